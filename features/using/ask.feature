Feature: A manager is asked, question by question
  The convenor of a proposal has ten minutes on the telephone. The manager would rather be asked than fill in a file: the
  question first that can settle most, none that no longer matters, and nothing lost when the line goes dead.

  Scenario: She is told how to answer before anything is asked
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, s"
    Then she reads "Type the number of an answer and press Enter."
    And "Type the number of an answer" comes before "How do the partners' own priorities in this field of work compare?"
    And the file "swimming.yaml" says "Swimming for health"

  Scenario: How to tell the answers apart stands beside them
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, s"
    Then she reads "no work has been found that serves them all"
    And "Compatible" comes before "Your answer, 1 to 4"
    And she reads "About 15 to 19 questions to go."

  Scenario: What an answer would do to the verdict is said only when she asks for it
    Given she has run "collabadvisor ask swimming.yaml" and typed "Swimming for health, 1, 1, s"
    When she runs "collabadvisor ask swimming.yaml" and types "?, s"
    Then she reads "Why now: It can settle the verdict: answer 1 or 2 makes it “Not yet”, whatever else is answered."
    And she reads "Why it is asked: Where only a few hold the purpose"
    And she is asked 2 times "Who holds the purpose of this venture as their own?"
    When she runs "collabadvisor ask swimming.yaml" and types "s"
    Then she does not read "makes it"

  Scenario: She changes the answer of yesterday
    Given she has run "collabadvisor ask swimming.yaml" and typed "Swimming for health, 1, 1, 4, s"
    When she runs "collabadvisor ask swimming.yaml" and types "b shared purpose, 2, s"
    Then she reads "Question 3"
    And she reads "Answered so far: held by all the partners. Press Enter to keep it."
    And the file "swimming.yaml" says "shared_purpose: few_people"

  Scenario: Each answer is saved at once, with where it comes from
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, 2 minutes of May, 4"
    Then she reads "Saved: partner priorities: different from one another [minutes of May]"
    And the file "swimming.yaml" says "source: minutes of May"
    And she reads "Stopped."
    And she reads "2 of 24 questions answered."
    And the folder holds only "swimming.yaml"

  Scenario: She goes on after lunch where she stopped
    Given she has run "collabadvisor ask swimming.yaml" and typed "Swimming for health, 1, 2, 4, s"
    When she runs "collabadvisor ask swimming.yaml" and types "s"
    Then she reads "2 of 24 questions answered in swimming.yaml."
    And she is not asked "How do the partners' own priorities in this field of work compare?"

  Scenario: She takes an answer back
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, 1, b, 4, s"
    Then she is asked 2 times "How do the partners' own priorities in this field of work compare?"
    And she reads "Answered so far: in conflict. Press Enter to keep it."
    And the file "swimming.yaml" says "partner_priorities: shared"

  Scenario: What nobody on the telephone knows stays open
    Given she has run "collabadvisor ask swimming.yaml" and typed "Swimming for health, 1, d, s"
    When she runs "collabadvisor ask swimming.yaml" and types "s"
    Then she is asked "How do the partners' own priorities in this field of work compare?"

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
    When she runs "collabadvisor ask case-b-set-up.yaml" and types "3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3"
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
    Then she reads "2 of 24 questions answered."
    And the file "swimming.yaml" says "source: by telephone"
    And the file "swimming.yaml" says "For the board of 12 June. Ask Ms Okoro about the money."
    And the file "swimming.yaml" says "lead_post: junior # by the advert"

  Scenario: A slip is met with what she can type
    When she runs "collabadvisor ask swimming.yaml" and types "Swimming for health, 1, 9, difrent, s"
    Then she reads "'9' is not one of the answers. Type a number from 1 to 4, or ? for help."
    And she reads "'difrent' is not one of the answers. Did you mean 'different from one another'?"

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
    Then another program would ask "plan_authorship" first
