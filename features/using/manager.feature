Feature: A manager vets a proposal
  On Thursday a manager has to say whether her organisation should join a partnership. She has never opened the manual
  of a terminal. She types two commands, answers what she can, and takes the page to the board.

  Scenario: She does not know how to begin
    When she runs "collabadvisor"
    Then she is shown how to begin with "collabadvisor new my-venture.yaml"

  Scenario: She gets a file of questions to fill in
    When she runs "collabadvisor new swimming.yaml"
    Then she reads "Open it in a text editor"
    And the file "swimming.yaml" says "Who holds the purpose of this venture as their own?"
    And the file "swimming.yaml" says "Why: Where only a few hold the purpose"
    And the file "swimming.yaml" says "few_people held by a few people"
    And the folder holds only "swimming.yaml"

  Scenario: She answers what she knows and gets the advice
    Given she has run "collabadvisor new swimming.yaml"
    When she answers in "swimming.yaml"
      | shared_purpose     | few_people |
      | partner_priorities | different  |
      | policy_mandate     | explicit   |
    And she runs "collabadvisor advise swimming.yaml"
    Then she reads "VERDICT: NOT YET"
    And she reads "WHAT TO DO FIRST"
    And she reads "Settle what it is for and what each partner gains"
    And she reads "collabadvisor advise swimming.yaml --full"
    And the screen has at most 45 lines

  Scenario: She wants all of it, not one screen
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: proposed
      answers:
        shared_purpose: few_people
        partner_priorities: different
      """
    When she runs "collabadvisor advise swimming.yaml"
    And she runs the command that it told her
    Then she reads "VERDICT: NOT YET"
    And she reads "Settle what it is for and what each partner gains"
    And she reads "Who: all partners together"
    And she reads "First steps"
    And she reads "WHAT THE SOURCE SAYS"
    And she reads "Nothing here predicts success"

  Scenario: The file that she has just been given already works
    Given she has run "collabadvisor new 'swimming pool.yaml'"
    When she runs the command that it told her
    Then she reads "VERDICT: CANNOT SAY YET"

  Scenario: Where too much is open she is told what to ask, not what to do
    Given she has run "collabadvisor new swimming.yaml"
    And her answers in "swimming.yaml" are
      | need_evidence | assessed |
    When she runs "collabadvisor advise swimming.yaml"
    Then she reads "VERDICT: CANNOT SAY YET"
    And she reads "silence is not good news"
    And she reads "FIND OUT NEXT Too little is known to name what comes first. These questions can settle most:"
    And she reads "- Who holds the purpose of this venture as their own?"
    And she does not read "How well is the need that the venture is to meet established?"
    And she does not read "WHAT TO DO FIRST"
    When she runs "collabadvisor advise swimming.yaml --full"
    Then she reads "- Who holds the purpose of this venture as their own? (purpose)"
    And she does not read "BEGIN WITH"

  Scenario: Where nothing else is for now, what the verdict hangs on is where to begin
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: proposed
      answers:
        management_time: none
      """
    When she runs "collabadvisor advise swimming.yaml --full"
    Then she reads "BEGIN WITH THIS"
    And she reads "1. Pay for the time that running the venture takes (capacity; could move down to “Next”)"
    And she reads "The verdict hangs on it."
    And she does not read "As soon as the first points are in hand"

  Scenario: Where something cannot wait, the rest follows it
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: proposed
      answers:
        management_time: none
        shared_purpose: few_people
      """
    When she runs "collabadvisor advise swimming.yaml --full"
    Then "1. Settle what it is for and what each partner gains" comes before "As soon as the first points are in hand"
    And "As soon as the first points are in hand" comes before "2. Pay for the time that running the venture takes"

  Scenario: She can say where an answer comes from
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: forming
      answers:
        lead_post:
          answer: junior
          source: job advert of May
          confidence: documented
        senior_representation: some_partners
      """
    When she runs "collabadvisor advise swimming.yaml --full"
    Then she reads "WHAT WAS ANSWERED, AND FROM WHERE"
    And she reads "lead post a junior officer documented: job advert of May"

  Scenario: A slip in an answer is met with its line and the nearest answer
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: proposed
      answers:
        shared_purpose: few_peopel
      """
    When she runs "collabadvisor advise swimming.yaml"
    Then it is refused
    And she is told "swimming.yaml:4: 'shared_purpose' has no answer 'few_peopel'. Did you mean 'few_people'?"

  Scenario: All the slips in a file are told at once
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: just proposed
      answers:
        shared_pupose: few_people
        lead_post: no
        boundary_alignment: partly
      """
    When she runs "collabadvisor advise swimming.yaml"
    Then it is refused
    And she is told each of these
      | swimming.yaml:2: there is no stage 'just proposed'. Did you mean 'proposed'?              |
      | swimming.yaml:4: the fact 'shared_pupose' is not known. Did you mean 'shared_purpose'?    |
      | swimming.yaml:5: 'lead_post' has no answer 'no'. Did you mean 'none'?                     |
      | Leave it empty if it is not known.                                                        |

  Scenario: She asks for the page for the board
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: proposed
      answers:
        shared_purpose: few_people
        partner_priorities: different
      """
    When she runs "collabadvisor advise swimming.yaml -o board.html"
    Then it succeeds
    And she is told "Wrote board.html."
    And "board.html" is one page that needs nothing else
    And the file "board.html" says "Swimming for health"
    And the folder holds only "board.html, swimming.yaml"

  Scenario: A file of answers is never lost to a second "new"
    Given she has run "collabadvisor new swimming.yaml"
    And her answers in "swimming.yaml" are
      | shared_purpose | few_people |
    And she keeps in mind what "swimming.yaml" says
    When she runs "collabadvisor new swimming.yaml"
    Then it is refused
    And she is told "this file is already there, and is left as it is"
    And the file "swimming.yaml" is as it was

  Scenario: A file of answers is never lost to a report
    Given she has run "collabadvisor new swimming.yaml"
    And she keeps in mind what "swimming.yaml" says
    When she runs "collabadvisor advise swimming.yaml -o swimming.yaml"
    Then it is refused
    And she is told "the report would take its place"
    And the file "swimming.yaml" is as it was

  Scenario: She names the file and forgets to say what to do with it
    When she runs "collabadvisor swimming.yaml"
    Then it is refused
    And she is told "collabadvisor advise swimming.yaml"

  Scenario: A venture that has run for years is asked about what matters then
    Given she has run "collabadvisor new board.yaml --stage mature"
    Then the file "board.yaml" says "stage: mature"
    And the file "board.yaml" says "willingness_to_adapt:"
