Feature: A manager is told where her answers do not go together
  The answers come from several people and several papers. Before she takes the advice to the board, she wants to know
  where they cannot all be right.

  Scenario: Two answers that cannot both be right
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: forming
      answers:
        pooled_budget: pooled
        partner_resources:
          answer: none
          source: the treasurer
      """
    When she runs "collabadvisor advise swimming.yaml"
    Then she reads "Answers that do not go together: A budget is pooled, but the partners have nothing to put into it. Clear this up before you rely on the advice."
    And "Answers that do not go together" comes before "WHERE THE VENTURE STANDS"
    When she runs "collabadvisor advise swimming.yaml --full"
    Then "Answers that do not go together: A budget is pooled" comes before "Where the venture stands"
    And she reads "ANSWERS THAT DO NOT GO TOGETHER"
    And she reads "partner resources: nothing [the treasurer]"
    And she reads "To clear up: Has pooling been agreed before there is any money"
    And "ANSWERS THAT DO NOT GO TOGETHER" comes before "BEGIN WITH"

  Scenario: Answers that go together
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: forming
      answers:
        pooled_budget: pooled
        partner_resources: committed
      """
    When she runs "collabadvisor advise swimming.yaml"
    Then she does not read "go together"
    When she runs "collabadvisor advise swimming.yaml --full"
    Then she does not read "go together"
    And she does not read "GO TOGETHER"

  Scenario: What is said to clash is knowledge, and can be looked up
    When she runs "collabadvisor knowledge list --consistency"
    Then she reads "pooled-budget-with-nothing-in-it"
    When she runs "collabadvisor knowledge show pooled-budget-with-nothing-in-it"
    Then she reads "pooled budget: one pooled budget"
    And she reads "To clear up"

  Scenario: A consultant adds answers that do not go together in her own field
    Given a copy of the knowledge in the folder "mine"
    And in "mine/knowledge/consistency.yaml" "partner_resources: {is: none}" is replaced by "partner_resource: {is: none}"
    When she runs "collabadvisor knowledge list --pack mine"
    Then it is refused
    And she is told "the fact 'partner_resource' is not known. Did you mean 'partner_resources'?"
