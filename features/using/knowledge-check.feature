Feature: A knowledge author has the knowledge checked
  A pack can be read without a mistake in it and still say the same twice, contradict itself, or ask what nobody uses. She
  wants to be told, with the line, before somebody acts on it.

  @slow
  Scenario: The knowledge that comes with the program
    When she runs "collabadvisor knowledge check"
    Then she reads "nothing found"
    And she reads "with the reason in knowledge/exceptions.yaml"

  Scenario: A rule that says nothing more than another
    Given a copy of the knowledge in the folder "mine"
    And the file "mine/rules/capacity/neither-lead-nor-time.yaml"
      """
      id: neither-lead-nor-time
      title: Nobody leads it and nobody has the time
      status: stable
      about: capacity
      stages: [established]
      when:
        all:
          - lead_post: {at_most: junior}
          - management_time: {at_most: none}
      finding: weakness
      severity: major
      because: Day-to-day leadership rests with {{ answer.lead_post }}.
      lessons: [post-not-senior-enough]
      recommend: [appoint-a-senior-lead, fund-management-time]
      """
    When she runs "collabadvisor knowledge check --pack mine"
    Then something is found
    And it says "mine/rules/capacity/neither-lead-nor-time.yaml:6: warning: this holds only where 'nobody-to-run-the-work' does, and both tell a major weakness of capacity."
    And it says "Widen that one, give this one another severity, or drop this one. [subsumed-rule]"

  Scenario: A recommendation that does not do what it is given for
    Given a copy of the knowledge in the folder "mine"
    And in "mine/knowledge/recommendations/capacity.yaml" "sets: {lead_post: senior}" is replaced by "sets: {lead_post: junior}"
    When she runs "collabadvisor knowledge check --pack mine --only recommendation-does-not-clear"
    Then something is found
    And it says "mine/rules/capacity/lead-post-too-junior.yaml:17: error: this still holds once 'appoint-a-senior-lead' is done"

  Scenario: What is right all the same is let stand, with a reason
    Given a copy of the knowledge in the folder "mine"
    And in "mine/rules/purpose/need-kept-in-view.yaml" "status: stable" is replaced by "status: draft"
    And the file "mine/knowledge/exceptions.yaml"
      """
      exceptions:
        - check: draft-rule
          about: [need-kept-in-view]
          reason: The board will hear it in May.
        - check: dead-end
          about: [efficiency]
          reason: It was told for its own sake.
      """
    When she runs "collabadvisor knowledge check --pack mine --only draft-rule --only dead-end --only exception-not-needed"
    Then something is found
    And it says "warning: nothing about efficiency needs an exception from 'dead-end'. Drop it."
    And it says "3 checks: 1 warning. 1 more stands, with the reason in knowledge/exceptions.yaml."

  Scenario: A pack that does not hold together
    Given a copy of the knowledge in the folder "mine"
    And in "mine/rules/capacity/lead-post-too-junior.yaml" "appoint-a-senior-lead" is replaced by "appoint-a-senior-led"
    When she runs "collabadvisor knowledge check --pack mine"
    Then something is found
    And it says "error: the recommendation 'appoint-a-senior-led' is not known. Did you mean 'appoint-a-senior-lead'? [does-not-load]"

  Scenario: Her code host shows it on the line
    Given a copy of the knowledge in the folder "mine"
    And in "mine/knowledge/recommendations/capacity.yaml" "Appoint a lead whom senior people will deal with" is replaced by "A lead whom senior people will deal with"
    When she runs "collabadvisor knowledge check --pack mine -o check.sarif"
    Then it succeeds
    And her code host shows "this title begins with 'A'" on line 3 of "mine/knowledge/recommendations/capacity.yaml", from "check.sarif"

  Scenario: Which checks there are
    When she runs "collabadvisor knowledge check --list"
    Then she reads "subsumed-rule (warning) A rule that holds only where another with the same conclusion holds too."
