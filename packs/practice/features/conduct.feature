Feature: Conduct, as practice asks about it: trust, power, disputes, leaving, succession and results
  The paper asks whether the work is done in a good, fair and open way. Guidance and research ask what happens when
  it is hard: when leaders fall out, when the smallest partner objects, when somebody leaves.

  # ------------------------------------------------------------------------------------------------ critical weaknesses

  @rule:leaders-at-odds-and-no-way-out
  Rule: The leaders are at odds, with no way to settle it

    Example: Two leaders fight in the newspaper, and no rule says who decides
      Given a venture that is established
      And the dealings between the leaders are "at odds"
      And the way to settle disputes is "none"
      Then this is a critical weakness of conduct
      And this speaks against security
      And the reason given is "at odds with one another"
      And it is advised now to "Bring the partners' leaders together"
      And it is advised now to "Agree how disputes are settled, and by when"
      And conduct is fragile
      And the outlook of security is fragile

    Scenario Outline: The leaders are at odds, with no way to settle it, in a venture that is <stage>
      Given a venture that is <stage>
      And the dealings between the leaders are "at odds"
      And the way to settle disputes is "none"
      Then this is a critical weakness of conduct

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | mature      |

    Example: No rule says who decides, and the leaders do not fight
      Given a venture that is established
      And the dealings between the leaders are "formal"
      And the way to settle disputes is "none"
      Then this is not found

    Example: They fight, and written steps say who decides
      Given a venture that is established
      And the dealings between the leaders are "at odds"
      And the way to settle disputes is "steps"
      Then this is not found

  # --------------------------------------------------------------------------------------------------- major weaknesses

  @rule:leaders-at-odds
  Rule: The partners' leaders are at odds

    Example: Two chief officers avoid each other
      Given a venture that is forming
      And the dealings between the leaders are "at odds"
      Then this is a major weakness of conduct
      And this speaks against security
      And the reason given is "at odds with one another"
      And it is advised now to "Bring the partners' leaders together"
      And conduct is strained
      And the outlook of security is strained

    Scenario Outline: The partners' leaders are at odds, in a venture that is <stage>
      Given a venture that is <stage>
      And the dealings between the leaders are "at odds"
      Then this is a major weakness of conduct

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: They meet at formal meetings only
      Given a venture that is forming
      And the dealings between the leaders are "formal"
      Then this is not found

  @rule:no-way-to-settle-disputes
  Rule: No way to settle a dispute is laid down

    Example: The agreement says that partners will try to agree
      Given a venture that is forming
      And the way to settle disputes is "none"
      Then this is a major weakness of conduct
      And the reason given is "Where there is no route and no time limit"
      And it is advised now to "Agree how disputes are settled, and by when"
      And conduct is strained

    Scenario Outline: No way to settle a dispute is laid down, in a venture that is <stage>
      Given a venture that is <stage>
      And the way to settle disputes is "none"
      Then this is a major weakness of conduct

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Written steps end with somebody who decides
      Given a venture that is forming
      And the way to settle disputes is "steps"
      Then this is not found

  @rule:cause-to-leave-and-no-terms
  Rule: A partner has cause to leave, and nothing says how

    Example: The council that pays most gets least, and could go at three months' notice
      Given a venture that is established
      And the terms for leaving are "none"
      And the balance of give and take is "one loses"
      Then this is a major weakness of conduct
      And this speaks against security
      And the reason given is "at least one partner gives up more than it gets"
      And it is advised now to "Even out what each partner gives and gets"
      And it is advised now to "Agree the terms on which a partner can leave"
      And conduct is strained
      And the outlook of security is strained

    Scenario Outline: A partner has cause to leave, and nothing says how, in a venture that is <stage>
      Given a venture that is <stage>
      And the terms for leaving are "none"
      And the balance of give and take is "one loses"
      Then this is a major weakness of conduct

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | mature      |

    Example: It gets least, and a paper says on what terms it could go
      Given a venture that is established
      And the terms for leaving are "settled"
      And the balance of give and take is "one loses"
      Then this is not found

    Example: It gets least, and there is nothing to share out
      Given a venture that is established
      And the terms for leaving are "does not apply"
      And the balance of give and take is "one loses"
      Then this is not found

    Example: It could go at three months' notice, and says that it gets its due
      Given a venture that is established
      And the terms for leaving are "none"
      And the balance of give and take is "worth it"
      Then this is not found

  @rule:nobody-would-take-over
  Rule: Nobody would take over from the lead

    Example: Everybody expects that somebody would step in
      Given a venture that is established
      And the successor to the lead is "nobody"
      Then this is a major weakness of conduct
      And this speaks against security
      And the reason given is "nobody who has been named"
      And it is advised now to "Name a deputy who could take over"
      And conduct is strained
      And the outlook of security is strained

    Example: Nobody would take over from the lead, in a venture that is mature
      Given a venture that is mature
      And the successor to the lead is "nobody"
      Then this is a major weakness of conduct

    Example: A deputy is named, and knows the work
      Given a venture that is established
      And the successor to the lead is "deputy"
      Then this is not found

  @rule:change-for-users-not-measured
  Rule: Nothing tells whether users are better off

    Example: Five years of work, and nothing that tells what it did
      Given a venture that is established
      And the measures of change are "nothing"
      Then this is a major weakness of conduct
      And the reason given is "by nothing"
      And it is advised now to "Measure what changes for users"
      And conduct is strained

    Example: Nothing tells whether users are better off, in a venture that is mature
      Given a venture that is mature
      And the measures of change are "nothing"
      Then this is a major weakness of conduct

    Example: It counts those who came, and no more
      Given a venture that is established
      And the measures of change are "activity"
      Then this is not found

  # --------------------------------------------------------------------------------------------------- minor weaknesses

  @rule:smallest-partner-cannot-object
  Rule: The smallest partner can only agree or leave

    Example: A village charity is outvoted every time
      Given a venture that is forming
      And the say of the smallest partner is "nothing"
      Then this is a minor weakness of conduct
      And the reason given is "nothing but accept it or leave"
      And it is advised later to "Give every partner the right to a second look"

    Scenario Outline: The smallest partner can only agree or leave, in a venture that is <stage>
      Given a venture that is <stage>
      And the say of the smallest partner is "nothing"
      Then this is a minor weakness of conduct

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: It can have a decision looked at again
      Given a venture that is forming
      And the say of the smallest partner is "second look"
      Then this is not found

    Example: The partners are much of a size
      Given a venture that is forming
      And the say of the smallest partner is "does not apply"
      Then this is not found

  @rule:no-terms-for-leaving
  Rule: Nothing says what happens when a partner leaves

    Example: Staff and a building are shared, with three months' notice
      Given a venture that is established
      And the terms for leaving are "none"
      Then this is a minor weakness of conduct
      And the reason given is "nothing beyond a notice period"
      And it is advised later to "Agree the terms on which a partner can leave"

    Scenario Outline: Nothing says what happens when a partner leaves, in a venture that is <stage>
      Given a venture that is <stage>
      And the terms for leaving are "none"
      Then this is a minor weakness of conduct

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | mature      |

    Example: A paper says what becomes of each
      Given a venture that is established
      And the terms for leaving are "settled"
      Then this is not found

    Example: Nothing is shared but meetings
      Given a venture that is established
      And the terms for leaving are "does not apply"
      Then this is not found

  @rule:nothing-done-together-before
  Rule: They have nothing behind them that went well

    Example: Their last joint project ended in a quarrel
      Given a venture that is proposed
      And the earlier work together is "nothing good"
      Then this is a minor weakness of conduct
      And the reason given is "nothing so far"
      And it is advised later to "Do one small piece of work together first"

    Example: They have nothing behind them that went well, in a venture that is forming
      Given a venture that is forming
      And the earlier work together is "nothing good"
      Then this is a minor weakness of conduct

    Example: A small project went well
      Given a venture that is proposed
      And the earlier work together is "went well"
      Then this is not found

  @rule:activity-counted-and-not-change
  Rule: It counts what it does, and not what changes

    Example: The yearly report counts courses and visitors
      Given a venture that is mature
      And the measures of change are "activity"
      Then this is a minor weakness of conduct
      And the reason given is "by counts of activity alone"
      And it is advised later to "Measure what changes for users"

    Example: It counts what it does, and not what changes, in a venture that is established
      Given a venture that is established
      And the measures of change are "activity"
      Then this is a minor weakness of conduct

    Example: It measures how long people wait
      Given a venture that is mature
      And the measures of change are "change"
      Then this is not found

    Example: It counts nothing, which is told as graver
      Given a venture that is mature
      And the measures of change are "nothing"
      Then this is not found

  # ---------------------------------------------------------------------------------------------------------- strengths

  @rule:leaders-deal-directly
  Rule: The leaders deal with one another directly

    Example: They ring each other before the bad news is out
      Given a venture that is forming
      And the dealings between the leaders are "direct"
      Then this is a strength of conduct
      And the reason given is "directly, and with early warning of bad news"

    Scenario Outline: The leaders deal with one another directly, in a venture that is <stage>
      Given a venture that is <stage>
      And the dealings between the leaders are "direct"
      Then this is a strength of conduct

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: They see each other only across a table with papers
      Given a venture that is forming
      And the dealings between the leaders are "formal"
      Then this is not found

  @rule:worked-well-together-before
  Rule: They have worked well together before

    Example: The same three ran a winter shelter together
      Given a venture that is forming
      And the earlier work together is "went well"
      Then this is a strength of conduct
      And the reason given is "at least one piece of work"

    Example: They have worked well together before, in a venture that is proposed
      Given a venture that is proposed
      And the earlier work together is "went well"
      Then this is a strength of conduct

    Example: They have nothing behind them
      Given a venture that is forming
      And the earlier work together is "nothing good"
      Then this is not found
