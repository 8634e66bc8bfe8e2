Feature: Capacity: people, money and time that can deliver the purpose
  Capacity asks what the venture adds: people of some rank, time to run it, money that lasts, the partners without
  whom nothing can be done, and a first result that people can see. Each rule below is one finding. Its examples
  show the answers that lead to it and, right beside them, how little has to change for it to go away. An example
  names only the answers that matter to it; nothing else is known of its venture.

  # Weaknesses: critical

  @rule:lead-post-too-junior
  Rule: The lead post is too junior to bring senior partners in
    A junior lead matters most where senior people are missing from the table.

    Example: A junior lead, where only some partners send senior people
      Given a venture that is forming
      And the lead post is "junior"
      And the senior representation is "some partners"
      Then this is a critical weakness of capacity
      And this speaks against legitimacy
      And capacity is fragile
      And the reason given is "Day-to-day leadership rests with a junior officer"
      And it is advised now to "Appoint a lead whom senior people will deal with"

    Example: A middle manager leads, where only some partners send senior people
      Given a venture that is forming
      And the lead post is "middle"
      And the senior representation is "some partners"
      Then this is not found

    Example: A junior lead, but senior people of every partner are there already
      Given a venture that is forming
      And the lead post is "junior"
      And the senior representation is "all partners"
      Then this is not found

    Example: Nobody leads, and no partner sends a senior person
      Given a venture that is forming
      And the lead post is "none"
      And the senior representation is "none"
      Then this is a critical weakness of capacity
      And it is advised now to "Appoint a lead whom senior people will deal with"

    Scenario Outline: From the proposal to the years of work, a junior lead costs the venture its legitimacy
      Given a venture that is <stage>
      And the lead post is "junior"
      And the senior representation is "some partners"
      Then this is a critical weakness of capacity
      And legitimacy is fragile
      And it is advised now to "Appoint a lead whom senior people will deal with"

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |

    Example: A venture that has come through its first five years under a junior lead
      Given a venture that is mature
      And the lead post is "junior"
      And the senior representation is "some partners"
      Then this is not found

    Example: A junior lead, where nobody has said who comes from the partners
      Given a venture that is forming
      And the lead post is "junior"
      And nothing is known of the senior representation
      Then this is not found

  @rule:nothing-to-win-the-essential-partner-with
  Rule: An essential partner cannot be counted on, and there is nothing to win it with
    Either is serious; together they undermine the venture.

    Example: An essential partner comes only now and then, and there is nothing to offer it
      Given a venture that is forming
      And the essential partners are "irregular"
      And the partner resources are "none"
      Then this is a critical weakness of capacity
      And this speaks against legitimacy
      And capacity is fragile
      And the reason given is "at least one comes only now and then, and the partners have nothing to work with"
      And it is advised now to "Secure resources for the partners to work with"
      And it is advised now to "Win the commitment of every essential partner"
      And "Secure resources for the partners to work with" is advised before "Win the commitment of every essential partner"

    Example: All the essential partners come, although there is nothing to offer them
      Given a venture that is forming
      And the essential partners are "attending"
      And the partner resources are "none"
      Then this is not found

    Example: An essential partner comes only now and then, but resources have been promised
      Given a venture that is forming
      And the essential partners are "irregular"
      And the partner resources are "promised"
      Then this is not found

    Scenario Outline: Once people meet, an essential partner that stays away from an empty table undermines the venture
      Given a venture that is <stage>
      And the essential partners are "absent"
      And the partner resources are "none"
      Then this is a critical weakness of capacity
      And legitimacy is fragile
      And it is advised now to "Secure resources for the partners to work with"
      And it is advised now to "Win the commitment of every essential partner"

      Examples:
        | stage       |
        | forming     |
        | established |

    Scenario Outline: On paper, or after five years, an absent partner and an empty purse are two lesser findings
      Given a venture that is <stage>
      And the essential partners are "absent"
      And the partner resources are "none"
      Then this is not found
      And it is found that "An essential partner cannot be counted on"
      And it is found that "The partners have nothing to work with"

      Examples:
        | stage    |
        | proposed |
        | mature   |

  # Weaknesses: major

  @rule:no-senior-people-at-the-table
  Rule: No partner is represented by a senior person

    Example: Not one partner sends a senior person
      Given a venture that is forming
      And the senior representation is "none"
      Then this is a major weakness of capacity
      And this speaks against legitimacy
      And capacity is strained
      And the reason given is "none of the partners have a senior person at the table"
      And it is advised now to "Bring a senior person of every partner to the table"

    Example: At least some partners send senior people
      Given a venture that is forming
      And the senior representation is "some partners"
      Then this is not found

    Scenario Outline: At every stage, having no senior people weighs on legitimacy
      Given a venture that is <stage>
      And the senior representation is "none"
      Then this is a major weakness of capacity
      And legitimacy is strained
      And it is advised <when> to "Bring a senior person of every partner to the table"

      Examples:
        | stage       | when |
        | proposed    | next |
        | forming     | now  |
        | established | now  |
        | mature      | now  |

  @rule:plan-with-nobody-able-to-carry-it-out
  Rule: Nobody in the lead is able to carry the plan out
    Somebody must either have the rank to obtain resources, or run the services that the plan needs.

    Example: A middle manager leads, and the convenor is left to deliver
      Given a venture that is established
      And the lead post is "middle"
      And the delivery lead is "convenor"
      Then this is a major weakness of capacity
      And capacity is strained
      And the reason given is "Day-to-day leadership rests with a middle manager"
      And it is advised now to "Appoint a lead whom senior people will deal with"
      And it is advised next to "Let the partner that runs the services lead delivery"

    Example: A senior manager leads, although the convenor is left to deliver
      Given a venture that is established
      And the lead post is "senior"
      And the delivery lead is "convenor"
      Then this is not found

    Example: A middle manager leads, but the partner that runs the services delivers
      Given a venture that is established
      And the lead post is "middle"
      And the delivery lead is "partner with the means"
      Then this is not found

    Example: Nobody leads, day to day or in delivery
      Given a venture that is established
      And the lead post is "none"
      And the delivery lead is "nobody"
      Then this is a major weakness of capacity
      And it is advised now to "Appoint a lead whom senior people will deal with"

    Example: After five years, both remedies are due at once
      Given a venture that is mature
      And the lead post is "middle"
      And the delivery lead is "convenor"
      Then this is a major weakness of capacity
      And it is advised now to "Appoint a lead whom senior people will deal with"
      And it is advised now to "Let the partner that runs the services lead delivery"

    Scenario Outline: Before the work has begun in earnest, it is too soon to say so
      Given a venture that is <stage>
      And the lead post is "middle"
      And the delivery lead is "convenor"
      Then this is not found

      Examples:
        | stage    |
        | proposed |
        | forming  |

  @rule:nobody-to-run-the-work
  Rule: Nobody has time set aside to run the venture

    Example: The venture is run in whatever time people can spare
      Given a venture that is forming
      And the management time is "none"
      Then this is a major weakness of capacity
      And capacity is strained
      And the reason given is "Running the venture rests on whatever time people can spare"
      And it is advised now to "Pay for the time that running the venture takes"

    Example: Running the venture is part of somebody's job
      Given a venture that is forming
      And the management time is "part of a job"
      Then this is not found

    Scenario Outline: At every stage, somebody must have the time
      Given a venture that is <stage>
      And the management time is "none"
      Then this is a major weakness of capacity
      And it is advised <when> to "Pay for the time that running the venture takes"

      Examples:
        | stage       | when |
        | proposed    | next |
        | forming     | now  |
        | established | now  |
        | mature      | now  |

  @rule:no-resources-for-the-partners
  Rule: The partners have nothing to work with

    Example: The partners have neither money nor staff time for it
      Given a venture that is forming
      And the partner resources are "none"
      Then this is a major weakness of capacity
      And this speaks against legitimacy
      And capacity is strained
      And the reason given is "and a group that is seen as able to do"
      And it is advised now to "Secure resources for the partners to work with"

    Example: Resources have at least been promised
      Given a venture that is forming
      And the partner resources are "promised"
      Then this is not found

    Scenario Outline: At every stage, empty hands weigh on legitimacy
      Given a venture that is <stage>
      And the partner resources are "none"
      Then this is a major weakness of capacity
      And legitimacy is strained
      And it is advised <when> to "Secure resources for the partners to work with"

      Examples:
        | stage       | when |
        | proposed    | next |
        | forming     | now  |
        | established | now  |
        | mature      | now  |

  @rule:essential-partner-absent
  Rule: An essential partner cannot be counted on

    Example: An essential partner comes only now and then
      Given a venture that is forming
      And the essential partners are "irregular"
      Then this is a major weakness of capacity
      And capacity is strained
      And the reason given is "Of the partners that the work cannot do without, at least one comes only now and then"
      And it is advised now to "Win the commitment of every essential partner"

    Example: All the essential partners come, although none has committed itself
      Given a venture that is forming
      And the essential partners are "attending"
      Then this is not found

    Scenario Outline: At every stage, an essential partner that is absent limits what can be done
      Given a venture that is <stage>
      And the essential partners are "absent"
      Then this is a major weakness of capacity
      And it is advised <when> to "Win the commitment of every essential partner"

      Examples:
        | stage       | when |
        | proposed    | next |
        | forming     | now  |
        | established | now  |
        | mature      | now  |

  @rule:money-runs-out-too-soon
  Rule: The money is not secured for long enough to see results

    Example: Money for a year or less
      Given a venture that is forming
      And the funding is "short"
      Then this is a major weakness of capacity
      And this speaks against security
      And capacity is strained
      And security is strained
      And the reason given is "The money is secured for a year or less"
      And it is advised now to "Plan how the work goes on when the present money ends"

    Example: Money for more than a year
      Given a venture that is forming
      And the funding is "fixed term"
      Then this is not found

    Scenario Outline: Once the work has started, money that is not secured at all is as serious
      Given a venture that is <stage>
      And the funding is "none"
      Then this is a major weakness of capacity
      And it is advised now to "Plan how the work goes on when the present money ends"

      Examples:
        | stage       |
        | forming     |
        | established |

    Example: A proposal need not have its money yet
      Given a venture that is proposed
      And the funding is "short"
      Then this is not found

    Example: After five years, money for a year is a different finding
      Given a venture that is mature
      And the funding is "short"
      Then this is not found
      And it is found that "After years of work its money is still not lasting"

  @rule:still-dependent-on-grants
  Rule: After years of work its money is still not lasting

    Example: After five years the venture still lives on a fixed-term grant
      Given a venture that is mature
      And the funding is "fixed term"
      Then this is a major weakness of capacity
      And this speaks against security
      And capacity is strained
      And security is strained
      And the reason given is "After five years or more, the money is secured for a fixed term of more than a year"
      And it is advised now to "Plan how the work goes on when the present money ends"

    Example: After five years the partners pay for it as a matter of course
      Given a venture that is mature
      And the funding is "mainstream"
      Then this is not found

    Example: After five years there is no money in sight
      Given a venture that is mature
      And the funding is "none"
      Then this is a major weakness of capacity
      And it is advised now to "Plan how the work goes on when the present money ends"

    Scenario Outline: A younger venture may live on a fixed-term grant
      Given a venture that is <stage>
      And the funding is "fixed term"
      Then this is not found

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |

  @rule:early-result-out-of-reach
  Rule: The early result that is planned is out of reach
    A quick win that cannot be delivered wastes an early chance. To have planned none is the lesser lack.

    Example: The quick win that is planned cannot be delivered
      Given a venture that is forming
      And the early result is "unrealistic"
      Then this is a major weakness of capacity
      And this speaks against productivity
      And capacity is strained
      And productivity is strained
      And the reason given is "A quick win needs strong links with those who must"
      And it is advised now to "Choose an early result that is within reach"

    Example: No quick win is planned
      Given a venture that is forming
      And the early result is "none planned"
      Then this is not found

    Scenario Outline: While an early result is still awaited, one out of reach weighs on the venture
      Given a venture that is <stage>
      And the early result is "unrealistic"
      Then this is a major weakness of capacity
      And it is advised <when> to "Choose an early result that is within reach"

      Examples:
        | stage       | when |
        | proposed    | next |
        | forming     | now  |
        | established | now  |

  # Weaknesses: minor

  @rule:thin-and-scattered-staff
  Rule: The joint work has little management time and no shared base

    Example: One person runs it beside another job, and everybody sits at home
      Given a venture that is established
      And the management time is "part of a job"
      And the working base is "apart"
      Then this is a minor weakness of capacity
      And capacity is adequate
      And the reason given is "Running the venture rests on part of somebody's other job"
      And it is advised next to "Pay for the time that running the venture takes"
      And it is advised next to "Bring those who do the joint work under one roof"

    Example: Everybody sits at home, but one post is dedicated to it
      Given a venture that is established
      And the management time is "dedicated post"
      And the working base is "apart"
      Then this is not found

    Example: One person runs it beside another job, but some sit together
      Given a venture that is established
      And the management time is "part of a job"
      And the working base is "partly"
      Then this is not found

    Example: Nobody has time for it, and everybody sits at home
      Given a venture that is established
      And the management time is "none"
      And the working base is "apart"
      Then this is a minor weakness of capacity
      And it is found that "Nobody has time set aside to run the venture"

    Scenario Outline: As soon as people work together, both can be mended
      Given a venture that is <stage>
      And the management time is "part of a job"
      And the working base is "apart"
      Then this is a minor weakness of capacity
      And it is advised next to "Pay for the time that running the venture takes"
      And it is advised next to "Bring those who do the joint work under one roof"

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

  @rule:resources-held-apart
  Rule: The partners' resources do not work together

    Example: Only promises, and every partner decides on its money alone
      Given a venture that is forming
      And the pooled budget is "none"
      And the partner resources are "promised"
      Then this is a minor weakness of capacity
      And capacity is adequate
      And the reason given is "The partners have only promises to work with"
      And it is advised next to "Plan the partners' budgets together, or pool them"

    Example: Only promises, but the budgets are planned together
      Given a venture that is forming
      And the pooled budget is "aligned"
      And the partner resources are "promised"
      Then this is not found

    Example: Every partner decides on its money alone, but resources are committed
      Given a venture that is forming
      And the pooled budget is "none"
      And the partner resources are "committed"
      Then this is not found

    Scenario Outline: From the first year on, nothing to work with and nothing held together
      Given a venture that is <stage>
      And the pooled budget is "none"
      And the partner resources are "none"
      Then this is a minor weakness of capacity
      And it is advised next to "Plan the partners' budgets together, or pool them"

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: A proposal with promises and separate budgets
      Given a venture that is proposed
      And the pooled budget is "none"
      And the partner resources are "promised"
      Then this is not found

  @rule:not-yet-in-regular-budgets
  Rule: The work is not yet part of the partners' regular budgets

    Example: Money for a fixed term
      Given a venture that is forming
      And the funding is "fixed term"
      Then this is a minor weakness of capacity
      And capacity is adequate
      And the reason given is "The money is secured for a fixed term of more than a year"
      And it is advised next to "Plan how the work goes on when the present money ends"

    Example: Money from the regular budgets in the first year
      Given a venture that is forming
      And the funding is "mainstream"
      Then this is not found

    Example: No money secured is not in the regular budgets either
      Given a venture that is forming
      And the funding is "none"
      Then this is a minor weakness of capacity
      And it is found that "The money is not secured for long enough to see results"

    Example: A venture at work on fixed-term money
      Given a venture that is established
      And the funding is "fixed term"
      Then this is a minor weakness of capacity
      And it is advised next to "Plan how the work goes on when the present money ends"

    Example: A proposal that rests on a fixed-term grant
      Given a venture that is proposed
      And the funding is "fixed term"
      Then this is not found

    Example: After five years, fixed-term money is the graver finding
      Given a venture that is mature
      And the funding is "fixed term"
      Then this is not found
      And it is found that "After years of work its money is still not lasting"

  @rule:business-planning-left-informal
  Rule: There is no clear business planning with all local players

    Example: What to buy and provide is settled informally
      Given a venture that is established
      And the business planning is "informal"
      Then this is a minor weakness of capacity
      And capacity is adequate
      And the reason given is "For deciding what to buy, provide and develop there is an informal process"
      And it is advised next to "Set up business planning with all local players"

    Example: What to buy and provide is settled in a clear process with everybody
      Given a venture that is established
      And the business planning is "clear with all"
      Then this is not found

    Scenario Outline: From the first year on, the lack of any process is worth mending
      Given a venture that is <stage>
      And the business planning is "none"
      Then this is a minor weakness of capacity
      And it is advised next to "Set up business planning with all local players"

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

  @rule:no-small-start-on-the-partners-agenda
  Rule: No small early result would serve the partners' own agendas
    A small benefit on a partner's own agenda is a way to begin where the broad aims do not yet carry.

    Example: No early result is planned, and the partners only tolerate the work
      Given a venture that is forming
      And the early result is "none planned"
      And the fit with the partners' agendas is "tolerated"
      Then this is a minor weakness of capacity
      And capacity is adequate
      And the reason given is "For an early result the venture has no plan"
      And it is advised next to "Choose an early result that is within reach"
      And it is advised next to "Start smaller, with something on the partners' own agendas"

    Example: The partners only tolerate the work, but an early result is within reach
      Given a venture that is forming
      And the early result is "achievable"
      And the fit with the partners' agendas is "tolerated"
      Then this is not found

    Example: No early result is planned, but the work is in keeping with the partners' aims
      Given a venture that is forming
      And the early result is "none planned"
      And the fit with the partners' agendas is "fits"
      Then this is not found

    Example: The quick win is out of reach, and the work competes with what the partners must do
      Given a venture that is forming
      And the early result is "unrealistic"
      And the fit with the partners' agendas is "competing"
      Then this is a minor weakness of capacity
      And it is found that "The early result that is planned is out of reach"

    Scenario Outline: As long as an early result can help, which of the two comes first depends on the stage
      Given a venture that is <stage>
      And the early result is "none planned"
      And the fit with the partners' agendas is "tolerated"
      Then this is a minor weakness of capacity
      And it is advised <result> to "Choose an early result that is within reach"
      And it is advised <agenda> to "Start smaller, with something on the partners' own agendas"

      Examples:
        | stage       | result | agenda |
        | proposed    | later  | next   |
        | forming     | next   | next   |
        | established | next   | later  |

  # Strengths

  @rule:senior-people-of-every-partner
  Rule: Every partner takes part through a senior person

    Example: Senior people of all the partners sit at the table
      Given a venture that is forming
      And the senior representation is "all partners"
      Then this is a strength of capacity
      And this speaks for legitimacy
      And capacity is sound
      And the reason given is "all of the partners have a senior person at the table"

    Example: One partner sends somebody junior
      Given a venture that is forming
      And the senior representation is "some partners"
      Then this is not found

    Example: Senior people stand ready for a proposal of which nothing else is known
      Given a venture that is proposed
      And the senior representation is "all partners"
      Then this is a strength of capacity
      And legitimacy is not known
      And nothing that is found speaks against legitimacy

    Scenario Outline: From the first year on, senior people of every partner lend legitimacy
      Given a venture that is <stage>
      And the senior representation is "all partners"
      Then this is a strength of capacity
      And legitimacy is sound

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

  @rule:led-with-time-and-rank
  Rule: The venture is run by people with the rank and the time to do it
    Rank without time does not run a venture, nor does time without rank.

    Example: A senior lead, with one post dedicated to the venture
      Given a venture that is forming
      And the lead post is "senior"
      And the management time is "dedicated post"
      Then this is a strength of capacity
      And capacity is sound
      And the reason given is "the venture has one dedicated post to run it"

    Example: One post is dedicated to the venture, but a middle manager leads
      Given a venture that is forming
      And the lead post is "middle"
      And the management time is "dedicated post"
      Then this is not found

    Example: A senior lead, but running the venture is only part of somebody's job
      Given a venture that is forming
      And the lead post is "senior"
      And the management time is "part of a job"
      Then this is not found

    Scenario Outline: At every stage, a senior lead with a team of their own is a strength
      Given a venture that is <stage>
      And the lead post is "senior"
      And the management time is "dedicated team"
      Then this is a strength of capacity
      And capacity is sound

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:senior-lead-and-resources-secured-early
  Rule: A senior lead and firm resources are secured from the start

    Example: A senior lead and committed resources in the first year
      Given a venture that is forming
      And the lead post is "senior"
      And the partner resources are "committed"
      Then this is a strength of capacity
      And this speaks for security
      And capacity is sound
      And security is sound
      And nothing that is found speaks against security
      And the reason given is "the partners have committed money or staff to work with"

    Example: Committed resources in the first year, but a middle manager leads
      Given a venture that is forming
      And the lead post is "middle"
      And the partner resources are "committed"
      Then this is not found

    Example: A senior lead in the first year, but resources are only promised
      Given a venture that is forming
      And the lead post is "senior"
      And the partner resources are "promised"
      Then this is not found

    Example: A senior lead and committed resources before the start
      Given a venture that is proposed
      And the lead post is "senior"
      And the partner resources are "committed"
      Then this is a strength of capacity

    Scenario Outline: Later it is no longer an early start
      Given a venture that is <stage>
      And the lead post is "senior"
      And the partner resources are "committed"
      Then this is not found

      Examples:
        | stage       |
        | established |
        | mature      |

  @rule:budgets-pooled
  Rule: The partners have pooled their money

    Example: The money can be spent on the joint work whichever partner it came from
      Given a venture that is forming
      And the pooled budget is "pooled"
      Then this is a strength of capacity
      And this speaks for efficiency
      And capacity is sound
      And efficiency is sound
      And the reason given is "The partners' money is held in one pooled budget"

    Example: The budgets are planned together, but stay separate
      Given a venture that is forming
      And the pooled budget is "aligned"
      Then this is not found

    Scenario Outline: At every stage, a pooled budget speaks for efficiency
      Given a venture that is <stage>
      And the pooled budget is "pooled"
      Then this is a strength of capacity
      And efficiency is sound

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:money-in-regular-budgets
  Rule: The work is paid for from the partners' regular budgets

    Example: The partners pay for the work as they pay for their permanent posts
      Given a venture that is established
      And the funding is "mainstream"
      Then this is a strength of capacity
      And this speaks for security
      And capacity is sound
      And security is sound
      And nothing that is found speaks against security
      And the reason given is "The money is part of the partners' regular budgets"

    Example: The money ends in a few years
      Given a venture that is established
      And the funding is "fixed term"
      Then this is not found

    Scenario Outline: At every stage, regular money lets the work go on
      Given a venture that is <stage>
      And the funding is "mainstream"
      Then this is a strength of capacity
      And security is sound

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:team-under-one-roof
  Rule: Dedicated staff share a base with a partner

    Example: One dedicated post, with a desk at a partner's
      Given a venture that is established
      And the management time is "dedicated post"
      And the working base is "together"
      Then this is a strength of capacity
      And capacity is sound
      And the reason given is "sit together under one roof with a partner"

    Example: Desks at a partner's, but nobody is dedicated to the venture
      Given a venture that is established
      And the management time is "part of a job"
      And the working base is "together"
      Then this is not found

    Example: One dedicated post, but only some of those who do the work sit together
      Given a venture that is established
      And the management time is "dedicated post"
      And the working base is "partly"
      Then this is not found

    Scenario Outline: From the first year on, a team in one place is a strength
      Given a venture that is <stage>
      And the management time is "dedicated team"
      And the working base is "together"
      Then this is a strength of capacity
      And capacity is sound

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

  @rule:early-result-delivered
  Rule: People can already see a result of working together

    Example: A first service that people can see is open
      Given a venture that is forming
      And the early result is "delivered"
      Then this is a strength of capacity
      And this speaks for productivity
      And capacity is sound
      And productivity is sound
      And nothing that is found speaks against productivity
      And the reason given is "The venture can point to a result already delivered"

    Example: A first service is planned and within reach
      Given a venture that is forming
      And the early result is "achievable"
      Then this is not found

    Example: A venture at work that has delivered its first result
      Given a venture that is established
      And the early result is "delivered"
      Then this is a strength of capacity
      And productivity is sound

    Example: A proposal has delivered nothing of its own yet
      Given a venture that is proposed
      And the early result is "delivered"
      Then this is not found
