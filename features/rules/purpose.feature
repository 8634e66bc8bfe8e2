Feature: Purpose: a reason for the venture that all its partners hold
  Purpose is what the venture is for, and whose purpose it is: who holds it, what need it meets, whether the partners'
  own priorities allow for it, and who wrote the plan and the objectives.
  Each rule below is one finding, the weaknesses first and the gravest of them at the top, then the strengths. The
  examples show a venture of which the finding is made, and one that differs in a single answer and of which it is not.

  # ---------------------------------------------------------------------------------------- critical weaknesses

  @rule:no-common-ground-to-start-on
  Rule: Neither purpose nor priorities give the partners common ground to start on
    Early on, either of the two would be something to build on. Where both are missing, the ground for a start is.

    Example: A few enthusiasts start a venture, and their organisations want different things
      Given a venture that is forming
      And the shared purpose is "few people"
      And the partner priorities are "different"
      Then this is a critical weakness of purpose
      And this speaks against legitimacy
      And the reason given is "The purpose is held by a few people, and the partners' priorities are different"
      And it is advised now to "Settle with every partner what the venture is for"
      And purpose is fragile
      And legitimacy is fragile

    Example: One partner proposes a venture to others whose priorities conflict
      Given a venture that is proposed
      And the shared purpose is "one partner"
      And the partner priorities are "conflicting"
      Then this is a critical weakness of purpose
      And the verdict is "Not yet"

    Example: Some of the partners hold the purpose, and their priorities differ
      Given a venture that is forming
      And the shared purpose is "some partners"
      And the partner priorities are "different"
      Then this is not found
      And purpose is strained

    Example: A few enthusiasts start a venture, and the partners' priorities can be served together
      Given a venture that is forming
      And the shared purpose is "few people"
      And the partner priorities are "compatible"
      Then this is not found
      And purpose is strained

    Example: A few enthusiasts start a venture, and nobody has asked what the partners' priorities are
      Given a venture that is forming
      And the shared purpose is "few people"
      And nothing is known of the partner priorities
      Then this is not found

    Scenario Outline: Once the venture is <stage>, the same answers are serious, but no longer a question of the start
      Given a venture that is <stage>
      And the shared purpose is "few people"
      And the partner priorities are "different"
      Then this is not found
      And purpose is strained

      Examples:
        | stage       |
        | established |
        | mature      |

  # ------------------------------------------------------------------------------------------- major weaknesses

  @rule:purpose-held-by-a-few
  Rule: The purpose is held by a few and not shared by the partners

    Example: A handful of people carry the purpose, and their organisations do not
      Given a venture that is forming
      And the shared purpose is "few people"
      Then this is a major weakness of purpose
      And the reason given is "The purpose is held by a few people"
      And the reason given is "join in only because they feel they must be seen to"
      And it is advised to "Settle with every partner what the venture is for"
      And purpose is strained
      And legitimacy is strained

    Example: Only some of the partners hold the purpose
      Given a venture that is forming
      And the shared purpose is "some partners"
      Then this is not found
      And it is not advised to "Settle with every partner what the venture is for"

    Scenario Outline: One partner alone holds the purpose of a venture that is <stage>
      Given a venture that is <stage>
      And the shared purpose is "one partner"
      Then this is a major weakness of purpose
      And it is advised <when> to "Settle with every partner what the venture is for"

      Examples:
        | stage       | when |
        | proposed    | now  |
        | forming     | now  |
        | established | next |
        | mature      | now  |

  @rule:purpose-and-priorities-divide-the-partners
  Rule: Not every partner shares the purpose, and their priorities differ

    Example: Some of the partners hold the purpose, and the priorities of all differ
      Given a venture that is forming
      And the shared purpose is "some partners"
      And the partner priorities are "different"
      Then this is a major weakness of purpose
      And the reason given is "the partners' priorities are different from one another"
      And the reason given is "unlikely to accept more than a general framework"
      And it is advised to "Settle with every partner what the venture is for"
      And purpose is strained

    Example: All the partners hold the purpose, although their priorities differ
      Given a venture that is forming
      And the shared purpose is "all partners"
      And the partner priorities are "different"
      Then this is not found
      And it is not advised to "Settle with every partner what the venture is for"

    Example: Some of the partners hold the purpose, and one piece of work can serve the priorities of all
      Given a venture that is forming
      And the shared purpose is "some partners"
      And the partner priorities are "compatible"
      Then this is not found
      And it is not advised to "Settle with every partner what the venture is for"

    Example: One partner holds the purpose, and the priorities conflict
      Given a venture that is established
      And the shared purpose is "one partner"
      And the partner priorities are "conflicting"
      Then this is a major weakness of purpose
      And the reason given is "the partners' priorities are in conflict"

    Scenario Outline: A divided partnership that is <stage>
      Given a venture that is <stage>
      And the shared purpose is "some partners"
      And the partner priorities are "different"
      Then this is a major weakness of purpose
      And it is advised <when> to "Settle with every partner what the venture is for"

      Examples:
        | stage       | when |
        | proposed    | now  |
        | forming     | now  |
        | established | next |
        | mature      | now  |

  @rule:structure-without-purpose
  Rule: Structure and money are standing in for a shared purpose
    Senior people and pooled money are good in themselves, and each is a strength of capacity. They do not replace a
    purpose.

    Example: A senior board with a pooled budget serves a purpose that a few people hold
      Given a venture that is forming
      And the senior representation is "all partners"
      And the pooled budget is "pooled"
      And the shared purpose is "few people"
      Then this is a major weakness of purpose
      And this speaks against security and productivity
      And the reason given is "the budgets are pooled, yet the purpose is held by a few people"
      And it is advised to "Settle with every partner what the venture is for"
      And purpose is strained
      And security is strained
      And productivity is strained
      And capacity is sound

    Example: A senior board with a pooled budget serves a purpose that only some of the partners hold
      Given a venture that is forming
      And the senior representation is "all partners"
      And the pooled budget is "pooled"
      And the shared purpose is "some partners"
      Then this is not found

    Example: The budgets of the same board are planned together, but not pooled
      Given a venture that is forming
      And the senior representation is "all partners"
      And the pooled budget is "aligned"
      And the shared purpose is "few people"
      Then this is not found

    Example: The budget is pooled, but only some of the partners send senior people
      Given a venture that is forming
      And the senior representation is "some partners"
      And the pooled budget is "pooled"
      And the shared purpose is "few people"
      Then this is not found

    Example: Only some of the board's partners hold the purpose, and their priorities differ
      Given a venture that is forming
      And the senior representation is "all partners"
      And the pooled budget is "pooled"
      And the shared purpose is "some partners"
      And the partner priorities are "different"
      Then this is a major weakness of purpose
      And the reason given is "yet the purpose is held by only some of the partners"

    Example: Only some of the board's partners hold the purpose, and their priorities can be served together
      Given a venture that is forming
      And the senior representation is "all partners"
      And the pooled budget is "pooled"
      And the shared purpose is "some partners"
      And the partner priorities are "compatible"
      Then this is not found

    Example: All the board's partners hold the purpose, although their priorities differ
      Given a venture that is forming
      And the senior representation is "all partners"
      And the pooled budget is "pooled"
      And the shared purpose is "all partners"
      And the partner priorities are "different"
      Then this is not found

    Scenario Outline: A board with its own money and one partner's purpose, in a venture that is <stage>
      Given a venture that is <stage>
      And the senior representation is "all partners"
      And the pooled budget is "pooled"
      And the shared purpose is "one partner"
      And the partner priorities are "conflicting"
      Then this is a major weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:priorities-in-conflict
  Rule: The partners' priorities pull against each other

    Example: What one partner wants works against another
      Given a venture that is forming
      And the partner priorities are "conflicting"
      Then this is a major weakness of purpose
      And the reason given is "The partners' priorities are in conflict"
      And it is advised now to "Find the issues that matter to every partner in its own terms"
      And purpose is strained

    Example: The partners want different things, but none works against another
      Given a venture that is forming
      And the partner priorities are "different"
      Then this is not found
      And purpose is adequate

    Scenario Outline: Priorities that conflict in a venture that is <stage>
      Given a venture that is <stage>
      And the partner priorities are "conflicting"
      Then this is a major weakness of purpose
      And it is advised <when> to "Find the issues that matter to every partner in its own terms"

      Examples:
        | stage       | when |
        | proposed    | now  |
        | forming     | now  |
        | established | next |
        | mature      | now  |

  @rule:need-not-assessed
  Rule: The need that the venture is to meet has not been assessed

    Example: People say that the need is there, and nobody has gathered the facts
      Given a venture that is proposed
      And the need for the venture is "asserted"
      Then this is a major weakness of purpose
      And the reason given is "The need is asserted but not assessed"
      And it is advised now to "Assess the need together and agree what it shows"
      And purpose is strained

    Example: The local facts have been gathered, though not every partner accepts them
      Given a venture that is proposed
      And the need for the venture is "assessed"
      Then this is not found
      And it is not advised to "Assess the need together and agree what it shows"

    Scenario Outline: Nobody has looked into the need for a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "none"
      Then this is a major weakness of purpose
      And the reason given is "The need is unexamined"
      And it is advised <when> to "Assess the need together and agree what it shows"

      Examples:
        | stage       | when |
        | proposed    | now  |
        | forming     | now  |
        | established | next |
        | mature      | now  |

  @rule:plan-written-for-the-partners
  Rule: The plan is written for the partners rather than by them

    Example: One partner commissions the plan, and outsiders finish it
      Given a venture that is forming
      And the author of the plan is "outsiders or one"
      Then this is a major weakness of purpose
      And the reason given is "Partners who did not write the plan may comment on"
      And it is advised to "Put every partner's hand to the plan"
      And purpose is strained

    Example: The lead partner writes the plan and consults the others
      Given a venture that is forming
      And the author of the plan is "lead consults"
      Then this is not found
      And it is not advised to "Put every partner's hand to the plan"

    Scenario Outline: A plan from one partner or outsiders, in a venture that is <stage>
      Given a venture that is <stage>
      And the author of the plan is "outsiders or one"
      Then this is a major weakness of purpose
      And it is advised <when> to "Put every partner's hand to the plan"

      Examples:
        | stage       | when |
        | forming     | now  |
        | established | next |
        | mature      | now  |

    Example: While the venture is a proposal, a draft by one partner can still become the work of all
      Given a venture that is proposed
      And the author of the plan is "outsiders or one"
      Then this is not found
      And purpose is adequate

  # ------------------------------------------------------------------------------------------- minor weaknesses

  @rule:priorities-differ
  Rule: The partners' priorities differ, which speaks against a broad agenda

    Example: Each partner wants something else, and no work has been found that serves them all
      Given a venture that is forming
      And the partner priorities are "different"
      Then this is a minor weakness of purpose
      And the reason given is "a broad agenda is unlikely to suit them all"
      And it is advised to "Find the issues that matter to every partner in its own terms"
      And purpose is adequate

    Example: The same work can serve what each partner wants
      Given a venture that is forming
      And the partner priorities are "compatible"
      Then this is not found
      And it is not advised to "Find the issues that matter to every partner in its own terms"

    Example: Priorities that conflict differ as well, and both findings are made
      Given a venture that is forming
      And the partner priorities are "conflicting"
      Then this is a minor weakness of purpose
      And the reason given is "With the partners' priorities in conflict"
      And it is found that "The partners' priorities pull against each other"

    Scenario Outline: Different priorities in a venture that is <stage>
      Given a venture that is <stage>
      And the partner priorities are "different"
      Then this is a minor weakness of purpose
      And it is advised <when> to "Find the issues that matter to every partner in its own terms"

      Examples:
        | stage       | when  |
        | proposed    | next  |
        | forming     | next  |
        | established | later |
        | mature      | next  |

  @rule:need-open-to-dispute
  Rule: The partners have not agreed what the need is

    Example: The need has been assessed, but it is not agreed, and only some of the partners hold the purpose
      Given a venture that is forming
      And the need for the venture is "assessed"
      And the shared purpose is "some partners"
      Then this is a minor weakness of purpose
      And the reason given is "The need is assessed but not agreed by all the partners"
      And it is advised next to "Assess the need together and agree what it shows"
      And purpose is adequate

    Example: Every partner accepts the need, although only some hold the purpose
      Given a venture that is forming
      And the need for the venture is "agreed"
      And the shared purpose is "some partners"
      Then this is not found
      And it is not advised to "Assess the need together and agree what it shows"

    Example: All the partners hold the purpose, although they have not agreed on the facts of the need
      Given a venture that is forming
      And the need for the venture is "assessed"
      And the shared purpose is "all partners"
      Then this is not found
      And it is not advised to "Assess the need together and agree what it shows"

    Example: Nobody has looked into the need, and one partner alone holds the purpose
      Given a venture that is proposed
      And the need for the venture is "none"
      And the shared purpose is "one partner"
      Then this is a minor weakness of purpose
      And the reason given is "The need is unexamined, and the purpose is held by one partner"

    Scenario Outline: A need in dispute in a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "assessed"
      And the shared purpose is "some partners"
      Then this is a minor weakness of purpose
      And it is advised <when> to "Assess the need together and agree what it shows"

      Examples:
        | stage       | when  |
        | proposed    | next  |
        | forming     | next  |
        | established | later |

    Example: After five years at work, a need in dispute is no longer held against the venture
      Given a venture that is mature
      And the need for the venture is "assessed"
      And the shared purpose is "some partners"
      Then this is not found

  @rule:plan-leaves-some-partners-out
  Rule: Partners who do not share the purpose have little hand in the plan

    Example: The lead partner writes and consults, and only some of the partners hold the purpose
      Given a venture that is proposed
      And the author of the plan is "lead consults"
      And the shared purpose is "some partners"
      Then this is a minor weakness of purpose
      And the reason given is "The plan is the work of the lead partner in consultation with the others"
      And it is advised next to "Put every partner's hand to the plan"
      And purpose is adequate

    Example: The partners write the plan together, although only some hold the purpose
      Given a venture that is proposed
      And the author of the plan is "written jointly"
      And the shared purpose is "some partners"
      Then this is not found
      And it is not advised to "Put every partner's hand to the plan"

    Example: The lead partner writes and consults, and all the partners hold the purpose
      Given a venture that is proposed
      And the author of the plan is "lead consults"
      And the shared purpose is "all partners"
      Then this is not found
      And it is not advised to "Put every partner's hand to the plan"

    Example: Outsiders draft the proposal, and one partner alone holds the purpose
      Given a venture that is proposed
      And the author of the plan is "outsiders or one"
      And the shared purpose is "one partner"
      Then this is a minor weakness of purpose
      And the reason given is "The plan is the work of one partner or outsiders"

    Scenario Outline: The lead partner's plan and a purpose that some hold, in a venture that is <stage>
      Given a venture that is <stage>
      And the author of the plan is "lead consults"
      And the shared purpose is "some partners"
      Then this is a minor weakness of purpose
      And it is advised <when> to "Put every partner's hand to the plan"

      Examples:
        | stage       | when  |
        | proposed    | next  |
        | forming     | next  |
        | established | later |
        | mature      | next  |

  @rule:objectives-give-no-measure
  Rule: The objectives give nothing to measure the work by
    Bare aspirations are no measure for anybody. Specific objectives without a measure count against the venture only
    where each partner answers to its own superiors and to nobody else.

    Example: The objectives are no more than aspirations
      Given a venture that is forming
      And the joint objectives are "general"
      Then this is a minor weakness of purpose
      And the reason given is "The joint objectives are no more than aspirations"
      And it is advised next to "Write objectives against which the work can be judged"
      And purpose is adequate

    Example: The objectives are specific, though they cannot be measured
      Given a venture that is forming
      And the joint objectives are "stated"
      Then this is not found
      And it is not advised to "Write objectives against which the work can be judged"

    Example: The objectives are specific but not measurable, and each partner answers only to its own superiors
      Given a venture that is forming
      And the joint objectives are "stated"
      And the accountability is "vertical only"
      Then this is a minor weakness of purpose
      And the reason given is "The joint objectives are specific but not measurable"
      And it is advised next to "Write objectives against which the work can be judged"

    Example: The objectives are measurable, although each partner answers only to its own superiors
      Given a venture that is forming
      And the joint objectives are "measurable"
      And the accountability is "vertical only"
      Then this is not found
      And it is not advised to "Write objectives against which the work can be judged"

    Example: The objectives are specific but not measurable, and the partners discuss how to answer together
      Given a venture that is forming
      And the joint objectives are "stated"
      And the accountability is "discussed"
      Then this is not found
      And it is not advised to "Write objectives against which the work can be judged"

    Scenario Outline: No objectives have been written down in a venture that is <stage>
      Given a venture that is <stage>
      And the joint objectives are "none"
      Then this is a minor weakness of purpose
      And it is advised <when> to "Write objectives against which the work can be judged"

      Examples:
        | stage       | when  |
        | forming     | next  |
        | established | later |
        | mature      | next  |

    Example: A proposal is not yet expected to have objectives that can be measured
      Given a venture that is proposed
      And the joint objectives are "none"
      And the accountability is "vertical only"
      Then this is not found

  @rule:purpose-not-rooted-in-the-community
  Rule: Too few local people see the venture as their own

    Example: Local people see the venture as the organisations' own
      Given a venture that is mature
      And the community ownership is "the organisations"
      Then this is a minor weakness of purpose
      And the reason given is "In local people's eyes the venture belongs to the organisations"
      And it is advised next to "Root the venture in the community that it serves"
      And purpose is adequate

    Example: Some local groups see the venture as theirs
      Given a venture that is mature
      And the community ownership is "partly"
      Then this is not found
      And it is not advised to "Root the venture in the community that it serves"

    Example: Some local groups see the venture as theirs, but local people know little of its plans
      Given a venture that is mature
      And the community ownership is "partly"
      And the local awareness is "little"
      Then this is a minor weakness of purpose
      And the reason given is "In local people's eyes the venture belongs in part to the community"
      And it is advised next to "Root the venture in the community that it serves"

    Example: Some local groups see the venture as theirs, and local people know something of its plans
      Given a venture that is mature
      And the community ownership is "partly"
      And the local awareness is "some"
      Then this is not found
      And it is not advised to "Root the venture in the community that it serves"

    Example: Local people call the venture theirs, although they know little of its plans
      Given a venture that is mature
      And the community ownership is "the community"
      And the local awareness is "little"
      Then this is not found
      And it is not advised to "Root the venture in the community that it serves"

    Scenario Outline: The organisations' own venture, when it is <stage>
      Given a venture that is <stage>
      And the community ownership is "the organisations"
      Then this is a minor weakness of purpose
      And it is advised <when> to "Root the venture in the community that it serves"

      Examples:
        | stage       | when  |
        | established | later |
        | mature      | next  |

    Example: In its first year a venture is not yet expected to have put down roots
      Given a venture that is forming
      And the community ownership is "the organisations"
      Then this is not found

  # -------------------------------------------------------------------------------------------------- strengths

  @rule:all-partners-share-the-cause
  Rule: All the partners share one purpose

    Example: Every partner holds the purpose as its own
      Given a venture that is forming
      And the shared purpose is "all partners"
      Then this is a strength of purpose
      And this speaks for legitimacy
      And the reason given is "and is one of the grounds on which a venture"
      And purpose is sound
      And legitimacy is sound

    Example: One partner out of several does not hold it
      Given a venture that is forming
      And the shared purpose is "some partners"
      Then this is not found
      And purpose is adequate
      And legitimacy is adequate

    Scenario Outline: A purpose that all hold, in a venture that is <stage>
      Given a venture that is <stage>
      And the shared purpose is "all partners"
      Then this is a strength of purpose

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:partners-agree-on-the-issues
  Rule: The partners agree what the problem is

    Example: Every partner accepts from the local facts that the need is there and not yet met
      Given a venture that is forming
      And the need for the venture is "agreed"
      Then this is a strength of purpose
      And the reason given is "The need is assessed and agreed by all the partners"
      And purpose is sound

    Example: One partner says that its services meet the need already
      Given a venture that is forming
      And the need for the venture is "assessed"
      Then this is not found
      And purpose is adequate

    Scenario Outline: An agreed need in a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "agreed"
      Then this is a strength of purpose

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:need-and-policy-give-a-start
  Rule: Assessed need and current policy speak for the venture

    Example: The need has been assessed, not yet agreed, and policy asks for the work
      Given a venture that is proposed
      And the need for the venture is "assessed"
      And the policy mandate is "explicit"
      Then this is a strength of purpose
      And this speaks for legitimacy
      And the reason given is "it does not by itself win the partners over"
      And purpose is sound
      And legitimacy is sound

    Example: The need has only been asserted, although policy asks for the work
      Given a venture that is proposed
      And the need for the venture is "asserted"
      And the policy mandate is "explicit"
      Then this is not found
      And purpose is strained

    Example: The need has been assessed, but policy only favours working together in general
      Given a venture that is proposed
      And the need for the venture is "assessed"
      And the policy mandate is "permissive"
      Then this is not found
      And purpose is adequate

    Scenario Outline: An agreed need that policy asks to be met, in a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "agreed"
      And the policy mandate is "explicit"
      Then this is a strength of purpose

      Examples:
        | stage    |
        | proposed |
        | forming  |

    Scenario Outline: Once the venture is <stage>, it can no longer live on the claim that it started with
      Given a venture that is <stage>
      And the need for the venture is "assessed"
      And the policy mandate is "explicit"
      Then this is not found

      Examples:
        | stage       |
        | established |
        | mature      |

  @rule:need-kept-in-view
  Rule: Local need stays in view as the work goes on

    Example: The need has been assessed, and local people have a standing part in saying what is needed
      Given a venture that is established
      And the need for the venture is "assessed"
      And the local involvement is "standing network"
      Then this is a strength of purpose
      And this speaks for legitimacy
      And the reason given is "Continued attention to local need gives others good reason to accept the work"
      And purpose is sound

    Example: Local people have a standing part, but the need was only ever asserted
      Given a venture that is established
      And the need for the venture is "asserted"
      And the local involvement is "standing network"
      Then this is not found
      And purpose is strained

    Example: The need was assessed once, and local people are now only consulted
      Given a venture that is established
      And the need for the venture is "assessed"
      And the local involvement is "consulted"
      Then this is not found
      And purpose is adequate

    Scenario Outline: An agreed need and a standing local network in a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "agreed"
      And the local involvement is "standing network"
      Then this is a strength of purpose
      And legitimacy is sound

      Examples:
        | stage       |
        | established |
        | mature      |

    Scenario Outline: In a venture that is <stage> it is too early to speak of continued attention to need
      Given a venture that is <stage>
      And the need for the venture is "assessed"
      And the local involvement is "standing network"
      Then this is not found

      Examples:
        | stage    |
        | proposed |
        | forming  |

  @rule:purpose-makes-sense-beside-the-rest
  Rule: The purpose makes sense beside what the partners already do together

    Example: One piece of work serves the priorities of all, and the links to other partnerships are agreed
      Given a venture that is forming
      And the partner priorities are "compatible"
      And the place among existing partnerships is "linked"
      Then this is a strength of purpose
      And the reason given is "The partners' priorities are different but compatible"
      And purpose is sound

    Example: The links to other partnerships are agreed, but the partners' priorities differ
      Given a venture that is forming
      And the partner priorities are "different"
      And the place among existing partnerships is "linked"
      Then this is not found
      And purpose is adequate

    Example: One piece of work serves the priorities of all, but the links to other partnerships are unclear
      Given a venture that is forming
      And the partner priorities are "compatible"
      And the place among existing partnerships is "unclear"
      Then this is not found
      And purpose is adequate

    Scenario Outline: The same priorities, within a partnership already there, in a venture that is <stage>
      Given a venture that is <stage>
      And the partner priorities are "shared"
      And the place among existing partnerships is "built in"
      Then this is a strength of purpose
      And the reason given is "The partners' priorities are the same"

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:belongs-to-the-community
  Rule: The community sees the venture as its own

    Example: Local people say "ours" and expect the venture to stand up for them
      Given a venture that is established
      And the community ownership is "the community"
      Then this is a strength of purpose
      And the reason given is "In local people's eyes the venture belongs to the community"
      And purpose is sound

    Example: A few local groups say "ours", and most people do not
      Given a venture that is established
      And the community ownership is "partly"
      Then this is not found
      And purpose is adequate

    Scenario Outline: The community's own venture, when it is <stage>
      Given a venture that is <stage>
      And the community ownership is "the community"
      Then this is a strength of purpose

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |
