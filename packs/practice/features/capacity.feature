Feature: Capacity, as practice asks about it: money risk, skill, figures, records and readiness
  The paper asks for people, money and time. Auditors and guidance ask further: for figures, a rule on overspends,
  specialists, a way to each other's records, and a test before the start.

  # ------------------------------------------------------------------------------------------------ critical weaknesses

  @rule:a-failing-partner-and-nobody-to-cover
  Rule: A partner is in money trouble, and nobody covers for it

    Example: The largest partner has stopped new spending, and no share is agreed
      Given a venture that is forming
      And the finances of the key partner are "trouble"
      And the share of an overspend is "open"
      Then this is a critical weakness of capacity
      And this speaks against security
      And the reason given is "in trouble, with nothing prepared for it"
      And it is advised now to "Look at the partners' finances, and prepare for a failure"
      And it is advised now to "Agree each partner's share of an overspend"
      And capacity is fragile
      And the outlook of security is fragile

    Scenario Outline: A partner is in money trouble, and nobody covers for it, in a venture that is <stage>
      Given a venture that is <stage>
      And the finances of the key partner are "trouble"
      And the share of an overspend is "open"
      Then this is a critical weakness of capacity

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: No share is agreed, and nobody has looked at its books
      Given a venture that is forming
      And the finances of the key partner are "unchecked"
      And the share of an overspend is "open"
      Then this is not found

    Example: It has stopped new spending, and each share is agreed
      Given a venture that is forming
      And the finances of the key partner are "trouble"
      And the share of an overspend is "shares"
      Then this is not found

    Example: It has stopped new spending, and no money is spent jointly
      Given a venture that is forming
      And the finances of the key partner are "trouble"
      And the share of an overspend is "does not apply"
      Then this is not found

  @rule:a-target-set-on-unknown-costs
  Rule: It promises a gain on costs that nobody knows

    Example: A third is to be saved, of a sum that nobody knows
      Given a venture that is proposed
      And the ground for the promised benefit is "target"
      And the figures to start from are "none"
      Then this is a critical weakness of capacity
      And this speaks against productivity
      And this speaks against efficiency
      And the reason given is "worth little"
      And it is advised now to "Agree the figures to start from"
      And it is advised now to "Have somebody without a stake test what is promised"
      And capacity is fragile
      And the outlook of productivity is fragile
      And the outlook of efficiency is fragile

    Scenario Outline: It promises a gain on costs that nobody knows, in a venture that is <stage>
      Given a venture that is <stage>
      And the ground for the promised benefit is "target"
      And the figures to start from are "none"
      Then this is a critical weakness of capacity

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: The costs are unknown, and the sponsors can show their working
      Given a venture that is proposed
      And the ground for the promised benefit is "own working"
      And the figures to start from are "none"
      Then this is not found

    Example: Nothing is promised on the unknown costs
      Given a venture that is proposed
      And the ground for the promised benefit is "does not apply"
      And the figures to start from are "none"
      Then this is not found

    Example: A third is to be saved, of a sum that one partner knows
      Given a venture that is proposed
      And the ground for the promised benefit is "target"
      And the figures to start from are "some"
      Then this is not found

    Example: A figure is promised for work that is wholly new
      Given a venture that is proposed
      And the ground for the promised benefit is "target"
      And the figures to start from are "does not apply"
      Then this is not found

  # --------------------------------------------------------------------------------------------------- major weaknesses

  @rule:key-partner-in-money-trouble
  Rule: The partner it depends on most is in money trouble

    Example: The council that runs the service cannot balance its books
      Given a venture that is established
      And the finances of the key partner are "trouble"
      Then this is a major weakness of capacity
      And this speaks against security
      And the reason given is "in trouble, with nothing prepared for it"
      And it is advised now to "Look at the partners' finances, and prepare for a failure"
      And capacity is strained
      And the outlook of security is strained

    Scenario Outline: The partner it depends on most is in money trouble, in a venture that is <stage>
      Given a venture that is <stage>
      And the finances of the key partner are "trouble"
      Then this is a major weakness of capacity

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | mature      |

    Example: Its books were never looked at
      Given a venture that is established
      And the finances of the key partner are "unchecked"
      Then this is not found

  @rule:overspend-belongs-to-nobody
  Rule: Nobody has settled who pays for an overspend

    Example: A joint fund, and no rule for the day when it runs over
      Given a venture that is forming
      And the share of an overspend is "open"
      Then this is a major weakness of capacity
      And this speaks against security
      And the reason given is "not settled"
      And it is advised now to "Agree each partner's share of an overspend"
      And capacity is strained
      And the outlook of security is strained

    Scenario Outline: Nobody has settled who pays for an overspend, in a venture that is <stage>
      Given a venture that is <stage>
      And the share of an overspend is "open"
      Then this is a major weakness of capacity

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Each partner's share is agreed in writing
      Given a venture that is forming
      And the share of an overspend is "shares"
      Then this is not found

    Example: No money is spent jointly
      Given a venture that is forming
      And the share of an overspend is "does not apply"
      Then this is not found

  @rule:no-figures-to-start-from
  Rule: There are no figures for cost and demand at the start

    Example: Nobody knows what the payroll costs today
      Given a venture that is forming
      And the figures to start from are "none"
      Then this is a major weakness of capacity
      And this speaks against efficiency
      And the reason given is "no figures"
      And it is advised now to "Agree the figures to start from"
      And capacity is strained
      And the outlook of efficiency is strained

    Scenario Outline: There are no figures for cost and demand at the start, in a venture that is <stage>
      Given a venture that is <stage>
      And the figures to start from are "none"
      Then this is a major weakness of capacity

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: One of the two councils knows
      Given a venture that is forming
      And the figures to start from are "some"
      Then this is not found

    Example: The work is wholly new
      Given a venture that is forming
      And the figures to start from are "does not apply"
      Then this is not found

  @rule:records-out-of-reach
  Rule: Staff cannot get at the records that they need

    Example: The night team hears of a fall a week later
      Given a venture that is established
      And the access to one another's records is "too late"
      Then this is a major weakness of capacity
      And this speaks against efficiency
      And the reason given is "too late or not at all"
      And it is advised now to "Open the records to those who need them"
      And capacity is strained
      And the outlook of efficiency is strained

    Scenario Outline: Staff cannot get at the records that they need, in a venture that is <stage>
      Given a venture that is <stage>
      And the access to one another's records is "too late"
      Then this is a major weakness of capacity

      Examples:
        | stage       |
        | forming     |
        | mature      |

    Example: The night team can look it up
      Given a venture that is established
      And the access to one another's records is "in time"
      Then this is not found

    Example: Nobody needs another partner's records
      Given a venture that is established
      And the access to one another's records is "does not apply"
      Then this is not found

  @rule:a-date-alone-decides-the-start
  Rule: A date alone decides when the service starts

    Example: The first of April stands, whatever works by then
      Given a venture that is forming
      And the test before a start is "date alone"
      Then this is a major weakness of capacity
      And the reason given is "the date alone"
      And it is advised now to "Let the start depend on a test, not on a date"
      And capacity is strained

    Scenario Outline: A date alone decides when the service starts, in a venture that is <stage>
      Given a venture that is <stage>
      And the test before a start is "date alone"
      Then this is a major weakness of capacity

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Ten things must work, and the old system stays ready
      Given a venture that is forming
      And the test before a start is "criteria"
      Then this is not found

    Example: No service starts or changes hands
      Given a venture that is forming
      And the test before a start is "does not apply"
      Then this is not found

  # --------------------------------------------------------------------------------------------------- minor weaknesses

  @rule:scarce-skill-missing
  Rule: Nobody supplies the scarcest skill it needs

    Example: A contract is to be let, and nobody has let one
      Given a venture that is forming
      And the scarce specialist skill is "nobody"
      Then this is a minor weakness of capacity
      And the reason given is "nobody who has been named"
      And it is advised later to "Name the specialists, and set their time aside"

    Scenario Outline: Nobody supplies the scarcest skill it needs, in a venture that is <stage>
      Given a venture that is <stage>
      And the scarce specialist skill is "nobody"
      Then this is a minor weakness of capacity

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: A named lawyer has a day a week for it
      Given a venture that is forming
      And the scarce specialist skill is "named"
      Then this is not found

    Example: The work takes no specialist
      Given a venture that is forming
      And the scarce specialist skill is "does not apply"
      Then this is not found

  @rule:key-partners-finances-unchecked
  Rule: Nobody has looked at the key partner's finances

    Example: Everybody knows the lead charity, and nobody its accounts
      Given a venture that is forming
      And the finances of the key partner are "unchecked"
      Then this is a minor weakness of capacity
      And the reason given is "not looked at by the others"
      And it is advised later to "Look at the partners' finances, and prepare for a failure"

    Scenario Outline: Nobody has looked at the key partner's finances, in a venture that is <stage>
      Given a venture that is <stage>
      And the finances of the key partner are "unchecked"
      Then this is a minor weakness of capacity

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: A treasurer has read them
      Given a venture that is forming
      And the finances of the key partner are "prepared for"
      Then this is not found

    Example: It is in trouble, which is told as graver
      Given a venture that is forming
      And the finances of the key partner are "trouble"
      Then this is not found

  @rule:figures-of-some-partners-only
  Rule: Only some partners' cost and demand are known

    Example: One council has counted its invoices, and the other has not
      Given a venture that is proposed
      And the figures to start from are "some"
      Then this is a minor weakness of capacity
      And the reason given is "figures of only some of the partners"
      And it is advised later to "Agree the figures to start from"

    Scenario Outline: Only some partners' cost and demand are known, in a venture that is <stage>
      Given a venture that is <stage>
      And the figures to start from are "some"
      Then this is a minor weakness of capacity

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: Both have counted them
      Given a venture that is proposed
      And the figures to start from are "every"
      Then this is not found

    Example: Neither has, which is told as graver
      Given a venture that is proposed
      And the figures to start from are "none"
      Then this is not found
