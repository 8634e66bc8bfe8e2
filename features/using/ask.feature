Feature: A manager is asked, question by question
  The convenor of a proposal has ten minutes on the telephone. The manager would rather be asked than fill in a file: the
  question first that can settle most, none that no longer matters, and nothing lost when the line goes dead.

  Scenario: She is told how to answer before anything is asked
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, s"
    Then she reads "Type the number of an answer and press Enter."
    And "Type the number of an answer" comes before "Question 1"
    And the file "swimming.yaml" says "Swimming for health"

  Scenario: How to tell the answers apart stands beside them
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, s"
    Then she is asked "How far does each partner remain an organisation in its own right?"
    And "Sharing an office, a budget or a manager does not end a partner's independence." comes before "Your answer, 1 to 3"
    And she reads "questions to go."

  Scenario: What is grave is asked first
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, 1, s"
    Then she reads "Saved: autonomy of the partners: one body is absorbing the others On what is known so far, the verdict is now: Not yet."

  Scenario: What an answer would do to the verdict is said only when she asks for it
    Given she has run "collabadvisor ask swimming.yaml" and typed "Swimming for health, 1, 3, s"
    When she runs "collabadvisor ask swimming.yaml" and types "?, s"
    Then she reads "Why now: It can settle the verdict: answer 1 makes it “Not yet”, whatever else is answered."
    And she reads "Why it is asked: Where only a few hold the purpose"
    And she is asked 2 times "Who holds the purpose of this venture as their own?"
    When she runs "collabadvisor ask swimming.yaml" and types "s"
    Then she does not read "makes it"

  Scenario: She changes the answer of yesterday
    Given she has run "collabadvisor ask swimming.yaml" and typed "Swimming for health, 1, 3, 4, s"
    When she runs "collabadvisor ask swimming.yaml" and types "b shared purpose, 2, s"
    Then she reads "Question 3"
    And she reads "Answered so far: held by all the partners. Press Enter to keep it."
    And the file "swimming.yaml" says "shared_purpose: few_people"

  Scenario: Each answer is saved at once, with where it comes from
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, 2 minutes of May, 4"
    Then she reads "Saved: autonomy of the partners: it is not clear how far each partner stays independent [minutes of May]"
    And the file "swimming.yaml" says "source: minutes of May"
    And she reads "Stopped."
    And she reads "2 of"
    And the folder holds only "swimming.yaml"

  Scenario: She goes on after lunch where she stopped
    Given she has run "collabadvisor ask swimming.yaml" and typed "Swimming for health, 1, 2, 4, s"
    When she runs "collabadvisor ask swimming.yaml" and types "s"
    Then she reads "questions answered in swimming.yaml."
    And she reads "Question 3"
    And she is not asked "How far does each partner remain an organisation in its own right?"

  Scenario: She takes an answer back
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, 1, b, 3, s"
    Then she is asked 2 times "How far does each partner remain an organisation in its own right?"
    And she reads "Answered so far: one body is absorbing the others. Press Enter to keep it."
    And the file "swimming.yaml" says "autonomy: kept"

  Scenario: What nobody on the telephone knows stays open
    Given she has run "collabadvisor ask swimming.yaml" and typed "Swimming for health, 1, d, s"
    When she runs "collabadvisor ask swimming.yaml" and types "s"
    Then she is asked "How far does each partner remain an organisation in its own right?"

  Scenario: She looks over what she has said so far
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, 3, 4 minutes of May, l, s"
    Then she reads "1 autonomy of the partners: each partner keeps its identity and its independence."
    And she reads "2 shared purpose: held by all the partners [minutes of May]"

  Scenario: A question that does not fit the venture
    Where nobody outside is served, nobody outside can be given a part. She says so, and it is held neither for the venture
    nor against it.

    Given the venture file "payroll.yaml"
      """
      venture: A payroll that two councils share
      stage: proposed
      answers:
      """
    When she runs "collabadvisor ask payroll.yaml" and types "b local involvement, x, s"
    Then she reads "x does not apply to this venture"
    And the file "payroll.yaml" says "local_involvement: does_not_apply"

  Scenario: It tells her when the rest cannot change what matters most
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: proposed
      answers:
        partner_priorities: shared
        existing_partnerships: linked
        need_evidence: agreed
        boundary_alignment: matched
        partner_agendas: fits
        policy_mandate: explicit
      """
    When she runs "collabadvisor ask swimming.yaml" and types "1, 4, 3, 4, 3, 3, 4, 3, 4, 3, 3, 4, 3, 4, 3, 4, 3, 4"
    Then she reads "The verdict, and what is to be done now, are settled. You can stop here"

  Scenario: It stops by itself when nothing left can change the advice
    Given the example ventures "case-b-set-up.yaml" and "case-a-convened.yaml" of the knowledge
    When she runs "collabadvisor ask case-b-set-up.yaml" and types "3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3"
    Then she reads "Nothing left can change the advice."
    And she reads "collabadvisor advise case-b-set-up.yaml"

  Scenario: The notes that she wrote into the file stay
    Given the venture file "swimming.yaml"
      """
      # For the board of 12 June. Ask Ms Okoro about the money.
      venture: Swimming for health   # a working title
      stage: proposed
      answers:
        lead_post: junior   # by the advert
      """
    When she runs "collabadvisor ask swimming.yaml" and types "3 by telephone, s"
    Then she reads "[by telephone]"
    And the file "swimming.yaml" says "source: by telephone"
    And the file "swimming.yaml" says "For the board of 12 June. Ask Ms Okoro about the money."
    And the file "swimming.yaml" says "lead_post: junior # by the advert"

  Scenario: A slip is met with what she can type
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, 9, it is not clear how far each partner stays indpendent, s"
    Then she reads "'9' is not one of the answers. Type a number from 1 to 3, or ? for help."
    And she reads "'it is not clear how far each partner stays indpendent' is not one of the answers. Did you mean 'it is not clear how far each partner stays independent'?"

  Scenario: Her file has a mistake in it
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: proposd
      """
    When she runs "collabadvisor ask swimming.yaml" and types "1"
    Then it is refused
    And she is told "swimming.yaml:2: there is no stage 'proposd'. Did you mean 'proposed'?"

  Scenario: A form on a web page asks the same questions
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    When she runs "collabadvisor ask case-a-convened.yaml --format json"
    Then another program would ask "decision_making" first
