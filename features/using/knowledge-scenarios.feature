Feature: A knowledge author finds out whether her examples would notice
  Every rule is told as examples. They show what it does today. Whether they would also notice if somebody changed it
  tomorrow, and what they have never shown, is another question, and it can be asked.

  Background:
    Given a copy of the knowledge and its features in the folder "mine"

  @slow
  Scenario: What the examples show of each rule
    When she runs "collabadvisor knowledge coverage --pack mine"
    Then she reads how many rules are in force
    And she reads "not to: 100 %. At least 100 % are asked for."
    And she reads "lead-post-too-junior"

  @slow
  Scenario: A near miss that was forgotten
    Given in "mine/features/rules/purpose.feature" the example "People say that the need is there" is taken away
    When she runs "collabadvisor knowledge coverage --pack mine"
    Then something is missing, and she reads "mine/rules/purpose/need-not-assessed.yaml:1: the rule 'need-not-assessed' lacks a near miss."
    When she runs "collabadvisor knowledge coverage --pack mine --least 99"
    Then it succeeds

  @slow
  Scenario: A page about it, for the people who write rules with her
    When she runs "collabadvisor knowledge coverage --pack mine -o coverage.html"
    Then "coverage.html" is one page that needs nothing else

  @slow
  Scenario: Every small change of a rule is noticed by an example
    When she runs "collabadvisor knowledge mutate --pack mine --rule lead-post-too-junior"
    Then she reads "changes are noticed: a scenario fails."

  @slow
  Scenario: A change that nobody would notice, and the example that would
    Given in "mine/features/rules/consistency.feature" the example "A post is paid for, and a junior officer leads" is taken away
    When she runs "collabadvisor knowledge mutate --pack mine --rule time-set-aside-but-nobody-leads"
    Then something is missing, and she reads each of these
      | 2 are not noticed: 1 scenario is missing.  |
      | 'lead_post' may also be 'junior'           |
      | nothing is asked of 'lead_post'            |
      | And the lead post is "junior"              |
      | Then these answers go together             |
    When she pastes the example that it told her into "mine/features/rules/consistency.feature"
    And she runs "collabadvisor knowledge mutate --pack mine --rule time-set-aside-but-nobody-leads"
    Then it succeeds

  @slow
  Scenario: A change that makes no difference to any venture
    When she runs "collabadvisor knowledge mutate --pack mine --rule go-ahead-on-firm-ground"
    Then she reads "1 makes no difference to any venture."
    And she reads "go-ahead-on-firm-ground: 'questions_answered' may also be 'too_few'"

  Scenario: An example that fails already
    Given in "mine/features/rules/capacity.feature" "And capacity is fragile" is replaced by "And capacity is sound"
    When she runs "collabadvisor knowledge mutate --pack mine"
    Then it is refused
    And she is told "“And capacity is sound” fails: capacity is fragile"
    And she is told "Every scenario has to hold before mutants can be tried: mend this first."

  Scenario: A feature that is written wrongly
    Given in "mine/features/rules/capacity.feature" "Then this is a critical weakness of capacity" is replaced by "Then this is a grave weakness of capacity"
    And in "mine/features/rules/fit.feature" "Feature: " is replaced by "Feat: "
    When she runs "collabadvisor knowledge coverage --pack mine"
    Then it is refused
    And she is told "mine/features/rules/fit.feature:1: 'Feat: "
    When in "mine/features/rules/fit.feature" she replaces "Feat: " by "Feature: "
    And she runs "collabadvisor knowledge coverage --pack mine"
    Then it is refused
    And she is told "there is no step 'this is a grave weakness of capacity', and this example documents a rule."
