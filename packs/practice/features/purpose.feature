Feature: Purpose, as practice asks about it: whether the reasons given for the venture bear weight
  The paper asks whose purpose it is. Auditors and guidance ask further: whether another way was looked at, whether each
  partner gets as much as it gives, and what the promised benefit rests on.

  # --------------------------------------------------------------------------------------------------- major weaknesses

  @rule:a-partner-gives-more-than-it-gets
  Rule: A partner gives up more than it gets

    Example: A small council pays for work that the large one keeps
      Given a venture that is established
      And the balance of give and take is "one loses"
      Then this is a major weakness of purpose
      And the reason given is "at least one partner gives up more than it gets"
      And it is advised now to "Even out what each partner gives and gets"
      And purpose is strained

    Scenario Outline: A partner gives up more than it gets, in a venture that is <stage>
      Given a venture that is <stage>
      And the balance of give and take is "one loses"
      Then this is a major weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | mature      |

    Example: It is paid back in kind, and says so
      Given a venture that is established
      And the balance of give and take is "worth it"
      Then this is not found

  @rule:promise-without-working
  Rule: What is promised is a target without working

    Example: A fifth is to be saved, and nobody can show how
      Given a venture that is proposed
      And the ground for the promised benefit is "target"
      Then this is a major weakness of purpose
      And the reason given is "rests on a target without working"
      And it is advised now to "Have somebody without a stake test what is promised"
      And purpose is strained

    Scenario Outline: What is promised is a target without working, in a venture that is <stage>
      Given a venture that is <stage>
      And the ground for the promised benefit is "target"
      Then this is a major weakness of purpose

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: The sponsors can show how they worked it out
      Given a venture that is proposed
      And the ground for the promised benefit is "own working"
      Then this is not found

  # --------------------------------------------------------------------------------------------------- minor weaknesses

  @rule:alternatives-not-compared
  Rule: Nobody has compared it with other ways in writing

    Example: A merger and a contract were talked of, and nobody wrote it down
      Given a venture that is proposed
      And the comparison with other ways is "not compared"
      Then this is a minor weakness of purpose
      And the reason given is "not compared in writing"
      And it is advised later to "Compare it in writing with two other ways"

    Scenario Outline: Nobody has compared it with other ways in writing, in a venture that is <stage>
      Given a venture that is <stage>
      And the comparison with other ways is "not compared"
      Then this is a minor weakness of purpose

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: One page sets it beside two other ways
      Given a venture that is proposed
      And the comparison with other ways is "compared"
      Then this is not found

    Example: The law requires this very partnership
      Given a venture that is proposed
      And the comparison with other ways is "does not apply"
      Then this is not found

  @rule:promise-not-tested
  Rule: Only its sponsors vouch for what is promised

    Example: The project team worked the saving out by itself
      Given a venture that is proposed
      And the ground for the promised benefit is "own working"
      Then this is a minor weakness of purpose
      And the reason given is "the sponsors' own working"
      And it is advised later to "Have somebody without a stake test what is promised"

    Scenario Outline: Only its sponsors vouch for what is promised, in a venture that is <stage>
      Given a venture that is <stage>
      And the ground for the promised benefit is "own working"
      Then this is a minor weakness of purpose

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: Another council's finance officer has tested it
      Given a venture that is proposed
      And the ground for the promised benefit is "tested"
      Then this is not found

    Example: There is no working at all, which is told as graver
      Given a venture that is proposed
      And the ground for the promised benefit is "target"
      Then this is not found

    Example: No figure was promised to anybody
      Given a venture that is proposed
      And the ground for the promised benefit is "does not apply"
      Then this is not found
