Feature: Fit: a place among the arrangements that are already there
  A venture joins a landscape of boundaries, partnerships, plans and policies. It fits if partners can find it a place
  there, gain by it, and remain themselves; where they cannot, it meets resistance, however good its cause.
  Each rule below is shown at work, and then in the nearest situation to which it does not apply. The words in
  quotation marks are the answers.

  # ------------------------------------------------------------------------------------------------- critical weaknesses

  @rule:at-odds-with-the-local-framework
  Rule: It fits neither the partners' boundaries nor their partnerships

    Example: A district-wide group beside three local alliances
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "unclear"
      Then this is a critical weakness of fit
      And this speaks against legitimacy
      And the reason given is "an area that is artificial for most of the partners"
      And it is advised now to "Organise the work along the partners' own boundaries"
      And fit is fragile
      And legitimacy is fragile

    Scenario Outline: Neither boundaries nor partnerships fit, in a venture that is <stage>
      Given a venture that is <stage>
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "unclear"
      Then this is a critical weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Neither boundaries nor partnerships fit: a second body for work they already do
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "duplicates"
      Then this is a critical weakness of fit

    Example: The area suits at least some of the partners
      Given a venture that is forming
      And the boundary alignment is "partly"
      And the place among existing partnerships is "unclear"
      Then this is not found

    Example: Links with the alliances have been agreed
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "linked"
      Then this is not found

    Example: A helpline that is tied to no area
      Given a venture that is forming
      And the boundary alignment is "does not apply"
      And the place among existing partnerships is "unclear"
      Then this is not found

  @rule:nothing-ties-it-to-the-partners
  Rule: Neither area, agenda nor delivery ties it to any partner

    Example: A strategy for the whole district that nobody leads into practice
      Given a venture that is established
      And the boundary alignment is "mismatched"
      And the fit with the partners' agendas is "tolerated"
      And the delivery lead is "nobody"
      Then this is a critical weakness of fit
      And this speaks against legitimacy
      And the reason given is "nobody yet leads in putting it into practice"
      And it is advised now to "Organise the work along the partners' own boundaries"
      And it is advised now to "Start smaller, on what the partners themselves want"
      And it is advised now to "Let the partner that runs the services lead delivery"
      And fit is fragile
      And legitimacy is fragile

    Scenario Outline: Nothing ties it to any partner, in a venture that is <stage>
      Given a venture that is <stage>
      And the boundary alignment is "mismatched"
      And the fit with the partners' agendas is "tolerated"
      And the delivery lead is "nobody"
      Then this is a critical weakness of fit

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: Nothing ties it to any partner: in competition with what they must already do
      Given a venture that is established
      And the boundary alignment is "mismatched"
      And the fit with the partners' agendas is "competing"
      And the delivery lead is "nobody"
      Then this is a critical weakness of fit

    Example: Its area suits some of the partners
      Given a venture that is established
      And the boundary alignment is "partly"
      And the fit with the partners' agendas is "tolerated"
      And the delivery lead is "nobody"
      Then this is not found

    Example: The work is in keeping with the partners' own aims
      Given a venture that is established
      And the boundary alignment is "mismatched"
      And the fit with the partners' agendas is "fits"
      And the delivery lead is "nobody"
      Then this is not found

    Example: The convenor leads the work itself
      Given a venture that is established
      And the boundary alignment is "mismatched"
      And the fit with the partners' agendas is "tolerated"
      And the delivery lead is "convenor"
      Then this is not found

  @rule:one-partnership-too-many
  Rule: It is one more partnership, with little in it for the partners

    Example: A second body whose work is merely tolerated
      Given a venture that is proposed
      And the place among existing partnerships is "duplicates"
      And the fit with the partners' agendas is "tolerated"
      Then this is a critical weakness of fit
      And the reason given is "a second body for work they already do"
      And it is advised now to "Settle the venture's place beside existing partnerships"
      And it is advised now to "Start smaller, on what the partners themselves want"
      And fit is fragile

    Scenario Outline: It is one partnership too many, in a venture that is <stage>
      Given a venture that is <stage>
      And the place among existing partnerships is "duplicates"
      And the fit with the partners' agendas is "tolerated"
      Then this is a critical weakness of fit

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: It is one partnership too many: in competition with what they must already do
      Given a venture that is proposed
      And the place among existing partnerships is "duplicates"
      And the fit with the partners' agendas is "competing"
      Then this is a critical weakness of fit

    Example: It is another body, and does not repeat their work
      Given a venture that is proposed
      And the place among existing partnerships is "unclear"
      And the fit with the partners' agendas is "tolerated"
      Then this is not found

    Example: It repeats their work, and is in keeping with the partners' own aims
      Given a venture that is proposed
      And the place among existing partnerships is "duplicates"
      And the fit with the partners' agendas is "fits"
      Then this is not found

  @rule:one-body-absorbs-the-others
  Rule: One body is absorbing the others

    Example: The lead body takes over the staff and money of the rest
      Given a venture that is established
      And the autonomy of the partners is "absorbed"
      Then this is a critical weakness of fit
      And this speaks against legitimacy
      And the reason given is "one body is absorbing the others"
      And it is advised now to "Secure the independence of every partner"
      And fit is fragile
      And legitimacy is fragile

    Scenario Outline: One body absorbs the others, in a venture that is <stage>
      Given a venture that is <stage>
      And the autonomy of the partners is "absorbed"
      Then this is a critical weakness of fit

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: Nobody can say how independent each partner remains
      Given a venture that is established
      And the autonomy of the partners is "unclear"
      Then this is not found

  # ---------------------------------------------------------------------------------------------------- major weaknesses

  @rule:independence-not-clear
  Rule: It is not clear how independent the partners remain

    Example: Partners differ on what is still theirs to decide
      Given a venture that is forming
      And the autonomy of the partners is "unclear"
      Then this is a major weakness of fit
      And the reason given is "it is not clear how far each partner stays independent"
      And it is advised now to "Secure the independence of every partner"
      And fit is strained

    Scenario Outline: Independence is not clear, in a venture that is <stage>
      Given a venture that is <stage>
      And the autonomy of the partners is "unclear"
      Then this is a major weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Each keeps its identity and its independence
      Given a venture that is forming
      And the autonomy of the partners is "kept"
      Then this is not found

    Example: One body absorbs the others, which is graver and told as such
      Given a venture that is forming
      And the autonomy of the partners is "absorbed"
      Then this is not found

  @rule:boundary-is-artificial
  Rule: Its area is an artificial one for most of the partners

    Example: One strategy across three councils, drawn round one partner's district
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      Then this is a major weakness of fit
      And the reason given is "an area that is artificial for most of the partners"
      And it is advised now to "Organise the work along the partners' own boundaries"
      And fit is strained

    Scenario Outline: The area is artificial, in a venture that is <stage>
      Given a venture that is <stage>
      And the boundary alignment is "mismatched"
      Then this is a major weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: The area suits some of them
      Given a venture that is forming
      And the boundary alignment is "partly"
      Then this is not found

    Example: A national helpline, tied to no area
      Given a venture that is forming
      And the boundary alignment is "does not apply"
      Then this is not found

  @rule:beside-existing-partnerships
  Rule: Its place beside existing partnerships is not settled

    Example: The other partnerships could not say what this one adds
      Given a venture that is forming
      And the place among existing partnerships is "unclear"
      Then this is a major weakness of fit
      And this speaks against efficiency
      And the reason given is "another body with no clear link to them"
      And it is advised now to "Settle the venture's place beside existing partnerships"
      And fit is strained

    Scenario Outline: Its place beside the others is open, in a venture that is <stage>
      Given a venture that is <stage>
      And the place among existing partnerships is "unclear"
      Then this is a major weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Its place beside the others is open: a second body for work they already do
      Given a venture that is forming
      And the place among existing partnerships is "duplicates"
      Then this is a major weakness of fit

    Example: Links have been agreed
      Given a venture that is forming
      And the place among existing partnerships is "linked"
      Then this is not found

  @rule:agenda-competes
  Rule: It competes with what the partners must already do

    Example: Leisure services have other guidance to follow first
      Given a venture that is established
      And the fit with the partners' agendas is "competing"
      Then this is a major weakness of fit
      And the reason given is "in competition with what they must already do"
      And it is advised now to "Start smaller, on what the partners themselves want"
      And fit is strained

    Scenario Outline: It competes with what they must do, in a venture that is <stage>
      Given a venture that is <stage>
      And the fit with the partners' agendas is "competing"
      Then this is a major weakness of fit

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: They tolerate the work
      Given a venture that is established
      And the fit with the partners' agendas is "tolerated"
      Then this is not found

  @rule:nobody-leads-delivery
  Rule: Nobody leads the step from plan to practice

    Example: The plan is agreed, and nobody knows who begins
      Given a venture that is established
      And the delivery lead is "nobody"
      Then this is a major weakness of fit
      And the reason given is "As things stand, nobody yet leads in putting the work into practice"
      And it is advised now to "Let the partner that runs the services lead delivery"
      And fit is strained

    Scenario Outline: Nobody leads delivery, in a venture that is <stage>
      Given a venture that is <stage>
      And the delivery lead is "nobody"
      Then this is a major weakness of fit

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: The convenor leads, though it runs none of the services
      Given a venture that is established
      And the delivery lead is "convenor"
      Then this is not found

  @rule:mandate-is-missing
  Rule: It has no mandate from the partners or from policy

    Example: After two years neither a board nor a policy has asked for it
      Given a venture that is established
      And the formal adoption is "informal"
      And the policy mandate is "none"
      Then this is a major weakness of fit
      And this speaks against legitimacy
      And the reason given is "policy is silent on work like this"
      And it is advised now to "Have every partner's governing body adopt the plan"
      And fit is strained
      And legitimacy is strained

    Scenario Outline: There is no mandate from either, in a venture that is <stage>
      Given a venture that is <stage>
      And the formal adoption is "informal"
      And the policy mandate is "none"
      Then this is a major weakness of fit

      Examples:
        | stage  |
        | mature |

    Example: There is no mandate from either: neither adopted nor agreed by any partner
      Given a venture that is established
      And the formal adoption is "none"
      And the policy mandate is "none"
      Then this is a major weakness of fit

    Example: Some governing bodies have adopted it
      Given a venture that is established
      And the formal adoption is "some boards"
      And the policy mandate is "none"
      Then this is not found

    Example: Policy calls for working together, if only in general terms
      Given a venture that is established
      And the formal adoption is "informal"
      And the policy mandate is "permissive"
      Then this is not found

  @rule:practitioners-left-out
  Rule: The people who do the work have no part in shaping it

    Example: Family doctors hear of it by letter
      Given a venture that is forming
      And the practitioner involvement is "none"
      Then this is a major weakness of fit
      And the reason given is "none of the key groups take part in planning and deciding"
      And it is advised now to "Bring every key group of practitioners in"
      And fit is strained

    Scenario Outline: Practitioners have no part, in a venture that is <stage>
      Given a venture that is <stage>
      And the practitioner involvement is "none"
      Then this is a major weakness of fit

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: Some of the key groups take part
      Given a venture that is forming
      And the practitioner involvement is "some"
      Then this is not found

    Example: A shared payroll changes nobody's daily work
      Given a venture that is forming
      And the practitioner involvement is "does not apply"
      Then this is not found

  @rule:reorganisation-cuts-across
  Rule: A reorganisation cuts across it

    Example: The district is about to be divided between two new councils
      Given a venture that is mature
      And the reorganisation is "cuts across"
      Then this is a major weakness of fit
      And this speaks against security
      And the reason given is "coming or under way, and cutting across the venture"
      And it is advised now to "Settle the venture's place in the reorganisation"
      And fit is strained
      And security is strained

    Scenario Outline: A reorganisation cuts across, in a venture that is <stage>
      Given a venture that is <stage>
      And the reorganisation is "cuts across"
      Then this is a major weakness of fit

      Examples:
        | stage       |
        | forming     |
        | established |

    Example: The reorganisation leaves the venture whole
      Given a venture that is mature
      And the reorganisation is "in sight"
      Then this is not found

  @rule:no-foothold-in-reorganisation
  Rule: Reorganisation finds it without a foothold

    Example: A project apart, and nobody has thought of the merger
      Given a venture that is established
      And the place in the reorganisation is "unplanned"
      And the place in normal plans is "separate"
      Then this is a major weakness of fit
      And this speaks against security
      And the reason given is "it has little to hold it in place"
      And it is advised now to "Settle the venture's place in the reorganisation"
      And it is advised now to "Get the venture into each partner's yearly plan"
      And fit is strained
      And security is strained

    Scenario Outline: It is without a foothold, in a venture that is <stage>
      Given a venture that is <stage>
      And the place in the reorganisation is "unplanned"
      And the place in normal plans is "separate"
      Then this is a major weakness of fit

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: Its place is being settled
      Given a venture that is established
      And the place in the reorganisation is "being settled"
      And the place in normal plans is "separate"
      Then this is not found

    Example: The partners' plans name it
      Given a venture that is established
      And the place in the reorganisation is "unplanned"
      And the place in normal plans is "recognised"
      Then this is not found

    Example: No reorganisation is in sight
      Given a venture that is established
      And the place in the reorganisation is "does not apply"
      And the place in normal plans is "separate"
      Then this is not found

  @rule:doubted-by-its-own-members
  Rule: Its own members doubt whether it is worth having

    Example: Managers in the member organisations ask why they pay for it
      Given a venture that is established
      And the standing among the members is "doubted"
      Then this is a major weakness of fit
      And this speaks against legitimacy
      And the reason given is "doubted by most of those who know of it"
      And it is advised now to "Make the case for it inside each partner"
      And fit is strained
      And legitimacy is strained

    Scenario Outline: Its own members doubt it, in a venture that is <stage>
      Given a venture that is <stage>
      And the standing among the members is "doubted"
      Then this is a major weakness of fit

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: Some of them accept it
      Given a venture that is established
      And the standing among the members is "mixed"
      Then this is not found

  # ----------------------------------------------------------------------------------- minor weaknesses: points to watch

  @rule:apart-from-normal-plans
  Rule: It stands apart from the partners' normal plans

    Example: No partner's yearly plan mentions it
      Given a venture that is forming
      And the place in normal plans is "separate"
      Then this is a minor weakness of fit
      And the reason given is "a project apart from the partners' normal planning"
      And it is advised to "Get the venture into each partner's yearly plan"

    Scenario Outline: It stands apart from normal plans, in a venture that is <stage>
      Given a venture that is <stage>
      And the place in normal plans is "separate"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: Their plans name it
      Given a venture that is forming
      And the place in normal plans is "recognised"
      Then this is not found

  @rule:agenda-only-tolerated
  Rule: The partners put up with the work rather than want it

    Example: A partner comes along politely
      Given a venture that is forming
      And the fit with the partners' agendas is "tolerated"
      Then this is a minor weakness of fit
      And the reason given is "this work is tolerated, but not on their own agendas"
      And it is advised to "Start smaller, on what the partners themselves want"

    Scenario Outline: The work is merely tolerated, in a venture that is <stage>
      Given a venture that is <stage>
      And the fit with the partners' agendas is "tolerated"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: The work is in keeping with what it aims for
      Given a venture that is forming
      And the fit with the partners' agendas is "fits"
      Then this is not found

    Example: The work competes with its own, which is graver and told as such
      Given a venture that is forming
      And the fit with the partners' agendas is "competing"
      Then this is not found

  @rule:no-partner-leads-on-its-own-ground
  Rule: No partner leads delivery on its own ground

    Example: The convenor leads the work in an area that suits some
      Given a venture that is forming
      And the boundary alignment is "partly"
      And the delivery lead is "convenor"
      Then this is a minor weakness of fit
      And the reason given is "a convenor that does not run the services leads in putting the work into practice"
      And it is advised to "Let the partner that runs the services lead delivery"

    Scenario Outline: No partner leads on its own ground, in a venture that is <stage>
      Given a venture that is <stage>
      And the boundary alignment is "partly"
      And the delivery lead is "convenor"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: No partner leads on its own ground: an area that is artificial for most of the partners
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      And the delivery lead is "convenor"
      Then this is a minor weakness of fit

    Example: The area is in line with the boundaries of all
      Given a venture that is forming
      And the boundary alignment is "matched"
      And the delivery lead is "convenor"
      Then this is not found

    Example: A partner that runs the services leads
      Given a venture that is forming
      And the boundary alignment is "partly"
      And the delivery lead is "partner with the means"
      Then this is not found

    Example: Nobody leads, which is graver and told as such
      Given a venture that is forming
      And the boundary alignment is "partly"
      And the delivery lead is "nobody"
      Then this is not found

  @rule:not-adopted-by-any-board
  Rule: No partner's governing body has adopted it

    Example: Officers support it, and no minute says so
      Given a venture that is forming
      And the formal adoption is "informal"
      Then this is a minor weakness of fit
      And the reason given is "adopted by no partner's governing body"
      And it is advised to "Have every partner's governing body adopt the plan"

    Scenario Outline: No governing body has adopted it, in a venture that is <stage>
      Given a venture that is <stage>
      And the formal adoption is "informal"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: No governing body has adopted it: neither adopted nor agreed by any partner
      Given a venture that is forming
      And the formal adoption is "none"
      Then this is a minor weakness of fit

    Example: Some boards have minuted it
      Given a venture that is forming
      And the formal adoption is "some boards"
      Then this is not found

  @rule:policy-is-silent
  Rule: No policy from outside speaks for it

    Example: A village scheme that no policy asks for
      Given a venture that is proposed
      And the policy mandate is "none"
      Then this is a minor weakness of fit
      And the reason given is "Policy is silent on work like this"
      And it is advised to "Show which duties and policies the work serves"

    Scenario Outline: Policy is silent, in a venture that is <stage>
      Given a venture that is <stage>
      And the policy mandate is "none"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: Policy favours working together, in general terms
      Given a venture that is proposed
      And the policy mandate is "permissive"
      Then this is not found

  @rule:practitioners-not-fully-in
  Rule: Key practitioners and providers are not fully involved

    Example: Some family doctors take part, and the home carers do not
      Given a venture that is established
      And the practitioner involvement is "some"
      Then this is a minor weakness of fit
      And the reason given is "only some of the key groups take part"
      And it is advised to "Bring every key group of practitioners in"

    Scenario Outline: Key groups are missing, in a venture that is <stage>
      Given a venture that is <stage>
      And the practitioner involvement is "some"
      Then this is a minor weakness of fit

      Examples:
        | stage  |
        | mature |

    Example: All the key groups take part
      Given a venture that is established
      And the practitioner involvement is "full"
      Then this is not found

    Example: None of them does, which is graver and told as such
      Given a venture that is established
      And the practitioner involvement is "none"
      Then this is not found

  @rule:reorganisation-not-considered
  Rule: Nobody has considered what a reorganisation will do to it

    Example: A merger is coming, and nobody has asked what becomes of the venture
      Given a venture that is forming
      And the place in the reorganisation is "unplanned"
      Then this is a minor weakness of fit
      And the reason given is "not yet considered"
      And it is advised to "Settle the venture's place in the reorganisation"

    Scenario Outline: Nobody has considered it, in a venture that is <stage>
      Given a venture that is <stage>
      And the place in the reorganisation is "unplanned"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: It is being settled
      Given a venture that is forming
      And the place in the reorganisation is "being settled"
      Then this is not found

    Example: There is no reorganisation to consider
      Given a venture that is forming
      And the place in the reorganisation is "does not apply"
      Then this is not found

  # ----------------------------------------------------------------------------------------------------------- strengths

  @rule:works-along-the-grain
  Rule: It works within the partners' own boundaries and structures

    Example: One group for each council area, led by leisure services
      Given a venture that is established
      And the boundary alignment is "matched"
      And the delivery lead is "partner with the means"
      Then this is a strength of fit
      And this shows legitimacy
      And the reason given is "an area, or several, in line with the partners' own boundaries"

    Scenario Outline: It works along the grain, in a venture that is <stage>
      Given a venture that is <stage>
      And the boundary alignment is "matched"
      And the delivery lead is "partner with the means"
      Then this is a strength of fit
      And this shows legitimacy

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: It works along the grain, which shows nothing yet in a venture that is proposed
      Given a venture that is proposed
      And the boundary alignment is "matched"
      And the delivery lead is "partner with the means"
      Then this is a strength of fit
      And this does not show legitimacy

    Example: The area suits only some
      Given a venture that is established
      And the boundary alignment is "partly"
      And the delivery lead is "partner with the means"
      Then this is not found

    Example: The area is theirs, and the convenor leads
      Given a venture that is established
      And the boundary alignment is "matched"
      And the delivery lead is "convenor"
      Then this is not found

    Example: One group for each council area, linked to the alliance there
      Given a venture that is proposed
      And the boundary alignment is "matched"
      And the place among existing partnerships is "linked"
      Then this is a strength of fit

    Example: The alliance does not know of it
      Given a venture that is proposed
      And the boundary alignment is "matched"
      And the place among existing partnerships is "unclear"
      Then this is not found

  @rule:bedded-down
  Rule: It has bedded down in the partners' normal structures

    Example: The county takes over its way of planning services
      Given a venture that is established
      And the place in normal plans is "embedded"
      Then this is a strength of fit
      And this shows security and legitimacy
      And the reason given is "a settled part of the partners' normal structures"

    Scenario Outline: It has bedded down, in a venture that is <stage>
      Given a venture that is <stage>
      And the place in normal plans is "embedded"
      Then this is a strength of fit
      And this shows security and legitimacy

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: Their plans name it, and could drop it
      Given a venture that is established
      And the place in normal plans is "recognised"
      Then this is not found

  @rule:on-the-partners-own-agenda
  Rule: It serves what the partners themselves want to achieve

    Example: Leisure services would want this anyway
      Given a venture that is forming
      And the fit with the partners' agendas is "fits"
      Then this is a strength of fit
      And the reason given is "in keeping with what they already aim for"

    Scenario Outline: It serves what they want, in a venture that is <stage>
      Given a venture that is <stage>
      And the fit with the partners' agendas is "fits"
      Then this is a strength of fit

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: It serves what they want: a direct help with one of their own main tasks
      Given a venture that is forming
      And the fit with the partners' agendas is "advances"
      Then this is a strength of fit

    Example: They tolerate it
      Given a venture that is forming
      And the fit with the partners' agendas is "tolerated"
      Then this is not found

  @rule:adopted-by-the-partners
  Rule: The partners' governing bodies have adopted it

    Example: Every council and trust has minuted it
      Given a venture that is established
      And the formal adoption is "all boards"
      Then this is a strength of fit
      And this shows legitimacy
      And the reason given is "adopted by every partner's governing body"

    Scenario Outline: All have adopted it, in a venture that is <stage>
      Given a venture that is <stage>
      And the formal adoption is "all boards"
      Then this is a strength of fit
      And this shows legitimacy

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: One of them has not
      Given a venture that is established
      And the formal adoption is "some boards"
      Then this is not found

  @rule:backed-by-policy
  Rule: Policy from outside backs this very work

    Example: A recognised pilot from the outset
      Given a venture that is forming
      And the policy mandate is "explicit"
      Then this is a strength of fit
      And this shows legitimacy
      And the reason given is "Policy is explicit in asking for this work or backing it"

    Scenario Outline: Policy backs it, in a venture that is <stage>
      Given a venture that is <stage>
      And the policy mandate is "explicit"
      Then this is a strength of fit
      And this shows legitimacy

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Policy calls for partnership of any kind
      Given a venture that is forming
      And the policy mandate is "permissive"
      Then this is not found

  @rule:practitioners-and-residents-in
  Rule: Practitioners and local people are built into its work

    Example: A network of residents, doctors and home carers
      Given a venture that is forming
      And the practitioner involvement is "full"
      And the local involvement is "standing part"
      Then this is a strength of fit
      And the reason given is "all of the key groups take part"

    Scenario Outline: Both are built in, in a venture that is <stage>
      Given a venture that is <stage>
      And the practitioner involvement is "full"
      And the local involvement is "standing part"
      Then this is a strength of fit

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: The home carers are missing
      Given a venture that is forming
      And the practitioner involvement is "some"
      And the local involvement is "standing part"
      Then this is not found

    Example: Residents are asked now and then
      Given a venture that is forming
      And the practitioner involvement is "full"
      And the local involvement is "consulted"
      Then this is not found

  @rule:kept-its-place-in-reorganisation
  Rule: Its place in the reorganisation is settled

    Example: Two reorganisations later it is still there
      Given a venture that is mature
      And the place in the reorganisation is "settled"
      Then this is a strength of fit
      And this shows security
      And the reason given is "What becomes of the venture in the reorganisation is settled"

    Scenario Outline: Its place is settled, in a venture that is <stage>
      Given a venture that is <stage>
      And the place in the reorganisation is "settled"
      Then this is a strength of fit
      And this shows security

      Examples:
        | stage       |
        | established |

    Example: Its place is settled, which shows nothing yet in a venture that is forming
      Given a venture that is forming
      And the place in the reorganisation is "settled"
      Then this is a strength of fit
      And this does not show security

    Example: Its place is still being settled
      Given a venture that is mature
      And the place in the reorganisation is "being settled"
      Then this is not found

  @rule:accepted-by-its-own-members
  Rule: Its own members see it as worth having

    Example: Managers who do not sit on it would miss it
      Given a venture that is established
      And the standing among the members is "accepted"
      Then this is a strength of fit
      And this shows legitimacy
      And the reason given is "accepted as worth having"

    Scenario Outline: Its own members accept it, in a venture that is <stage>
      Given a venture that is <stage>
      And the standing among the members is "accepted"
      Then this is a strength of fit
      And this shows legitimacy

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: Some of them doubt it
      Given a venture that is established
      And the standing among the members is "mixed"
      Then this is not found
