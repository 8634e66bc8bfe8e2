Feature: Fit: a place among the arrangements that are already there
  A venture joins a landscape of boundaries, partnerships, plans and policies. It fits if partners can find it a place
  there and gain by it; where they cannot, it meets resistance, however good its cause.
  Each rule below is shown at work, and then in the nearest situation to which it does not apply. The words in
  quotation marks are the answers. How soon to act follows from how grave a weakness is and from the stage.

  # Critical weaknesses

  @rule:at-odds-with-the-local-framework
  Rule: It fits neither the partners' boundaries nor the partnerships already there
    Early on, legitimacy rests on fit. An area and a body that both sit badly undermine it.

    Example: A district-wide group beside three local alliances
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "unclear"
      Then this is a critical weakness of fit
      And this speaks against legitimacy and efficiency
      And the reason given is "an area that is artificial for most of the partners"
      And the reason given is "another body with no clear link to them"
      And fit is fragile
      And legitimacy is fragile
      And efficiency is fragile
      And it is advised now to "Organise the work along the partners' own boundaries"
      And it is advised now to "Settle the venture's place beside existing partnerships"

    Example: A district-wide group that repeats what the alliances do
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "duplicates"
      Then this is a critical weakness of fit

    Example: A proposal with the same two faults
      Given a venture that is proposed
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "unclear"
      Then this is a critical weakness of fit
      And the verdict is "Not yet"

    Example: The area is settled before the agenda, because it bears on efficiency as well
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "unclear"
      And the fit with the partners' agendas is "competing"
      Then this is a critical weakness of fit
      And "Organise the work along the partners' own boundaries" is advised before "Start smaller, with something on the partners' own agendas"

    Example: The area suits at least some of the partners
      Given a venture that is forming
      And the boundary alignment is "partly"
      And the place among existing partnerships is "unclear"
      Then this is not found
      And fit is strained

    Example: Links with the alliances have been agreed
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "linked"
      Then this is not found
      And fit is strained

    Example: Nobody has asked how it stands beside the alliances
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      And nothing is known of the place among existing partnerships
      Then this is not found

    Scenario Outline: Past the early stages the two faults count one by one
      Given a venture that is <stage>
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "unclear"
      Then this is not found
      And it is found that "Its area is an artificial one for most of the partners"
      And it is found that "Its place beside existing partnerships is not settled"

      Examples:
        | stage       |
        | established |
        | mature      |

  @rule:one-partnership-too-many
  Rule: It is one more partnership, with little in it for the partners

    Example: A second body whose work is merely tolerated
      Given a venture that is proposed
      And the place among existing partnerships is "duplicates"
      And the fit with the partners' agendas is "tolerated"
      Then this is a critical weakness of fit
      And the reason given is "a second body for work they already do"
      And the reason given is "its work is tolerated, but not on their own agendas"
      And fit is fragile
      And legitimacy is fragile
      And it is advised now to "Settle the venture's place beside existing partnerships"
      And it is advised now to "Start smaller, with something on the partners' own agendas"

    Example: A second body whose work competes with the partners' own
      Given a venture that is proposed
      And the place among existing partnerships is "duplicates"
      And the fit with the partners' agendas is "competing"
      Then this is a critical weakness of fit

    Example: A second body that has begun to meet
      Given a venture that is forming
      And the place among existing partnerships is "duplicates"
      And the fit with the partners' agendas is "tolerated"
      Then this is a critical weakness of fit

    Example: It repeats nobody's work, though its link to the others is unclear
      Given a venture that is proposed
      And the place among existing partnerships is "unclear"
      And the fit with the partners' agendas is "tolerated"
      Then this is not found

    Example: It repeats work, but the work is what the partners aim for
      Given a venture that is proposed
      And the place among existing partnerships is "duplicates"
      And the fit with the partners' agendas is "fits"
      Then this is not found

    Scenario Outline: A second body that has already lasted some years
      Given a venture that is <stage>
      And the place among existing partnerships is "duplicates"
      And the fit with the partners' agendas is "tolerated"
      Then this is not found
      And fit is strained

      Examples:
        | stage       |
        | established |
        | mature      |

  # Major weaknesses

  @rule:boundary-is-artificial
  Rule: Its area is an artificial one for most of the partners

    Example: One strategy across three councils, drawn round the convenor's own district
      Given a venture that is forming
      And the boundary alignment is "mismatched"
      Then this is a major weakness of fit
      And the reason given is "covers an area that is artificial for most of the partners"
      And fit is strained
      And it is advised now to "Organise the work along the partners' own boundaries"

    Example: The area is right for half of the partners
      Given a venture that is forming
      And the boundary alignment is "partly"
      Then this is not found

    Scenario Outline: How pressing an artificial area is
      Given a venture that is <stage>
      And the boundary alignment is "mismatched"
      Then this is a major weakness of fit
      And it is advised <priority> to "Organise the work along the partners' own boundaries"

      Examples:
        | stage       | priority |
        | proposed    | now      |
        | established | next     |
        | mature      | now      |

  @rule:beside-existing-partnerships
  Rule: Its place beside existing partnerships is not settled

    Example: The other partnerships could not say what this one adds
      Given a venture that is forming
      And the place among existing partnerships is "unclear"
      Then this is a major weakness of fit
      And this speaks against efficiency
      And the reason given is "another body with no clear link to them"
      And fit is strained
      And efficiency is strained
      And it is advised now to "Settle the venture's place beside existing partnerships"

    Example: Another partnership does the work already
      Given a venture that is forming
      And the place among existing partnerships is "duplicates"
      Then this is a major weakness of fit
      And the reason given is "a second body for work they already do"

    Example: Each partnership knows what it hands to the others
      Given a venture that is forming
      And the place among existing partnerships is "linked"
      Then this is not found
      And efficiency is not known

    Scenario Outline: How pressing an unclear place is
      Given a venture that is <stage>
      And the place among existing partnerships is "unclear"
      Then this is a major weakness of fit
      And it is advised <priority> to "Settle the venture's place beside existing partnerships"

      Examples:
        | stage       | priority |
        | proposed    | now      |
        | established | next     |
        | mature      | now      |

  @rule:agenda-competes
  Rule: It competes with what the partners must already do

    Example: Other guidance comes first
      Given a venture that is established
      And the fit with the partners' agendas is "competing"
      Then this is a major weakness of fit
      And the reason given is "in competition with what they must already do"
      And fit is strained
      And it is advised next to "Start smaller, with something on the partners' own agendas"

    Example: The partners come along politely
      Given a venture that is established
      And the fit with the partners' agendas is "tolerated"
      Then this is not found

    Example: Other guidance comes first, and the adopted plan does not change that
      Given a venture that is established
      And the fit with the partners' agendas is "competing"
      And the formal adoption is "adopted"
      Then this is a major weakness of fit
      And it is found that "The partners' governing bodies have adopted it"
      And fit is strained

    Scenario Outline: How pressing competing guidance is
      Given a venture that is <stage>
      And the fit with the partners' agendas is "competing"
      Then this is a major weakness of fit
      And it is advised <priority> to "Start smaller, with something on the partners' own agendas"

      Examples:
        | stage    | priority |
        | proposed | now      |
        | forming  | now      |
        | mature   | now      |

  @rule:one-agenda-does-not-fit-all
  Rule: One agenda does not fit partners with such different priorities

    Example: A broad agenda, tolerated by partners whose priorities differ
      Given a venture that is forming
      And the fit with the partners' agendas is "tolerated"
      And the partner priorities are "different"
      Then this is a major weakness of fit
      And the reason given is "tolerated, but not on their own agendas"
      And the reason given is "the partners' priorities are different from one another"
      And fit is strained
      And it is advised now to "Start smaller, with something on the partners' own agendas"

    Example: A broad agenda that competes, among partners in conflict
      Given a venture that is forming
      And the fit with the partners' agendas is "competing"
      And the partner priorities are "conflicting"
      Then this is a major weakness of fit

    Example: The work is in keeping with what each partner aims for
      Given a venture that is forming
      And the fit with the partners' agendas is "fits"
      And the partner priorities are "different"
      Then this is not found

    Example: The partners want different things that the same work can serve
      Given a venture that is forming
      And the fit with the partners' agendas is "tolerated"
      And the partner priorities are "compatible"
      Then this is not found

    Scenario Outline: How pressing it is that one agenda does not fit all
      Given a venture that is <stage>
      And the fit with the partners' agendas is "tolerated"
      And the partner priorities are "different"
      Then this is a major weakness of fit
      And it is advised <priority> to "Start smaller, with something on the partners' own agendas"

      Examples:
        | stage       | priority |
        | proposed    | now      |
        | established | next     |
        | mature      | now      |

  @rule:nobody-leads-delivery
  Rule: Nobody leads the step from plan to practice

    Example: The plan is agreed, and nobody is sure who takes it forward
      Given a venture that is established
      And the delivery lead is "nobody"
      Then this is a major weakness of fit
      And the reason given is "falls to nobody yet"
      And fit is strained
      And it is advised next to "Let the partner that runs the services lead delivery"

    Example: The convenor has taken the lead
      Given a venture that is established
      And the delivery lead is "convenor"
      Then this is not found

    Scenario Outline: How pressing it is to find a lead
      Given a venture that is <stage>
      And the delivery lead is "nobody"
      Then this is a major weakness of fit
      And it is advised <priority> to "Let the partner that runs the services lead delivery"

      Examples:
        | stage   | priority |
        | forming | now      |
        | mature  | now      |

    Example: A proposal need not have a lead for delivery
      Given a venture that is proposed
      And the delivery lead is "nobody"
      Then this is not found

  @rule:practitioners-left-out
  Rule: The people who do the work have no part in shaping it

    Example: No family doctor, carer or provider takes part
      Given a venture that is forming
      And the practitioner involvement is "none"
      Then this is a major weakness of fit
      And the reason given is "none of the key groups take part in planning and deciding"
      And fit is strained
      And it is advised now to "Bring every key group of practitioners fully in"

    Example: Some of the groups take part
      Given a venture that is forming
      And the practitioner involvement is "some"
      Then this is not found

    Scenario Outline: How pressing it is to bring practitioners in where none takes part
      Given a venture that is <stage>
      And the practitioner involvement is "none"
      Then this is a major weakness of fit
      And it is advised <priority> to "Bring every key group of practitioners fully in"

      Examples:
        | stage       | priority |
        | established | next     |
        | mature      | now      |

  @rule:mandate-is-missing
  Rule: It has no firm mandate from the partners' governing bodies or from policy

    Example: Adopted by a few partners, with policy that is kind in general
      Given a venture that is established
      And the formal adoption is "informal"
      And the policy mandate is "permissive"
      Then this is a major weakness of fit
      And this speaks against legitimacy
      And the reason given is "it is hard to strengthen the ties between the partners"
      And the reason given is "it is hard to strengthen the ties between the partners"
      And fit is strained
      And legitimacy is strained
      And it is advised next to "Have every partner's governing body adopt the plan"
      And it is advised next to "Win explicit backing from those who make policy"

    Example: No governing body has adopted it, and policy is silent
      Given a venture that is established
      And the formal adoption is "none"
      And the policy mandate is "none"
      Then this is a major weakness of fit
      And the reason given is "it is hard to strengthen the ties between the partners"

    Example: Every governing body has adopted it
      Given a venture that is established
      And the formal adoption is "adopted"
      And the policy mandate is "permissive"
      Then this is not found

    Example: Policy asks for this very work
      Given a venture that is established
      And the formal adoption is "informal"
      And the policy mandate is "explicit"
      Then this is not found

    Example: After five years without a firm mandate it is pressing
      Given a venture that is mature
      And the formal adoption is "informal"
      And the policy mandate is "permissive"
      Then this is a major weakness of fit
      And it is advised now to "Have every partner's governing body adopt the plan"
      And it is advised now to "Win explicit backing from those who make policy"

    Example: In its first year it still has time to win a mandate
      Given a venture that is forming
      And the formal adoption is "informal"
      And the policy mandate is "permissive"
      Then this is not found

  @rule:no-foothold-in-reorganisation
  Rule: Reorganisation finds it without a settled place

    Example: A project apart, and nothing planned for the reorganisation to come
      Given a venture that is mature
      And the reorganisation is "expected unplanned"
      And the place in the mainstream is "separate"
      Then this is a major weakness of fit
      And this speaks against security
      And the reason given is "expected, with no plan for it"
      And the reason given is "As a project apart from the partners' normal planning"
      And fit is strained
      And security is strained
      And it is advised now to "Settle the venture's place in the reorganisation"
      And it is advised now to "Find the venture a place in the partners' normal plans"

    Example: A project apart, and a merger that cuts across it
      Given a venture that is mature
      And the reorganisation is "threatens"
      And the place in the mainstream is "separate"
      Then this is a major weakness of fit
      And the reason given is "under way or coming, and it cuts across the venture"

    Example: A project apart, whose place after the reorganisation is agreed
      Given a venture that is mature
      And the reorganisation is "planned for"
      And the place in the mainstream is "separate"
      Then this is not found

    Example: A project apart, with no reorganisation in sight
      Given a venture that is mature
      And the reorganisation is "none expected"
      And the place in the mainstream is "separate"
      Then this is not found

    Example: Nothing is planned, but the partners' normal plans recognise the venture
      Given a venture that is mature
      And the reorganisation is "expected unplanned"
      And the place in the mainstream is "recognised"
      Then this is not found

    Scenario Outline: How pressing a foothold is
      Given a venture that is <stage>
      And the reorganisation is "expected unplanned"
      And the place in the mainstream is "separate"
      Then this is a major weakness of fit
      And it is advised <priority> to "Settle the venture's place in the reorganisation"
      And it is advised <priority> to "Find the venture a place in the partners' normal plans"

      Examples:
        | stage       | priority |
        | forming     | now      |
        | established | next     |

  # Minor weaknesses

  @rule:no-partner-leads-on-its-own-ground
  Rule: No partner leads delivery on its own ground

    Example: The convenor leads, in an area that suits only some
      Given a venture that is forming
      And the boundary alignment is "partly"
      And the delivery lead is "convenor"
      Then this is a minor weakness of fit
      And the reason given is "covers an area that suits some partners but not others"
      And the reason given is "falls to the convenor, who does not run the services"
      And fit is adequate
      And it is advised next to "Let the partner that runs the services lead delivery"
      And it is advised next to "Organise the work along the partners' own boundaries"

    Example: Nobody leads, in an area that is artificial for most
      Given a venture that is proposed
      And the boundary alignment is "mismatched"
      And the delivery lead is "nobody"
      Then this is a minor weakness of fit

    Example: One group for each council area, led by the convenor
      Given a venture that is forming
      And the boundary alignment is "matched"
      And the delivery lead is "convenor"
      Then this is not found

    Example: The partner that runs the services leads, though the area suits only some
      Given a venture that is forming
      And the boundary alignment is "partly"
      And the delivery lead is "partner with the means"
      Then this is not found

    Scenario Outline: How pressing it is that a partner leads on its own ground
      Given a venture that is <stage>
      And the boundary alignment is "partly"
      And the delivery lead is "convenor"
      Then this is a minor weakness of fit
      And it is advised <priority> to "Let the partner that runs the services lead delivery"
      And it is advised <priority> to "Organise the work along the partners' own boundaries"
      And "Organise the work along the partners' own boundaries" is advised before "Let the partner that runs the services lead delivery"

      Examples:
        | stage       | priority |
        | proposed    | next     |
        | established | later    |
        | mature      | next     |

  @rule:practitioners-not-fully-in
  Rule: Key practitioners and providers are not fully involved

    Example: Family doctors take part, home carers do not
      Given a venture that is established
      And the practitioner involvement is "some"
      Then this is a minor weakness of fit
      And the reason given is "only some of the key groups take part in planning and deciding"
      And fit is adequate
      And it is advised later to "Bring every key group of practitioners fully in"

    Example: Every key group takes part
      Given a venture that is established
      And the practitioner involvement is "full"
      Then this is not found

    Example: Where no group takes part, the graver weakness stands beside it
      Given a venture that is established
      And the practitioner involvement is "none"
      Then this is a minor weakness of fit
      And it is found that "The people who do the work have no part in shaping it"
      And fit is strained

    Example: Five years on, some groups are still missing
      Given a venture that is mature
      And the practitioner involvement is "some"
      Then this is a minor weakness of fit
      And it is advised next to "Bring every key group of practitioners fully in"

    Example: In the first year some groups are a beginning
      Given a venture that is forming
      And the practitioner involvement is "some"
      Then this is not found
      And it is not advised to "Bring every key group of practitioners fully in"

  # Strengths

  @rule:works-along-the-grain
  Rule: It works within the partners' own boundaries and structures
    The right area is half of it; the other half is a place among the partners' services or partnerships.

    Example: Localities that match the councils, led by those who run the services
      Given a venture that is established
      And the boundary alignment is "matched"
      And the delivery lead is "partner with the means"
      Then this is a strength of fit
      And this speaks for legitimacy
      And the reason given is "an area, or several, in line with the partners' own boundaries"
      And fit is sound
      And legitimacy is sound

    Example: The leisure services lead, but the area suits only some of the councils
      Given a venture that is established
      And the boundary alignment is "partly"
      And the delivery lead is "partner with the means"
      Then this is not found
      And fit is adequate

    Example: The localities match, but the convenor leads
      Given a venture that is established
      And the boundary alignment is "matched"
      And the delivery lead is "convenor"
      Then this is not found
      And fit is adequate

    Example: Localities that match the councils, with agreed links to other partnerships
      Given a venture that is established
      And the boundary alignment is "matched"
      And the place among existing partnerships is "linked"
      Then this is a strength of fit
      And fit is sound

    Example: A working part of an existing partnership, within the councils' boundaries
      Given a venture that is established
      And the boundary alignment is "matched"
      And the place among existing partnerships is "built in"
      Then this is a strength of fit

    Example: The links are agreed, but the area suits only some of the councils
      Given a venture that is established
      And the boundary alignment is "partly"
      And the place among existing partnerships is "linked"
      Then this is not found

    Example: The localities match, but its place among the partnerships is unclear
      Given a venture that is established
      And the boundary alignment is "matched"
      And the place among existing partnerships is "unclear"
      Then this is not found

    Example: Of its services and partnerships nothing is known
      Given a venture that is established
      And the boundary alignment is "matched"
      And nothing is known of the delivery lead
      And nothing is known of the place among existing partnerships
      Then this is not found

    Scenario Outline: Working within the partners' boundaries helps at the other stages too
      Given a venture that is <stage>
      And the boundary alignment is "matched"
      And the delivery lead is "partner with the means"
      Then this is a strength of fit

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

  @rule:on-the-partners-own-agenda
  Rule: It serves what the partners themselves want to achieve

    Example: The work is in keeping with the partners' own aims
      Given a venture that is established
      And the fit with the partners' agendas is "fits"
      Then this is a strength of fit
      And the reason given is "in keeping with what they already aim for"
      And fit is sound

    Example: The work does a part of one of the partners' main tasks
      Given a venture that is established
      And the fit with the partners' agendas is "advances"
      Then this is a strength of fit
      And the reason given is "a direct help with one of their own main tasks"

    Example: The partners would lose nothing if the work stopped
      Given a venture that is established
      And the fit with the partners' agendas is "tolerated"
      Then this is not found
      And fit is adequate

    Scenario Outline: Serving the partners' own aims helps at the other stages too
      Given a venture that is <stage>
      And the fit with the partners' agendas is "fits"
      Then this is a strength of fit

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

  @rule:practitioners-and-residents-in
  Rule: Practitioners and local people are built into its work

    Example: All key groups take part, and local people have a network of their own
      Given a venture that is forming
      And the practitioner involvement is "full"
      And the local involvement is "standing network"
      Then this is a strength of fit
      And the reason given is "all of the key groups take part in planning and deciding"
      And fit is sound

    Example: Local people have their network, but some key groups are missing
      Given a venture that is forming
      And the practitioner involvement is "some"
      And the local involvement is "standing network"
      Then this is not found

    Example: All key groups take part, but local people are only consulted
      Given a venture that is forming
      And the practitioner involvement is "full"
      And the local involvement is "consulted"
      Then this is not found

    Scenario Outline: Practitioners and local people go on being a strength
      Given a venture that is <stage>
      And the practitioner involvement is "full"
      And the local involvement is "standing network"
      Then this is a strength of fit

      Examples:
        | stage       |
        | established |
        | mature      |

  @rule:adopted-by-the-partners
  Rule: The partners' governing bodies have adopted it

    Example: Every board and cabinet has a minute that adopts the plan
      Given a venture that is established
      And the formal adoption is "adopted"
      Then this is a strength of fit
      And this speaks for legitimacy
      And the reason given is "has been adopted by every partner's governing body"
      And the reason given is "it does not yet put the work into practice"
      And fit is sound
      And legitimacy is sound

    Example: Officers have voiced support, or only some boards have adopted it
      Given a venture that is established
      And the formal adoption is "informal"
      Then this is not found
      And fit is adequate

    Scenario Outline: Adoption is a mandate at the other stages too
      Given a venture that is <stage>
      And the formal adoption is "adopted"
      Then this is a strength of fit

      Examples:
        | stage   |
        | forming |
        | mature  |

  @rule:backed-by-policy
  Rule: Policy from outside backs this very work

    Example: A recognised pilot
      Given a venture that is proposed
      And the policy mandate is "explicit"
      Then this is a strength of fit
      And this speaks for legitimacy
      And the reason given is "and can renew that of an older one in the"
      And fit is sound
      And legitimacy is sound

    Example: A general call to work in partnership
      Given a venture that is proposed
      And the policy mandate is "permissive"
      Then this is not found
      And fit is adequate

    Scenario Outline: Policy can renew an older venture's legitimacy
      Given a venture that is <stage>
      And the policy mandate is "explicit"
      Then this is a strength of fit

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

  @rule:bedded-down
  Rule: It has bedded down in the partners' normal structures

    Example: Ordinary business is done through it
      Given a venture that is mature
      And the place in the mainstream is "embedded"
      Then this is a strength of fit
      And this speaks for security and legitimacy
      And the reason given is "a settled part of the partners' normal structures"
      And fit is sound
      And legitimacy is sound
      And security is sound

    Example: It is named in the yearly plans, but could be dropped
      Given a venture that is mature
      And the place in the mainstream is "recognised"
      Then this is not found
      And fit is adequate

    Scenario Outline: A venture can bed down before it is five years old
      Given a venture that is <stage>
      And the place in the mainstream is "embedded"
      Then this is a strength of fit

      Examples:
        | stage       |
        | forming     |
        | established |
