Feature: Means

  @rule:cooking-every-day
  Rule: There is a cook, and room to cook in

    Example: Planned: size of the kitchen enough, cook part time
      Given a venture that is planned
      And the size of the kitchen is "enough"
      And the cook is "part time"
      Then this is not found

    Example: Planned: size of the kitchen too small, cook full time
      Given a venture that is planned
      And the size of the kitchen is "too small"
      And the cook is "full time"
      Then this is not found

    Example: Planned: size of the kitchen enough, cook full time
      Given a venture that is planned
      And the size of the kitchen is "enough"
      And the cook is "full time"
      Then this is a strength of means

    Example: Open: size of the kitchen enough, cook full time
      Given a venture that is open
      And the size of the kitchen is "enough"
      And the cook is "full time"
      Then this is a strength of means

  @rule:hands-or-room-missing
  Rule: Hands or room are missing

    Example: Planned: size of the kitchen too small
      Given a venture that is planned
      And the size of the kitchen is "too small"
      Then this is a major weakness of means
      And it is advised to "Hire a cook"
      And it is advised to "Make the kitchen larger"

    Example: Planned: size of the kitchen enough
      Given a venture that is planned
      And the size of the kitchen is "enough"
      Then this is not found

    Example: Planned: cook part time
      Given a venture that is planned
      And the cook is "part time"
      Then this is not found

    Example: Planned: cook none
      Given a venture that is planned
      And the cook is "none"
      Then this is a major weakness of means

    Example: Open: size of the kitchen too small
      Given a venture that is open
      And the size of the kitchen is "too small"
      Then this is a major weakness of means

  @rule:money-for-one-year
  Rule: There is money for one year only

    Example: Planned: cook part time, money one year
      Given a venture that is planned
      And the cook is "part time"
      And the money is "one year"
      Then this is a minor weakness of means

    Example: Planned: size of the kitchen too small, money three years
      Given a venture that is planned
      And the size of the kitchen is "too small"
      And the money is "three years"
      Then this is not found

    Example: Planned: cook full time, money one year
      Given a venture that is planned
      And the cook is "full time"
      And the money is "one year"
      Then this is not found

    Example: Planned: size of the kitchen enough, money one year
      Given a venture that is planned
      And the size of the kitchen is "enough"
      And the money is "one year"
      Then this is a minor weakness of means

    Example: Planned: size of the kitchen ample, money one year
      Given a venture that is planned
      And the size of the kitchen is "ample"
      And the money is "one year"
      Then this is not found

    Example: Planned: size of the kitchen too small, money one year
      Given a venture that is planned
      And the size of the kitchen is "too small"
      And the money is "one year"
      Then this is a minor weakness of means
      And this speaks against staying_power
      And it is advised to "Put the kitchen into the yearly budget"

    Example: Open: size of the kitchen too small, money one year
      Given a venture that is open
      And the size of the kitchen is "too small"
      And the money is "one year"
      Then this is a minor weakness of means
