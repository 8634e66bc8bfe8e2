Feature: Purpose: a reason for the venture that all its partners hold
  Purpose is what the venture is for, and whose purpose it is: who holds it, what need it meets, whether the partners'
  own priorities allow for it, what each of them gains, and who wrote the plan and the objectives.
  Each rule below is one finding, the weaknesses first and the gravest of them at the top, then the strengths. The
  examples show a venture of which the finding is made, and one that differs in a single answer and of which it is not.

  # ------------------------------------------------------------------------------------------------- critical weaknesses

  @rule:purpose-of-one-partner
  Rule: The purpose belongs to one partner alone

    Example: A health body wants it, and nobody else does
      Given a venture that is forming
      And the shared purpose is "one partner"
      Then this is a critical weakness of purpose
      And this speaks against legitimacy
      And the reason given is "The purpose is held by one partner"
      And it is advised now to "Settle what it is for and what each partner gains"
      And purpose is fragile
      And legitimacy is fragile

    Scenario Outline: However old it is, one partner alone is not a partnership, in a venture that is <stage>
      Given a venture that is <stage>
      And the shared purpose is "one partner"
      Then this is a critical weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: A few people in several organisations want it
      Given a venture that is forming
      And the shared purpose is "few people"
      Then this is not found

  @rule:no-common-ground-to-start-on
  Rule: Neither purpose nor priorities give the partners common ground

    Example: A few enthusiasts start a venture, and their organisations want different things
      Given a venture that is forming
      And the shared purpose is "few people"
      And the partner priorities are "different"
      Then this is a critical weakness of purpose
      And this speaks against legitimacy
      And the reason given is "the partners' priorities are different from one another"
      And it is advised now to "Settle what it is for and what each partner gains"
      And purpose is fragile
      And legitimacy is fragile

    Scenario Outline: Neither gives common ground, whatever its age, in a venture that is <stage>
      Given a venture that is <stage>
      And the shared purpose is "few people"
      And the partner priorities are "different"
      Then this is a critical weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Neither gives common ground, whatever its age: held by one partner
      Given a venture that is forming
      And the shared purpose is "one partner"
      And the partner priorities are "different"
      Then this is a critical weakness of purpose

    Example: Neither gives common ground, whatever its age: in conflict
      Given a venture that is forming
      And the shared purpose is "few people"
      And the partner priorities are "conflicting"
      Then this is a critical weakness of purpose

    Example: Some of the partners hold the purpose, though their priorities differ
      Given a venture that is forming
      And the shared purpose is "some partners"
      And the partner priorities are "different"
      Then this is not found

    Example: A few hold the purpose, and one piece of work can serve what all want
      Given a venture that is forming
      And the shared purpose is "few people"
      And the partner priorities are "compatible"
      Then this is not found

  # ---------------------------------------------------------------------------------------------------- major weaknesses

  @rule:purpose-held-by-a-few
  Rule: A few people hold the purpose, and the partners do not

    Example: A handful of people carry the purpose, and their organisations do not
      Given a venture that is forming
      And the shared purpose is "few people"
      Then this is a major weakness of purpose
      And the reason given is "The purpose is held by a few people"
      And it is advised now to "Settle what it is for and what each partner gains"
      And purpose is strained

    Scenario Outline: A purpose of a few weighs on a venture of any age, in a venture that is <stage>
      Given a venture that is <stage>
      And the shared purpose is "few people"
      Then this is a major weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Some of the partners hold it as their own
      Given a venture that is forming
      And the shared purpose is "some partners"
      Then this is not found

    Example: Only one partner holds it, which is graver and told as such
      Given a venture that is forming
      And the shared purpose is "one partner"
      Then this is not found

  @rule:purpose-and-priorities-divide-the-partners
  Rule: Not all share the purpose, and their priorities differ

    Example: One council has made it a priority, and the three want different things
      Given a venture that is forming
      And the shared purpose is "some partners"
      And the partner priorities are "different"
      Then this is a major weakness of purpose
      And the reason given is "A plan that asks the same of all of them is then open to challenge"
      And it is advised now to "Start smaller, on what the partners themselves want"
      And purpose is strained

    Scenario Outline: Purpose and priorities divide them, in a venture that is <stage>
      Given a venture that is <stage>
      And the shared purpose is "some partners"
      And the partner priorities are "different"
      Then this is a major weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Purpose and priorities divide them: held by a few people
      Given a venture that is forming
      And the shared purpose is "few people"
      And the partner priorities are "different"
      Then this is a major weakness of purpose

    Example: Purpose and priorities divide them: in conflict
      Given a venture that is forming
      And the shared purpose is "some partners"
      And the partner priorities are "conflicting"
      Then this is a major weakness of purpose

    Example: All hold the purpose, though their priorities differ
      Given a venture that is forming
      And the shared purpose is "all partners"
      And the partner priorities are "different"
      Then this is not found

    Example: Some hold the purpose, and one piece of work can serve what all want
      Given a venture that is forming
      And the shared purpose is "some partners"
      And the partner priorities are "compatible"
      Then this is not found

    Example: One partner alone holds it, which is told by itself
      Given a venture that is forming
      And the shared purpose is "one partner"
      And the partner priorities are "different"
      Then this is not found

  @rule:need-not-assessed
  Rule: Nobody has looked at the need

    Example: Nobody has asked whether it is needed
      Given a venture that is proposed
      And the need for the venture is "none"
      Then this is a major weakness of purpose
      And the reason given is "The need is unexamined"
      And it is advised now to "Assess the need together and agree what it shows"
      And purpose is strained

    Scenario Outline: The need is still unexamined, in a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "none"
      Then this is a major weakness of purpose

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: People say that the need is there
      Given a venture that is proposed
      And the need for the venture is "asserted"
      Then this is not found

  @rule:priorities-in-conflict
  Rule: The partners' priorities pull against each other

    Example: What the hospital wants works against what the council wants
      Given a venture that is forming
      And the partner priorities are "conflicting"
      Then this is a major weakness of purpose
      And the reason given is "The partners' priorities are in conflict"
      And it is advised now to "Start smaller, on what the partners themselves want"
      And purpose is strained

    Scenario Outline: Their priorities pull against each other, in a venture that is <stage>
      Given a venture that is <stage>
      And the partner priorities are "conflicting"
      Then this is a major weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Each wants something else, and nothing works against another
      Given a venture that is forming
      And the partner priorities are "different"
      Then this is not found

  @rule:plan-written-for-the-partners
  Rule: The plan is written for the partners rather than by them

    Example: A university finishes a strategy that others are to carry out
      Given a venture that is established
      And the author of the plan is "outsiders"
      Then this is a major weakness of purpose
      And the reason given is "The plan is the work of outsiders on the partners' behalf"
      And it is advised now to "Have every partner write its part of the plan"
      And purpose is strained

    Scenario Outline: Outsiders write, or wrote, the plan, in a venture that is <stage>
      Given a venture that is <stage>
      And the author of the plan is "outsiders"
      Then this is a major weakness of purpose

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: One of the partners writes it
      Given a venture that is established
      And the author of the plan is "one partner"
      Then this is not found

  @rule:nothing-in-it-for-the-others
  Rule: Partners without the purpose have nothing named to gain

    Example: Partners that do not share the purpose cannot say what is in it for them
      Given a venture that is forming
      And the what each partner gains is "none named"
      And the shared purpose is "some partners"
      Then this is a major weakness of purpose
      And the reason given is "it has been said of no partner what it gains"
      And it is advised now to "Settle what it is for and what each partner gains"
      And purpose is strained

    Scenario Outline: There is nothing in it for those without the purpose, in a venture that is <stage>
      Given a venture that is <stage>
      And the what each partner gains is "none named"
      And the shared purpose is "some partners"
      Then this is a major weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: There is nothing in it for those without the purpose: held by one partner
      Given a venture that is forming
      And the what each partner gains is "none named"
      And the shared purpose is "one partner"
      Then this is a major weakness of purpose

    Example: There is nothing in it for those without the purpose: held by a few people
      Given a venture that is forming
      And the what each partner gains is "none named"
      And the shared purpose is "few people"
      Then this is a major weakness of purpose

    Example: Some of the partners can name a gain
      Given a venture that is forming
      And the what each partner gains is "some named"
      And the shared purpose is "some partners"
      Then this is not found

    Example: All hold the purpose as their own
      Given a venture that is forming
      And the what each partner gains is "none named"
      And the shared purpose is "all partners"
      Then this is not found

  # ----------------------------------------------------------------------------------- minor weaknesses: points to watch

  @rule:purpose-not-held-by-all
  Rule: Some partners do not hold the purpose as their own

    Example: One council has made it a priority, and two have not
      Given a venture that is forming
      And the shared purpose is "some partners"
      Then this is a minor weakness of purpose
      And the reason given is "The purpose is held by only some of the partners"
      And it is advised to "Settle what it is for and what each partner gains"

    Scenario Outline: Some partners still do not hold it, in a venture that is <stage>
      Given a venture that is <stage>
      And the shared purpose is "some partners"
      Then this is a minor weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: All the partners hold it
      Given a venture that is forming
      And the shared purpose is "all partners"
      Then this is not found

    Example: Only a few people hold it, which is graver and told as such
      Given a venture that is forming
      And the shared purpose is "few people"
      Then this is not found

  @rule:need-only-asserted
  Rule: The need is asserted, and nobody has gathered the facts

    Example: Everybody says that it is needed, and nobody has the figures
      Given a venture that is proposed
      And the need for the venture is "asserted"
      Then this is a minor weakness of purpose
      And the reason given is "The need is asserted but not assessed"
      And it is advised to "Assess the need together and agree what it shows"

    Scenario Outline: The need is still only asserted, in a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "asserted"
      Then this is a minor weakness of purpose

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: Somebody has gathered the local facts
      Given a venture that is proposed
      And the need for the venture is "assessed"
      Then this is not found

    Example: Nobody has even looked, which is graver and told as such
      Given a venture that is proposed
      And the need for the venture is "none"
      Then this is not found

  @rule:need-open-to-dispute
  Rule: The partners have not agreed what the need is

    Example: Leisure services say that they meet the need already
      Given a venture that is forming
      And the need for the venture is "assessed"
      And the shared purpose is "some partners"
      Then this is a minor weakness of purpose
      And the reason given is "say that its own services meet the need already"
      And it is advised to "Assess the need together and agree what it shows"

    Scenario Outline: The need can be disputed, in a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "assessed"
      And the shared purpose is "some partners"
      Then this is a minor weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: The need can be disputed: asserted but not assessed
      Given a venture that is forming
      And the need for the venture is "asserted"
      And the shared purpose is "some partners"
      Then this is a minor weakness of purpose

    Example: The need can be disputed: held by one partner
      Given a venture that is forming
      And the need for the venture is "assessed"
      And the shared purpose is "one partner"
      Then this is a minor weakness of purpose

    Example: The need can be disputed: held by a few people
      Given a venture that is forming
      And the need for the venture is "assessed"
      And the shared purpose is "few people"
      Then this is a minor weakness of purpose

    Example: All the partners accept what the facts show
      Given a venture that is forming
      And the need for the venture is "agreed"
      And the shared purpose is "some partners"
      Then this is not found

    Example: Not all have agreed the need, and yet all hold the purpose
      Given a venture that is forming
      And the need for the venture is "assessed"
      And the shared purpose is "all partners"
      Then this is not found

    Example: Nobody has looked at the need, which is graver and told as such
      Given a venture that is forming
      And the need for the venture is "none"
      And the shared purpose is "some partners"
      Then this is not found

  @rule:priorities-differ
  Rule: The partners' priorities differ

    Example: Three councils with three priorities
      Given a venture that is forming
      And the partner priorities are "different"
      Then this is a minor weakness of purpose
      And the reason given is "With the partners' priorities different from one another"
      And it is advised to "Start smaller, on what the partners themselves want"

    Scenario Outline: Their priorities differ, in a venture that is <stage>
      Given a venture that is <stage>
      And the partner priorities are "different"
      Then this is a minor weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Different priorities that one piece of work can serve
      Given a venture that is forming
      And the partner priorities are "compatible"
      Then this is not found

    Example: Priorities in conflict, which is graver and told as such
      Given a venture that is forming
      And the partner priorities are "conflicting"
      Then this is not found

  @rule:objectives-give-no-measure
  Rule: The objectives give nothing to measure the work by

    Example: The objective is to improve well-being in the district
      Given a venture that is forming
      And the joint objectives are "general"
      Then this is a minor weakness of purpose
      And the reason given is "The joint objectives are no more than aspirations"
      And it is advised to "Write objectives against which the work can be judged"

    Scenario Outline: The objectives give no measure, in a venture that is <stage>
      Given a venture that is <stage>
      And the joint objectives are "general"
      Then this is a minor weakness of purpose

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: The objectives give no measure: not written down
      Given a venture that is forming
      And the joint objectives are "none"
      Then this is a minor weakness of purpose

    Example: The objectives say what is to change and for whom
      Given a venture that is forming
      And the joint objectives are "stated"
      Then this is not found

    Example: Partners who answer only to their own superiors have nothing to measure by
      Given a venture that is forming
      And the joint objectives are "stated"
      And the accountability is "vertical only"
      Then this is a minor weakness of purpose

    Example: Joint accountability is at least being discussed
      Given a venture that is forming
      And the joint objectives are "stated"
      And the accountability is "discussed"
      Then this is not found

    Example: Each answers only to its own superiors, for objectives that can be measured
      Given a venture that is forming
      And the joint objectives are "measurable"
      And the accountability is "vertical only"
      Then this is not found

  @rule:plan-of-one-partner
  Rule: One partner writes the plan for all

    Example: One partner sends the others its finished plan
      Given a venture that is forming
      And the author of the plan is "one partner"
      Then this is a minor weakness of purpose
      And the reason given is "see it as that partner's own"
      And it is advised to "Have every partner write its part of the plan"

    Scenario Outline: One partner alone writes, or wrote, the plan, in a venture that is <stage>
      Given a venture that is <stage>
      And the author of the plan is "one partner"
      Then this is a minor weakness of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: It asks the others before it finishes the plan
      Given a venture that is forming
      And the author of the plan is "lead consults"
      Then this is not found

    Example: Outsiders write it, which is graver and told as such
      Given a venture that is forming
      And the author of the plan is "outsiders"
      Then this is not found

  @rule:purpose-not-rooted-in-the-community
  Rule: The community does not see the venture as its own

    Example: Local people say that it belongs to the organisations
      Given a venture that is established
      And the community ownership is "the organisations"
      Then this is a minor weakness of purpose
      And the reason given is "the venture belongs to the organisations"
      And it is advised to "Let the community shape what the venture stands for"

    Scenario Outline: It belongs to the organisations alone, in a venture that is <stage>
      Given a venture that is <stage>
      And the community ownership is "the organisations"
      Then this is a minor weakness of purpose

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: Some local groups call it theirs
      Given a venture that is established
      And the community ownership is "partly"
      Then this is not found

    Example: A shared payroll serves no community
      Given a venture that is established
      And the community ownership is "does not apply"
      Then this is not found

  @rule:no-gain-named
  Rule: No partner can say what it gains

    Example: It would be better for everybody, and nobody can say how
      Given a venture that is proposed
      And the what each partner gains is "none named"
      Then this is a minor weakness of purpose
      And the reason given is "It has been said of no partner what it gains"
      And it is advised to "Settle what it is for and what each partner gains"

    Scenario Outline: Still no partner can say what it gains, in a venture that is <stage>
      Given a venture that is <stage>
      And the what each partner gains is "none named"
      Then this is a minor weakness of purpose

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: At least some can say how
      Given a venture that is proposed
      And the what each partner gains is "some named"
      Then this is not found

  # ----------------------------------------------------------------------------------------------------------- strengths

  @rule:all-partners-share-the-cause
  Rule: All the partners share one purpose

    Example: A locality that has long wanted services of its own
      Given a venture that is forming
      And the shared purpose is "all partners"
      Then this is a strength of purpose
      And this shows legitimacy
      And the reason given is "A purpose that is held by all the partners"

    Scenario Outline: All share one purpose, in a venture that is <stage>
      Given a venture that is <stage>
      And the shared purpose is "all partners"
      Then this is a strength of purpose
      And this shows legitimacy

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Some partners do not hold it
      Given a venture that is forming
      And the shared purpose is "some partners"
      Then this is not found

  @rule:belongs-to-the-community
  Rule: The community sees the venture as its own

    Example: Local people call it ours
      Given a venture that is established
      And the community ownership is "the community"
      Then this is a strength of purpose
      And the reason given is "the venture belongs to the community"

    Scenario Outline: The community sees it as its own, in a venture that is <stage>
      Given a venture that is <stage>
      And the community ownership is "the community"
      Then this is a strength of purpose

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: Only some local groups do
      Given a venture that is established
      And the community ownership is "partly"
      Then this is not found

    Example: A shared payroll is no matter for the community
      Given a venture that is established
      And the community ownership is "does not apply"
      Then this is not found

  @rule:need-and-policy-give-a-start
  Rule: Assessed need and current policy speak for the venture

    Example: High rates of heart disease, and national targets to reduce them
      Given a venture that is proposed
      And the need for the venture is "assessed"
      And the policy mandate is "explicit"
      Then this is a strength of purpose
      And this shows legitimacy
      And the reason given is "a claim to be accepted from the start"

    Scenario Outline: Need and policy speak for it, in a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "assessed"
      And the policy mandate is "explicit"
      Then this is a strength of purpose
      And this shows legitimacy

      Examples:
        | stage   |
        | forming |

    Example: Need and policy speak for it: assessed and agreed by all the partners
      Given a venture that is proposed
      And the need for the venture is "agreed"
      And the policy mandate is "explicit"
      Then this is a strength of purpose

    Example: The need is only asserted
      Given a venture that is proposed
      And the need for the venture is "asserted"
      And the policy mandate is "explicit"
      Then this is not found

    Example: Policy favours working together, but only in general terms
      Given a venture that is proposed
      And the need for the venture is "assessed"
      And the policy mandate is "permissive"
      Then this is not found

  @rule:need-kept-in-view
  Rule: Local need stays in view as the work goes on

    Example: Village groups go on saying what is needed
      Given a venture that is established
      And the need for the venture is "assessed"
      And the local involvement is "standing part"
      Then this is a strength of purpose
      And this shows legitimacy
      And the reason given is "local people have a standing part in saying what is needed"

    Scenario Outline: Local need stays in view, in a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "assessed"
      And the local involvement is "standing part"
      Then this is a strength of purpose
      And this shows legitimacy

      Examples:
        | stage  |
        | mature |

    Example: Local need stays in view: assessed and agreed by all the partners
      Given a venture that is established
      And the need for the venture is "agreed"
      And the local involvement is "standing part"
      Then this is a strength of purpose

    Example: The need was only ever asserted
      Given a venture that is established
      And the need for the venture is "asserted"
      And the local involvement is "standing part"
      Then this is not found

    Example: Local people are consulted now and then
      Given a venture that is established
      And the need for the venture is "assessed"
      And the local involvement is "consulted"
      Then this is not found

  @rule:partners-agree-on-the-issues
  Rule: The partners agree what the problem is

    Example: All accept what the survey shows
      Given a venture that is forming
      And the need for the venture is "agreed"
      Then this is a strength of purpose
      And the reason given is "The need is assessed and agreed by all the partners"

    Scenario Outline: They agree what the problem is, in a venture that is <stage>
      Given a venture that is <stage>
      And the need for the venture is "agreed"
      Then this is a strength of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: One partner does not accept it
      Given a venture that is forming
      And the need for the venture is "assessed"
      Then this is not found

  @rule:purpose-makes-sense-beside-the-rest
  Rule: The purpose makes sense beside what the partners already do together

    Example: One piece of work serves them all, and other boards know of it
      Given a venture that is forming
      And the partner priorities are "compatible"
      And the place among existing partnerships is "linked"
      Then this is a strength of purpose
      And the reason given is "The partners' priorities are different but compatible"

    Scenario Outline: The purpose makes sense beside the rest, in a venture that is <stage>
      Given a venture that is <stage>
      And the partner priorities are "compatible"
      And the place among existing partnerships is "linked"
      Then this is a strength of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: The purpose makes sense beside the rest: the same
      Given a venture that is forming
      And the partner priorities are "shared"
      And the place among existing partnerships is "linked"
      Then this is a strength of purpose

    Example: The purpose makes sense beside the rest: a working part of a partnership that already exists
      Given a venture that is forming
      And the partner priorities are "compatible"
      And the place among existing partnerships is "built in"
      Then this is a strength of purpose

    Example: The priorities differ
      Given a venture that is forming
      And the partner priorities are "different"
      And the place among existing partnerships is "linked"
      Then this is not found

    Example: No other board knows what this one adds
      Given a venture that is forming
      And the partner priorities are "compatible"
      And the place among existing partnerships is "unclear"
      Then this is not found

  @rule:objectives-can-be-measured
  Rule: The work can be measured against its objectives

    Example: Nine objectives, each with a date and a figure
      Given a venture that is forming
      And the joint objectives are "measurable"
      Then this is a strength of purpose
      And the reason given is "The joint objectives are specific and measurable"

    Scenario Outline: The work can be measured, in a venture that is <stage>
      Given a venture that is <stage>
      And the joint objectives are "measurable"
      Then this is a strength of purpose

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: They are specific, and nobody could tell when they are met
      Given a venture that is forming
      And the joint objectives are "stated"
      Then this is not found

  @rule:plan-written-together
  Rule: Every partner has had a hand in the plan

    Example: Every partner drafts the part that it will carry out
      Given a venture that is forming
      And the author of the plan is "written jointly"
      Then this is a strength of purpose
      And the reason given is "The plan is the work of the partners together"

    Scenario Outline: All have had a hand in the plan, in a venture that is <stage>
      Given a venture that is <stage>
      And the author of the plan is "written jointly"
      Then this is a strength of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: One partner drafts, and asks the others
      Given a venture that is forming
      And the author of the plan is "lead consults"
      Then this is not found

  @rule:each-partner-gains
  Rule: Every partner can say what it gains

    Example: The hospital gets fewer falls, the council busier leisure centres
      Given a venture that is forming
      And the what each partner gains is "each named"
      Then this is a strength of purpose
      And the reason given is "It has been said of every partner what it gains"

    Scenario Outline: Every partner can name its gain, in a venture that is <stage>
      Given a venture that is <stage>
      And the what each partner gains is "each named"
      Then this is a strength of purpose

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: One partner cannot name what it gains
      Given a venture that is forming
      And the what each partner gains is "some named"
      Then this is not found
