Feature: What the association requires
  How things stand in the garden does not depend on it.

  @rule:ground-leased
  Rule: The ground is leased to those who dig

    Scenario Outline: With a lease that is <lease>, the verdict is <verdict>
      Given a venture that is <stage>, with every answer at its best
      And the lease is "<lease>"
      Then this requirement is <status>
      And the verdict is "<verdict>"
      And soil is sound

      Examples:
        | stage   | lease          | status  | verdict |
        | planned | none           | not met | Mend    |
        | growing | spoken         | not met | Mend    |
        | growing | signed         | met     | Dig     |
        | planned | does not apply | met     | Dig     |

    Scenario: Nobody has looked for the lease
      Given a venture that is planned, with every answer at its best
      And nothing is known of the lease
      Then the requirement "ground-leased" is not known
      And the verdict is "Ask first"

    Scenario: What is worse than unmet stays worse
      Given a venture that is planned, with every answer at its weakest
      Then this requirement is not met
      And the verdict is "Stop"

    Scenario: Little known of all else stays little known
      Given a venture that is planned
      And the lease is "none"
      Then this requirement is not met
      And the verdict is "Ask first"

  @rule:water-or-hands
  Rule: There is water, or there are hands to carry it

    Scenario: One of the two is enough, whatever the other is
      Given a venture that is growing
      And the water is "tank"
      Then this requirement is met

    Scenario: Neither is there
      Given a venture that is growing
      And the water is "rain"
      And the helping hands are "two"
      Then this requirement is not met

    Scenario: One is missing, and of the other nothing is known
      Given a venture that is growing
      And the water is "rain"
      Then this requirement is not known

    Scenario: It forbids nothing
      Given a venture that is growing, with every answer at its best
      And the water is "rain"
      And the helping hands are "two"
      Then this requirement is not met
      And the verdict is "Dig"

    Scenario: Of a plan it is not asked
      Given a venture that is planned
      Then the requirement "There is water, or there are hands to carry it" is not required
