Feature: Somebody at a council begins a pack of her own
  She knows her council's policy, and has never seen the files of a pack. She wants to be given files that say what
  belongs where, and to be told at each step what comes next, and what she has left out.

  Background:
    Given she has run "collabadvisor knowledge new pack council --title 'Ashford policy'"

  Scenario: A pack to begin with
    Then the folder holds only "council/README.md, council/knowledge/framework.yaml, council/knowledge/lessons.yaml, council/knowledge/sources.yaml"
    And the file "council/README.md" says "collabadvisor knowledge new question my_question --pack council --base purpose"
    And the file "council/knowledge/framework.yaml" says "title: Ashford policy"
    When she runs "collabadvisor knowledge check --pack council --only unwritten-text"
    Then she reads "council/knowledge/sources.yaml:6: note: still to be written: whose policy it is."

  @slow
  Scenario: A question, what to do about it, and a rule, each of which leaves nothing wrong
    When she runs "collabadvisor knowledge new question data_agreement --pack council --base conduct --answer none --answer drafted --answer signed"
    Then she reads "Wrote council/knowledge/facts/conduct.yaml."
    And she reads "collabadvisor knowledge new recommendation ID --pack council --sets data_agreement=signed"
    When she runs "collabadvisor knowledge check --pack council"
    Then it succeeds
    When she runs "collabadvisor knowledge new recommendation sign-an-agreement --pack council --sets data_agreement=signed"
    Then she reads "collabadvisor knowledge new rule ID --pack council --when data_agreement --recommend sign-an-agreement"
    When she runs "collabadvisor knowledge check --pack council"
    Then it succeeds
    When she runs "collabadvisor knowledge new rule no-data-agreement --pack council --when data_agreement=drafted --severity major --value legitimacy"
    Then she reads "Wrote council/rules/conduct/no-data-agreement.yaml. Wrote council/features/no-data-agreement.feature."
    When she runs "collabadvisor knowledge check --pack council"
    Then it succeeds
    When she runs "collabadvisor knowledge coverage --pack council"
    Then she reads "not to: 100 %."
    When she runs "collabadvisor knowledge mutate --pack council --rule no-data-agreement"
    Then it succeeds

  @slow
  Scenario: What the council simply requires
    Given she has run "collabadvisor knowledge new question data_agreement --pack council --base conduct --does-not-apply"
    And she has run "collabadvisor knowledge new requirement agreement-signed --pack council --when data_agreement --forbids-best-verdict"
    When she runs "collabadvisor knowledge check --pack council --only unwritten-text"
    Then she reads "council/rules/requirements/agreement-signed.yaml:22: note: still to be written: why this is required."
    When she runs "collabadvisor knowledge mutate --pack council --rule agreement-signed"
    Then it succeeds

  Scenario: What is left to be written does not go out unnoticed
    Given she has run "collabadvisor knowledge new question data_agreement --pack council --base conduct"
    And she has run "collabadvisor knowledge new recommendation sign-an-agreement --pack council --sets data_agreement"
    And she has run "collabadvisor knowledge new rule no-data-agreement --pack council --when data_agreement"
    And the venture file "ours.yaml"
      """
      venture: Ours
      stage: mature
      answers: {data_agreement: none}
      """
    When she runs "collabadvisor advise ours.yaml --pack council -o advice.md"
    Then she is told "Of this knowledge 18 texts are still to be written, and can stand in what is told as '[to be written: ...]'. They are listed by: collabadvisor knowledge check --pack council"
    And the file "advice.md" says "\[to be written: what is so here, and what follows from it\]"
    And the file "advice.md" says "Texts of this knowledge that are still to be written, and stand as “\[to be written: …\]” where they are read: 18."

  Scenario: A pack that is in use is wrong as long as something is left to be written
    Given in "council/knowledge/framework.yaml" "0.1.0" is replaced by "1.0.0"
    When she runs "collabadvisor knowledge check --pack council --only unwritten-text-in-use"
    Then something is found
    And it says "warning: still to be written: whose policy it is; and this is version 1.0.0, so that reports can hold it as it stands."

  Scenario: What is there already is left as it is, and she is told how to put her own in its place
    When she runs "collabadvisor knowledge new question lead_post --pack council --base capacity"
    Then it is refused
    And she is told "'lead_post': this question is there already, in the layer 'shipped' below:"
    And she is told "knowledge/facts/capacity.yaml:18. To put your own in its place, copy its whole entry from there to council/knowledge/facts/capacity.yaml"
    When she runs "collabadvisor knowledge new pack council"
    Then it is refused
    And she is told "council: this folder is already there, and is left as it is."

  Scenario: Slips are told with the nearest name, all at once
    When she runs "collabadvisor knowledge new rule Nobody_Leads --pack council --when led_post=junior --when management_time=non --stage matur --severity grave --recommend appoint-a-senior-led"
    Then it is refused
    And she is told each of these
      | 'Nobody_Leads': the id of a rule is lower-case words joined by '-'. Write nobody-leads.             |
      | --when: there is no question 'led_post'. Did you mean 'lead_post'?                                  |
      | --when: there is no answer to 'management_time' that is called 'non'. Did you mean 'none'?          |
      | --stage: there is no stage 'matur'. Did you mean 'mature'?                                          |
      | --severity: there is no severity 'grave'. Known here: critical, major or minor.                     |
      | --recommend: there is no recommendation 'appoint-a-senior-led'. Did you mean 'appoint-a-senior-lead'? |

  Scenario: A pack over a pack
    Given she has run "collabadvisor knowledge new pack team --extends council"
    Then the file "team/knowledge/framework.yaml" says "../council"
    When she runs "collabadvisor knowledge new question mood --pack team --base conduct"
    Then it succeeds
    When she runs "collabadvisor knowledge new pack ward --extends counsel"
    Then it is refused
    And she is told "--extends: there is no pack 'counsel' to lie over."
