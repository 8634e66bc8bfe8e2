Feature: A programme office vets a portfolio
  A programme office keeps its ventures in a spreadsheet: a row for each, a column for each question that was asked. It
  wants to know which need attention first, and to hand the list on. Nobody is to retype anything into files.

  Background:
    Given the file "ventures.csv"
      """
      Name,Stage,Shared purpose,lead_post,How well does the venture's area follow the boundaries within which the partners already work?,Owner
      Harbour trail,Proposed,held by all the partners,none,matched,Ann
      Winter shelter,forming,few_people,Junior,mismatched,Ben
      Shared minibus,forming,all_partners,,,Ann
      """

  Scenario: Which ventures need attention first
    When she runs "collabadvisor portfolio ventures.csv"
    Then she reads "A portfolio of 3 ventures"
    And she reads "Rethink 1"
    And she reads "Cannot say yet 1"
    And she reads "Winter shelter Forming Rethink ■■□□ ■■□□ ■■□□ ···· 4 3 of"
    And "Winter shelter" comes before "Harbour trail"
    And she reads "collabadvisor portfolio ventures.csv -o advice.xlsx"

  Scenario: The list for a colleague's spreadsheet, with her own columns
    When she runs "collabadvisor portfolio ventures.csv -o advice.csv"
    Then it succeeds
    And she is told "Wrote advice.csv: 3 ventures."
    And the table "advice.csv" says
      | venture        | stage    | verdict        | purpose   | fit       | capacity  | legitimacy_shown | answered | now | Owner |
      | Harbour trail  | proposed | on_conditions  | not_known | not_known | strained  | yes              | 3        | 1   | Ann   |
      | Winter shelter | forming  | rethink        | strained  | strained  | strained  | no               | 3        | 4   | Ben   |
      | Shared minibus | forming  | cannot_say_yet | not_known | not_known | not_known | yes              | 1        | 0   | Ann   |
    And the file "advice.csv" says "weigh-the-alternatives; settle-the-purpose-together;"

  Scenario: It is the advice that each would get alone
    Given the venture file "shelter.yaml"
      """
      venture: Winter shelter
      stage: forming
      answers: {shared_purpose: few_people, lead_post: junior, boundary_alignment: mismatched}
      """
    When she runs "collabadvisor advise shelter.yaml"
    Then she reads "VERDICT: RETHINK"
    And "1. Weigh the alternatives" comes before "2. Settle what it is for and what each partner gains"

  Scenario: Every cell that cannot be read is told, and the ventures are judged as far as they are known
    Given in "ventures.csv" "Junior" is replaced by "juniro"
    And in "ventures.csv" "Proposed" is replaced by "Propsed"
    When she runs "collabadvisor portfolio ventures.csv -o advice.csv"
    Then something was found
    And she is told each of these
      | Wrote advice.csv: 3 ventures, 1 of them without advice.                        |
      | row 2, column 'Stage': there is no stage 'Propsed'. Did you mean 'proposed'?   |
      | row 3, column 'lead_post': there is no answer 'juniro'. Did you mean 'junior'? |
      | 2 mistakes in all. Their ventures are judged without these cells               |
    And the table "advice.csv" says
      | venture        | verdict        | unclear |
      | Harbour trail  |                | 1       |
      | Winter shelter | repair         | 1       |
      | Shared minibus | cannot_say_yet | 0       |

  Scenario: All or nothing
    Given in "ventures.csv" "Junior" is replaced by "juniro"
    When she runs "collabadvisor portfolio ventures.csv -o advice.csv --strict"
    Then it is refused
    And she is told "row 3, column 'lead_post': there is no answer 'juniro'. Did you mean 'junior'?"
    And the folder holds only "ventures.csv"

  Scenario: A misspelt heading is pointed out
    Given in "ventures.csv" "lead_post" is replaced by "leed_post"
    When she runs "collabadvisor portfolio ventures.csv"
    Then it succeeds
    And she is told "column D: 'leed_post' is no question, and is carried along as a column of your own. Did you mean 'lead_post'?"

  Scenario: The same question twice
    Given in "ventures.csv" "Owner" is replaced by "Lead post"
    When she runs "collabadvisor portfolio ventures.csv"
    Then it is refused
    And she is told "ventures.csv: column F: 'Lead post' is about the same as column D. Keep one of the two."

  Scenario: All ventures are proposals, and the table does not say so
    Given the file "proposals.csv"
      """
      venture;shared_purpose
      Harbour trail;few_people
      """
    When she runs "collabadvisor portfolio proposals.csv"
    Then it is refused
    And she is told "no column says how far each venture is. Add a column 'stage', or say it for all with --stage"
    When she runs "collabadvisor portfolio proposals.csv --stage proposed"
    Then she reads "Harbour trail Proposed On conditions"

  Scenario: A folder of venture files, one of them with a mistake
    Given the example ventures "case-a-convened.yaml" and "case-b-mature.yaml" of the knowledge
    And in "case-b-mature.yaml" "stage: mature" is replaced by "stage: matur"
    When she runs "collabadvisor portfolio . -o advice.jsonl"
    Then something was found
    And she is told "case-b-mature.yaml:6: there is no stage 'matur'. Did you mean 'mature'?"
    And the table "advice.jsonl" says
      | venture                                             | verdict | file                 |
      | Physical activity strategy, advisory group convened | rethink | case-a-convened.yaml |
      | case-b-mature.yaml                                  |         | case-b-mature.yaml   |

  Scenario: A table that its own advice would replace
    When she runs "collabadvisor portfolio ventures.csv -o ventures.csv"
    Then it is refused
    And she is told "ventures.csv: this is one of the files that were given; the report would take its place."

  Scenario: A spreadsheet runs nothing that somebody wrote into a cell
    Given in "ventures.csv" "Ann" is replaced by "=HYPERLINK(1)"
    When she runs "collabadvisor portfolio ventures.csv -o advice.csv"
    Then the file "advice.csv" says ",'=HYPERLINK(1)"

  Scenario: The same for another program
    When she runs "collabadvisor portfolio ventures.csv --format json"
    Then another program reads that "Winter shelter" is advised to "rethink"
