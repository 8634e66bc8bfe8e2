Feature: Capacity: people, money and time that can deliver the purpose
  Capacity asks what the venture adds: people of some rank, time to run it, money that lasts, the partners without
  whom nothing can be done, and results that people can see. Each rule below is one finding. Its examples show the
  answers that lead to it and, right beside them, how little has to change for it to go away. An example names only
  the answers that matter to it; nothing else is known of its venture.

  # -------------------------------------------------------------------------------------------- critical weaknesses

  @rule:essential-partner-absent
  Rule: A partner that the work cannot do without is absent

    Example: The leisure services stay away from a scheme to get people moving
      Given a venture that is forming
      And the essential partners are "absent"
      Then this is a critical weakness of capacity
      And this speaks against productivity
      And the reason given is "at least one is absent"
      And it is advised now to "Win every partner that the work cannot do without"
      And capacity is fragile

    Scenario Outline: The partner that matters most is absent, in a venture that is <stage>
      Given a venture that is <stage>
      And the essential partners are "absent"
      Then this is a critical weakness of capacity
      And it is advised to "Win every partner that the work cannot do without"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: It comes, if only now and then
      Given a venture that is forming
      And the essential partners are "irregular"
      Then this is not found
      And capacity is strained

  @rule:nothing-to-win-the-essential-partner-with
  Rule: There is nothing with which to win an essential partner
    Either is serious; together they undermine the venture.

    Example: An essential partner comes now and then, and asks what resources there are
      Given a venture that is forming
      And the essential partners are "irregular"
      And the partner resources are "none"
      Then this is a critical weakness of capacity
      And this speaks against legitimacy and productivity
      And the reason given is "at least one comes only now and then"
      And it is advised now to "Secure resources for the partners to work with"
      And it is advised now to "Win every partner that the work cannot do without"
      And capacity is fragile

    Scenario Outline: Nothing to win it with, in a venture that is <stage>
      Given a venture that is <stage>
      And the essential partners are "irregular"
      And the partner resources are "none"
      Then this is a critical weakness of capacity
      And it is advised to "Secure resources for the partners to work with"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: It is absent altogether
      Given a venture that is forming
      And the essential partners are "absent"
      And the partner resources are "none"
      Then this is a critical weakness of capacity

    Example: It takes part although there is nothing to offer
      Given a venture that is forming
      And the essential partners are "taking part"
      And the partner resources are "none"
      Then this is not found

    Example: Something has at least been promised
      Given a venture that is forming
      And the essential partners are "irregular"
      And the partner resources are "promised"
      Then this is not found

    Example: Nobody has said what there is to offer
      Given a venture that is forming
      And the essential partners are "irregular"
      And nothing is known of the partner resources
      Then this is not found

  @rule:junior-lead-and-no-senior-people
  Rule: Nobody of rank leads it or sits at the table

    Example: A project officer leads, and no partner sends anybody who can decide
      Given a venture that is forming
      And the lead post is "junior"
      And the senior representation is "none"
      Then this is a critical weakness of capacity
      And this speaks against legitimacy
      And the reason given is "a junior officer"
      And the reason given is "none of the partners"
      And it is advised now to "Appoint a lead whom senior people will deal with"
      And it is advised now to "Bring a senior person of every partner to the table"
      And capacity is fragile

    Scenario Outline: Nobody of rank anywhere, in a venture that is <stage>
      Given a venture that is <stage>
      And the lead post is "junior"
      And the senior representation is "none"
      Then this is a critical weakness of capacity
      And it is advised to "Appoint a lead whom senior people will deal with"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Nobody leads at all, and nobody senior comes
      Given a venture that is forming
      And the lead post is "none"
      And the senior representation is "none"
      Then this is a critical weakness of capacity

    Example: A middle manager leads, although nobody senior comes
      Given a venture that is forming
      And the lead post is "middle"
      And the senior representation is "none"
      Then this is not found

    Example: A project officer leads, and some partners send a senior person
      Given a venture that is forming
      And the lead post is "junior"
      And the senior representation is "some partners"
      Then this is not found
      And capacity is strained

  @rule:junior-lead-with-nothing-to-work-with
  Rule: There is no lead of rank, and nothing to work with

    Example: A funded post, not senior enough to obtain anything, and nothing is there
      Given a venture that is forming
      And the lead post is "junior"
      And the partner resources are "none"
      Then this is a critical weakness of capacity
      And this speaks against legitimacy
      And the reason given is "a junior officer"
      And it is advised now to "Appoint a lead whom senior people will deal with"
      And it is advised now to "Secure resources for the partners to work with"
      And capacity is fragile

    Scenario Outline: A lead without rank and without means, in a venture that is <stage>
      Given a venture that is <stage>
      And the lead post is "junior"
      And the partner resources are "none"
      Then this is a critical weakness of capacity
      And it is advised to "Appoint a lead whom senior people will deal with"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Nobody leads, and there is nothing to work with
      Given a venture that is forming
      And the lead post is "none"
      And the partner resources are "none"
      Then this is a critical weakness of capacity

    Example: A middle manager leads, although there is nothing to work with
      Given a venture that is forming
      And the lead post is "middle"
      And the partner resources are "none"
      Then this is not found

    Example: There are promises to work with
      Given a venture that is forming
      And the lead post is "junior"
      And the partner resources are "promised"
      Then this is not found
      And capacity is strained

  # ----------------------------------------------------------------------------------------------- major weaknesses

  @rule:essential-partner-irregular
  Rule: A partner that the work cannot do without comes only now and then

    Example: The partner that runs the services comes to every third meeting
      Given a venture that is established
      And the essential partners are "irregular"
      Then this is a major weakness of capacity
      And this speaks against productivity
      And the reason given is "at least one comes only now and then"
      And it is advised to "Win every partner that the work cannot do without"
      And capacity is strained

    Scenario Outline: An essential partner comes only now and then, in a venture that is <stage>
      Given a venture that is <stage>
      And the essential partners are "irregular"
      Then this is a major weakness of capacity
      And it is advised to "Win every partner that the work cannot do without"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: All of them take part
      Given a venture that is established
      And the essential partners are "taking part"
      Then this is not found

    Example: It does not come at all, which is graver
      Given a venture that is established
      And the essential partners are "absent"
      Then this is not found
      And it is found that "A partner that the work cannot do without is absent"

  @rule:no-senior-people-at-the-table
  Rule: No partner takes part through a senior person

    Example: Every partner sends the officer who happens to be free
      Given a venture that is forming
      And the senior representation is "none"
      Then this is a major weakness of capacity
      And this speaks against legitimacy
      And the reason given is "Senior people lend a venture legitimacy"
      And it is advised to "Bring a senior person of every partner to the table"
      And capacity is strained

    Scenario Outline: Nobody senior comes, in a venture that is <stage>
      Given a venture that is <stage>
      And the senior representation is "none"
      Then this is a major weakness of capacity
      And it is advised to "Bring a senior person of every partner to the table"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Some of the partners send a senior person
      Given a venture that is forming
      And the senior representation is "some partners"
      Then this is not found

  @rule:nobody-leads
  Rule: Nobody leads the work from day to day

    Example: A group that meets, with nobody who leads between the meetings
      Given a venture that is forming
      And the lead post is "none"
      Then this is a major weakness of capacity
      And this speaks against legitimacy
      And the reason given is "Without a lead of some rank it is hard to draw senior people in"
      And it is advised to "Appoint a lead whom senior people will deal with"
      And capacity is strained

    Scenario Outline: Nobody leads, in a venture that is <stage>
      Given a venture that is <stage>
      And the lead post is "none"
      Then this is a major weakness of capacity
      And it is advised to "Appoint a lead whom senior people will deal with"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: A junior officer leads, which is told apart
      Given a venture that is forming
      And the lead post is "junior"
      Then this is not found
      And it is found that "The lead post is too junior"

  @rule:lead-post-too-junior
  Rule: The lead post is too junior

    Example: A specialist who has been told to convene a group
      Given a venture that is forming
      And the lead post is "junior"
      Then this is a major weakness of capacity
      And this speaks against legitimacy
      And the reason given is "a junior officer"
      And it is advised to "Appoint a lead whom senior people will deal with"
      And capacity is strained

    Scenario Outline: A junior lead, in a venture that is <stage>
      Given a venture that is <stage>
      And the lead post is "junior"
      Then this is a major weakness of capacity
      And it is advised to "Appoint a lead whom senior people will deal with"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: The post is that of a middle manager
      Given a venture that is forming
      And the lead post is "middle"
      Then this is not found

    Example: Nobody leads at all, which is told apart
      Given a venture that is forming
      And the lead post is "none"
      Then this is not found
      And it is found that "Nobody leads the work from day to day"

  @rule:nobody-to-run-the-work
  Rule: Nobody has time set aside to run the venture

    Example: Everybody does a little when there is time
      Given a venture that is forming
      And the management time is "none"
      Then this is a major weakness of capacity
      And this speaks against productivity
      And the reason given is "whatever time people can spare"
      And it is advised to "Pay for the time that running the venture takes"
      And capacity is strained

    Scenario Outline: No time is set aside, in a venture that is <stage>
      Given a venture that is <stage>
      And the management time is "none"
      Then this is a major weakness of capacity
      And it is advised to "Pay for the time that running the venture takes"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: A day a week stands in somebody's job description
      Given a venture that is forming
      And the management time is "part of a job"
      Then this is not found

  @rule:no-resources-for-the-partners
  Rule: The partners have nothing to work with

    Example: Staff are expected to fit the work in
      Given a venture that is forming
      And the partner resources are "none"
      Then this is a major weakness of capacity
      And this speaks against legitimacy and productivity
      And the reason given is "Without money or staff time a joint group can do little"
      And it is advised to "Secure resources for the partners to work with"
      And capacity is strained

    Scenario Outline: Nothing to work with, in a venture that is <stage>
      Given a venture that is <stage>
      And the partner resources are "none"
      Then this is a major weakness of capacity
      And it is advised to "Secure resources for the partners to work with"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: There are promises
      Given a venture that is forming
      And the partner resources are "promised"
      Then this is not found

  @rule:resources-held-apart
  Rule: The partners' resources do not work together

    Example: There are only promises, and each partner decides alone on its money
      Given a venture that is established
      And the partner resources are "promised"
      And the pooled budget is "none"
      Then this is a major weakness of capacity
      And this speaks against legitimacy and productivity
      And the reason given is "only promises"
      And the reason given is "separate budgets, each decided alone"
      And it is advised to "Secure resources for the partners to work with"
      And it is advised to "Plan the partners' budgets together, or pool them"
      And capacity is strained

    Scenario Outline: Promises and separate purses, in a venture that is <stage>
      Given a venture that is <stage>
      And the partner resources are "promised"
      And the pooled budget is "none"
      Then this is a major weakness of capacity
      And it is advised to "Secure resources for the partners to work with"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: There is nothing at all, and each decides alone
      Given a venture that is established
      And the partner resources are "none"
      And the pooled budget is "none"
      Then this is a major weakness of capacity

    Example: What there is has been committed
      Given a venture that is established
      And the partner resources are "committed"
      And the pooled budget is "none"
      Then this is not found

    Example: There are only promises, but budgets are planned together
      Given a venture that is established
      And the partner resources are "promised"
      And the pooled budget is "aligned"
      Then this is not found

  @rule:money-runs-out-too-soon
  Rule: The money is not secured for long enough to see results

    Example: The grant has eight months to go
      Given a venture that is established
      And the funding is "short"
      Then this is a major weakness of capacity
      And this speaks against security
      And the reason given is "secured for a year or less"
      And it is advised to "Secure money for more than the coming year"
      And capacity is strained

    Scenario Outline: Money for a year or less, in a venture that is <stage>
      Given a venture that is <stage>
      And the funding is "short"
      Then this is a major weakness of capacity
      And it is advised to "Secure money for more than the coming year"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: No money is secured
      Given a venture that is established
      And the funding is "none"
      Then this is a major weakness of capacity

    Example: No money is secured for a proposal
      Given a venture that is proposed
      And the funding is "none"
      Then this is a major weakness of capacity

    Example: A grant with two years to go
      Given a venture that is established
      And the funding is "fixed term"
      Then this is not found

  @rule:nothing-to-show-so-far
  Rule: It has nothing to show for its work so far

    Example: After three years nobody can name anything that has come of it
      Given a venture that is established
      And the results so far are "nothing"
      Then this is a major weakness of capacity
      And this speaks against productivity
      And the reason given is "nothing as yet"
      And it is advised to "Deliver one result that people can see, and show it"
      And capacity is strained

    Example: Nothing to show, in a venture that is mature
      Given a venture that is mature
      And the results so far are "nothing"
      Then this is a major weakness of capacity
      And it is advised to "Deliver one result that people can see, and show it"

    Example: There have been training days and events
      Given a venture that is established
      And the results so far are "activity"
      Then this is not found

  # ----------------------------------------------------------------------------------------------- minor weaknesses

  @rule:some-partners-send-nobody-senior
  Rule: Some partners send nobody senior

    Example: One partner of five sends an assistant
      Given a venture that is established
      And the senior representation is "some partners"
      Then this is a minor weakness of capacity
      And this speaks against legitimacy
      And the reason given is "only some of the partners"
      And it is advised to "Bring a senior person of every partner to the table"

    Scenario Outline: Some send nobody senior, in a venture that is <stage>
      Given a venture that is <stage>
      And the senior representation is "some partners"
      Then this is a minor weakness of capacity
      And it is advised to "Bring a senior person of every partner to the table"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: All of them send a senior person
      Given a venture that is established
      And the senior representation is "all partners"
      Then this is not found

    Example: None of them does, which is graver
      Given a venture that is established
      And the senior representation is "none"
      Then this is not found
      And it is found that "No partner takes part through a senior person"

  @rule:run-beside-another-job
  Rule: It is run beside somebody's other job

    Example: A service manager has a day a week for it
      Given a venture that is established
      And the management time is "part of a job"
      Then this is a minor weakness of capacity
      And the reason given is "part of somebody's other job"
      And it is advised to "Pay for the time that running the venture takes"

    Scenario Outline: Run beside another job, in a venture that is <stage>
      Given a venture that is <stage>
      And the management time is "part of a job"
      Then this is a minor weakness of capacity
      And it is advised to "Pay for the time that running the venture takes"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: A coordinator does nothing else
      Given a venture that is established
      And the management time is "dedicated post"
      Then this is not found

    Example: Nobody has any time for it, which is graver
      Given a venture that is established
      And the management time is "none"
      Then this is not found
      And it is found that "Nobody has time set aside to run the venture"

  @rule:budgets-decided-apart
  Rule: Each partner decides alone on its money for the joint work

    Example: Each partner settles its budget before it sees that of the others
      Given a venture that is established
      And the pooled budget is "none"
      Then this is a minor weakness of capacity
      And this speaks against efficiency
      And the reason given is "separate budgets, each decided alone"
      And it is advised to "Plan the partners' budgets together, or pool them"

    Scenario Outline: Money decided apart, in a venture that is <stage>
      Given a venture that is <stage>
      And the pooled budget is "none"
      Then this is a minor weakness of capacity
      And it is advised to "Plan the partners' budgets together, or pool them"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: No budget is settled before all have been seen
      Given a venture that is established
      And the pooled budget is "aligned"
      Then this is not found

  @rule:nothing-binds-the-partners
  Rule: No partner has bound itself to take part

    Example: Willing officers, and no decision by anybody at the top
      Given a venture that is forming
      And the commitment of the partners is "none"
      Then this is a minor weakness of capacity
      And this speaks against security
      And the reason given is "none of the partners"
      And it is advised to "Have every partner's governing body adopt the plan"

    Scenario Outline: Nobody is bound, in a venture that is <stage>
      Given a venture that is <stage>
      And the commitment of the partners is "none"
      Then this is a minor weakness of capacity
      And it is advised to "Have every partner's governing body adopt the plan"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Some partners have bound themselves
      Given a venture that is forming
      And the commitment of the partners is "some partners"
      Then this is not found

  @rule:not-yet-in-regular-budgets
  Rule: The money is not yet part of the partners' regular budgets

    Example: A three-year pilot, in its first year
      Given a venture that is forming
      And the funding is "fixed term"
      Then this is a minor weakness of capacity
      And this speaks against security
      And the reason given is "secured for a fixed term of more than a year"
      And it is advised to "Move the work into the partners' regular budgets"

    Scenario Outline: Money for a fixed term, in a venture that is <stage>
      Given a venture that is <stage>
      And the funding is "fixed term"
      Then this is a minor weakness of capacity
      And it is advised to "Move the work into the partners' regular budgets"

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: The partners pay for it as a matter of course
      Given a venture that is forming
      And the funding is "mainstream"
      Then this is not found

    Example: The money ends within a year, which is graver
      Given a venture that is forming
      And the funding is "short"
      Then this is not found
      And it is found that "The money is not secured for long enough to see results"

  @rule:no-early-result-in-reach
  Rule: No early result is within reach

    Example: A schools competition planned without the schools
      Given a venture that is forming
      And the early result is "unrealistic"
      Then this is a minor weakness of capacity
      And this speaks against productivity
      And the reason given is "planned, but out of reach"
      And it is advised to "Start smaller, on what the partners themselves want"

    Example: A quick win that is out of reach, in a venture that is proposed
      Given a venture that is proposed
      And the early result is "unrealistic"
      Then this is a minor weakness of capacity
      And it is advised to "Start smaller, on what the partners themselves want"

    Example: Nothing is planned that people would see early
      Given a venture that is forming
      And the early result is "none planned"
      Then this is a minor weakness of capacity

    Example: Those who must deliver it have agreed to
      Given a venture that is forming
      And the early result is "achievable"
      Then this is not found

  @rule:activity-but-no-result
  Rule: There is activity, but no result that can be named

    Example: Training days and leaflets, and nobody knows what has changed
      Given a venture that is mature
      And the results so far are "activity"
      Then this is a minor weakness of capacity
      And this speaks against productivity
      And the reason given is "activity, such as events or training, without a known effect"
      And it is advised to "Deliver one result that people can see, and show it"

    Example: Activity without a result, in a venture that is established
      Given a venture that is established
      And the results so far are "activity"
      Then this is a minor weakness of capacity
      And it is advised to "Deliver one result that people can see, and show it"

    Example: A bathing service is in use
      Given a venture that is mature
      And the results so far are "results"
      Then this is not found

    Example: There has not even been activity, which is graver
      Given a venture that is mature
      And the results so far are "nothing"
      Then this is not found
      And it is found that "It has nothing to show for its work so far"

  @rule:business-planning-left-informal
  Rule: There is no clear business planning with all local players

    Example: What is bought depends on who talks to whom
      Given a venture that is established
      And the business planning is "informal"
      Then this is a minor weakness of capacity
      And the reason given is "an informal process"
      And it is advised to "Set up business planning with all local players"

    Scenario Outline: No clear business planning, in a venture that is <stage>
      Given a venture that is <stage>
      And the business planning is "informal"
      Then this is a minor weakness of capacity
      And it is advised to "Set up business planning with all local players"

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: There is no set process at all
      Given a venture that is established
      And the business planning is "none"
      Then this is a minor weakness of capacity

    Example: Everybody who buys or provides has a known place in it
      Given a venture that is established
      And the business planning is "clear with all"
      Then this is not found

  # ------------------------------------------------------------------------------------------------------ strengths

  @rule:senior-people-of-every-partner
  Rule: Every partner takes part through a senior person

    Example: Directors of every partner sit on the board
      Given a venture that is forming
      And the senior representation is "all partners"
      Then this is a strength of capacity
      And this shows legitimacy
      And the reason given is "all of the partners"

    Scenario Outline: Senior people of all, in a venture that is <stage>
      Given a venture that is <stage>
      And the senior representation is "all partners"
      Then this is a strength of capacity
      And this shows legitimacy

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: Senior people of all proves nothing yet in a venture that is proposed
      Given a venture that is proposed
      And the senior representation is "all partners"
      Then this is a strength of capacity
      And this does not show legitimacy

    Example: One partner sends an assistant
      Given a venture that is forming
      And the senior representation is "some partners"
      Then this is not found

  @rule:lead-of-rank
  Rule: The lead has rank with the partners

    Example: A locality director who can commit money
      Given a venture that is forming
      And the lead post is "senior"
      Then this is a strength of capacity
      And this shows legitimacy
      And the reason given is "a senior manager who can commit resources"

    Scenario Outline: A senior lead, in a venture that is <stage>
      Given a venture that is <stage>
      And the lead post is "senior"
      Then this is a strength of capacity
      And this shows legitimacy

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: A senior lead proves nothing yet in a venture that is proposed
      Given a venture that is proposed
      And the lead post is "senior"
      Then this is a strength of capacity
      And this does not show legitimacy

    Example: A team manager leads
      Given a venture that is forming
      And the lead post is "middle"
      Then this is not found

  @rule:time-set-aside-to-run-it
  Rule: Time is set aside for running the venture

    Example: A coordinator who does nothing else
      Given a venture that is forming
      And the management time is "dedicated post"
      Then this is a strength of capacity
      And the reason given is "one dedicated post"

    Scenario Outline: Dedicated time, in a venture that is <stage>
      Given a venture that is <stage>
      And the management time is "dedicated post"
      Then this is a strength of capacity

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: A coordinator with a deputy
      Given a venture that is forming
      And the management time is "dedicated team"
      Then this is a strength of capacity

    Example: Part of somebody's other job
      Given a venture that is forming
      And the management time is "part of a job"
      Then this is not found

  @rule:resources-secured-early
  Rule: The partners have firm resources from the start

    Example: The money is in the budget before work begins
      Given a venture that is proposed
      And the partner resources are "committed"
      Then this is a strength of capacity
      And the reason given is "committed money or staff"

    Example: Firm resources, in a venture that is forming
      Given a venture that is forming
      And the partner resources are "committed"
      Then this is a strength of capacity

    Example: The resources are only promised
      Given a venture that is forming
      And the partner resources are "promised"
      Then this is not found

    Example: Firm resources, but no longer early
      Given a venture that is established
      And the partner resources are "committed"
      Then this is not found

  @rule:budgets-pooled
  Rule: The partners have pooled their money

    Example: Health and social services put their budgets into one pot
      Given a venture that is established
      And the pooled budget is "pooled"
      Then this is a strength of capacity
      And this shows efficiency
      And the reason given is "one pooled budget"

    Example: A pooled budget, in a venture that is mature
      Given a venture that is mature
      And the pooled budget is "pooled"
      Then this is a strength of capacity
      And this shows efficiency

    Scenario Outline: A pooled budget proves nothing yet in a venture that is <stage>
      Given a venture that is <stage>
      And the pooled budget is "pooled"
      Then this is a strength of capacity
      And this does not show efficiency

      Examples:
        | stage    |
        | proposed |
        | forming  |

    Example: Separate budgets that are planned together
      Given a venture that is established
      And the pooled budget is "aligned"
      Then this is not found

  @rule:money-in-regular-budgets
  Rule: The work is paid for from the partners' regular budgets

    Example: The posts are permanent ones of the partners
      Given a venture that is mature
      And the funding is "mainstream"
      Then this is a strength of capacity
      And this shows security
      And the reason given is "part of the partners' regular budgets"

    Scenario Outline: Money from regular budgets, in a venture that is <stage>
      Given a venture that is <stage>
      And the funding is "mainstream"
      Then this is a strength of capacity
      And this shows security

      Examples:
        | stage       |
        | forming     |
        | established |

    Example: Money from regular budgets proves nothing yet in a venture that is proposed
      Given a venture that is proposed
      And the funding is "mainstream"
      Then this is a strength of capacity
      And this does not show security

    Example: The posts are paid for by a grant
      Given a venture that is mature
      And the funding is "fixed term"
      Then this is not found

  @rule:essential-partners-take-part
  Rule: Every partner that the work cannot do without takes part

    Example: The leisure services come to every meeting
      Given a venture that is forming
      And the essential partners are "taking part"
      Then this is a strength of capacity
      And the reason given is "all take part"

    Scenario Outline: All the essential partners take part, in a venture that is <stage>
      Given a venture that is <stage>
      And the essential partners are "taking part"
      Then this is a strength of capacity

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: One of them comes now and then
      Given a venture that is forming
      And the essential partners are "irregular"
      Then this is not found

  @rule:partners-bound-by-decision
  Rule: All the partners have bound themselves to take part

    Example: Every board has decided to take part
      Given a venture that is forming
      And the commitment of the partners is "all partners"
      Then this is a strength of capacity
      And this shows legitimacy
      And the reason given is "all of the partners"

    Scenario Outline: All have bound themselves, in a venture that is <stage>
      Given a venture that is <stage>
      And the commitment of the partners is "all partners"
      Then this is a strength of capacity
      And this shows legitimacy

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: One board has not decided
      Given a venture that is forming
      And the commitment of the partners is "some partners"
      Then this is not found

  @rule:early-result-delivered
  Rule: People can already see a result of working together

    Example: A first walking group meets every week
      Given a venture that is forming
      And the early result is "delivered"
      Then this is a strength of capacity
      And this shows productivity
      And the reason given is "already delivered"

    Example: A first result is there, in a venture that is proposed
      Given a venture that is proposed
      And the early result is "delivered"
      Then this is a strength of capacity
      And this shows productivity

    Example: It is planned and within reach
      Given a venture that is forming
      And the early result is "achievable"
      Then this is not found

  @rule:results-people-can-name
  Rule: It has results to show

    Example: New services are in use
      Given a venture that is established
      And the results so far are "results"
      Then this is a strength of capacity
      And this shows productivity
      And the reason given is "results that can be named"

    Example: Results that can be named, in a venture that is mature
      Given a venture that is mature
      And the results so far are "results"
      Then this is a strength of capacity
      And this shows productivity

    Example: Users and partners confirm them
      Given a venture that is established
      And the results so far are "confirmed"
      Then this is a strength of capacity

    Example: There is activity, with no known effect
      Given a venture that is established
      And the results so far are "activity"
      Then this is not found

  @rule:business-planning-with-all
  Rule: What to buy and provide is planned with all local players

    Example: A yearly plan in which everybody who buys or provides has a place
      Given a venture that is established
      And the business planning is "clear with all"
      Then this is a strength of capacity
      And the reason given is "a clear process with all local players"

    Scenario Outline: Business planning with all, in a venture that is <stage>
      Given a venture that is <stage>
      And the business planning is "clear with all"
      Then this is a strength of capacity

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: A plan that leaves some of them out
      Given a venture that is established
      And the business planning is "informal"
      Then this is not found

  @rule:shared-base
  Rule: Those who do the joint work share a base with a partner

    Example: The director and her team sit with social services
      Given a venture that is established
      And the working base is "together"
      Then this is a strength of capacity
      And the reason given is "together under one roof with a partner"

    Scenario Outline: A shared base, in a venture that is <stage>
      Given a venture that is <stage>
      And the working base is "together"
      Then this is a strength of capacity

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: Only some of them share an office
      Given a venture that is established
      And the working base is "partly"
      Then this is not found

    Example: They sit in their own organisations, which is held against nobody
      Given a venture that is established
      And the working base is "apart"
      Then this is not found
      And nothing is advised
