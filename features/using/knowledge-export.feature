Feature: The same rules in an engine that is already there
  A programme office has a rule engine of its own, in which all its other rules run. It would use these rules too, but not
  type eighty of them anew, and it wants to be sure that they say there what they say here.

  Scenario: In CLIPS
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    When she runs "collabadvisor knowledge export --to clips -o rules.clp"
    Then it succeeds
    And CLIPS with "rules.clp" says of "case-a-convened.yaml" what the advice says
    And CLIPS with "rules.clp" says of "case-b-set-up.yaml" what the advice says

  Scenario: In GoRules
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    When she runs "collabadvisor knowledge export --to jdm -o rules.json"
    Then it succeeds
    And GoRules with "rules.json" says of "case-a-convened.yaml" what the advice says
    And GoRules with "rules.json" says of "case-b-set-up.yaml" what the advice says

  Scenario: As decision tables
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    When she runs "collabadvisor knowledge export --to dmn -o rules.dmn"
    Then it succeeds
    And the decision tables in "rules.dmn" say of "case-a-convened.yaml" what the advice says
    And the decision tables in "rules.dmn" say of "case-b-set-up.yaml" what the advice says

  Scenario: As a query, where the ventures are in a database
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    When she runs "collabadvisor knowledge export --to sql -o rules.sql"
    Then it succeeds
    And the query in "rules.sql" says of "case-a-convened.yaml" what the advice says
    And the query in "rules.sql" says of "case-b-set-up.yaml" what the advice says

  Scenario: Knowledge of her own
    Given the kitchen pack as it is in the folder "kitchen"
    When she runs "collabadvisor knowledge export --to clips --pack kitchen"
    Then she reads "What keeps a shared school kitchen going, version 0.3.0, for CLIPS 6.4."
    And she reads "There is money for one year only"

  Scenario: Something that the other engine cannot express
    Given the kitchen pack as it is in the folder "kitchen"
    And in "kitchen/knowledge/recommendations/means.yaml" "enter-the-budget" is replaced by "'2024'"
    And in "kitchen/rules/means/money-for-one-year.yaml" "enter-the-budget" is replaced by "'2024'"
    When she runs "collabadvisor knowledge export --to clips --pack kitchen -o rules.clp"
    Then it is refused
    And she is told "recommendations/means.yaml:16: CLIPS takes the id '2024' for a number. Begin it with a word."

  Scenario: Not among the rules themselves
    Given the kitchen pack as it is in the folder "kitchen"
    When she runs "collabadvisor knowledge export --to clips --pack kitchen -o kitchen/rules/means/money-for-one-year.yaml"
    Then it is refused
    And she is told "this is a place for the knowledge itself. Name a file elsewhere, for example rules.clp."

  Scenario: A target that is misspelt
    When she runs "collabadvisor knowledge export --to clip"
    Then it is refused
    And she is told "there is no target 'clip'. Did you mean 'clips'?"
