Feature: A knowledge author proves what holds of every venture
  A test tries some ventures. She wants to know what holds of all of them: that no rule is idle, that a better answer never
  makes anything worse, that where something is wrong something is advised. Where it does not hold, she wants the smallest
  venture that shows it.

  @slow
  Scenario: A verdict that a better answer makes worse
    Given a copy of the knowledge in the folder "mine"
    And in "mine/rules/verdict/repair-before-more-is-built.yaml" "- purpose: {at_most: strained}" is replaced by "- purpose: {at_least: sound}"
    When she runs "collabadvisor knowledge prove --pack mine --only better-answer-worsens --counterexamples found"
    Then it is not proved, and she reads "can bring the verdict from 'cannot_say_yet' down to 'repair'"
    And it is not proved, and she reads "Then the verdict is "Cannot say yet""
    And one of the files in "found" is a venture that can be advised on with "--pack mine"

  @slow
  Scenario: What she asks for is proved
    When she runs "collabadvisor knowledge prove --only better-answer-worsens --only doing-does-not-clear"
    Then she reads "better-answer-worsens: proved"
    And she reads "declares an exception for 'lead_post', which worsens no standing and no verdict all the same"
    And she reads "2 of 2 properties hold of every venture at every stage."

  Scenario: What stands all the same stands with its reason
    When she runs "collabadvisor knowledge prove --only doing-brings-weakness"
    Then she reads "proved, but for what the pack itself lets stand"
    And she reads "A major weakness ends and a minor one is told in its place"

  Scenario: An exception that nothing needs any more
    Given a copy of the knowledge in the folder "mine"
    And in "mine/knowledge/exceptions.yaml" "not-yet-in-regular-budgets, mature]" is replaced by "not-yet-in-regular-budgets, proposed]"
    When she runs "collabadvisor knowledge prove --pack mine --only doing-brings-weakness"
    Then it is not proved, and she reads "not-yet-in-regular-budgets and proposed needs an exception from 'doing-brings-weakness'. Drop it."
    And it is not proved, and she reads "can make the weakness 'not-yet-in-regular-budgets' hold, at the stage 'mature'"

  Scenario: A slip in a name is met with the nearest one
    When she runs "collabadvisor knowledge prove --only better-answer-worsen"
    Then it is refused
    And she is told "there is no property 'better-answer-worsen'. Did you mean 'better-answer-worsens'?"

  Scenario: The solver is not installed
    Given the solver is not installed
    When she runs "collabadvisor knowledge prove"
    Then it is refused
    And she is told "z3-solver: this library is not installed, and this command needs it. Install it: "
    And she is told "-m pip install "z3-solver>=4.13""
