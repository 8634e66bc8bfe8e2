Feature: Answers that do not go together
  By the help text of their questions, some answers cannot both be right, or one of them needs to be explained. The
  advice points them out, with what to clear up. Nothing else in it changes by that.

  @rule:pooled-budget-with-nothing-in-it
  Rule: A budget is pooled, but the partners have nothing to put into it

    Example: Money for joint spending, and none to spend
      Given a venture that is forming
      And the pooled budget is "pooled"
      And the partner resources are "none"
      Then these answers do not go together

    Example: Pooling is agreed and the money promised
      Given a venture that is forming
      And the pooled budget is "pooled"
      And the partner resources are "promised"
      Then these answers go together

    Example: Nothing to spend, and each partner decides on its own budget
      Given a venture that is forming
      And the pooled budget is "aligned"
      And the partner resources are "none"
      Then these answers go together

  @rule:regular-budgets-with-nothing-committed
  Rule: The money stands in regular budgets, but nothing is committed

    Example: In the regular budgets, and only promised
      Given a venture that is mature
      And the funding is "mainstream"
      And the partner resources are "promised"
      Then these answers do not go together

    Example: A grant for three years, and the partners have only promised
      Given a venture that is mature
      And the funding is "fixed term"
      And the partner resources are "promised"
      Then these answers go together

    Example: In the regular budgets, and committed
      Given a venture that is mature
      And the funding is "mainstream"
      And the partner resources are "committed"
      Then these answers go together

  @rule:time-set-aside-but-nobody-leads
  Rule: There is time for running the venture, but nobody leads it

    Example: A post is paid for and nobody leads
      Given a venture that is forming
      And the management time is "dedicated post"
      And the lead post is "none"
      Then these answers do not go together

    Example: Nobody leads yet, and time is part of somebody's job
      Given a venture that is forming
      And the management time is "part of a job"
      And the lead post is "none"
      Then these answers go together

    Example: A post is paid for, and a junior officer leads
      Given a venture that is forming
      And the management time is "dedicated post"
      And the lead post is "junior"
      Then these answers go together

  @rule:adopted-by-boards-but-none-committed
  Rule: Every governing body has adopted it, but no partner is committed

    Example: Every board has minuted it, and none has promised a thing
      Given a venture that is established
      And the formal adoption is "all boards"
      And the commitment of the partners is "none"
      Then these answers do not go together

    Example: Every board has minuted it, and some have bound themselves
      Given a venture that is established
      And the formal adoption is "all boards"
      And the commitment of the partners is "some partners"
      Then these answers go together

    Example: Some boards have minuted it, and none has promised a thing
      Given a venture that is established
      And the formal adoption is "some boards"
      And the commitment of the partners is "none"
      Then these answers go together

  @rule:every-partner-but-the-essential-one
  Rule: All partners are said to be in, but an essential one is absent

    Example: Senior people of all, and one is not there
      Given a venture that is forming
      And the essential partners are "absent"
      And the senior representation is "all partners"
      Then these answers do not go together

    Example: The essential partner comes now and then, through a senior person
      Given a venture that is forming
      And the essential partners are "irregular"
      And the senior representation is "all partners"
      Then these answers go together

    Example: Every governing body has adopted it, and one is not there
      Given a venture that is forming
      And the essential partners are "absent"
      And the formal adoption is "all boards"
      Then these answers do not go together

    Example: Every partner has bound itself, and one is not there
      Given a venture that is forming
      And the essential partners are "absent"
      And the commitment of the partners is "all partners"
      Then these answers do not go together

    Example: Senior people of some, and one is not there
      Given a venture that is forming
      And the essential partners are "absent"
      And the senior representation is "some partners"
      Then these answers go together

    Example: Some governing bodies have adopted it, and one is not there
      Given a venture that is forming
      And the essential partners are "absent"
      And the formal adoption is "some boards"
      Then these answers go together

    Example: Some partners have bound themselves, and one is not there
      Given a venture that is forming
      And the essential partners are "absent"
      And the commitment of the partners is "some partners"
      Then these answers go together

  @rule:all-at-meetings-but-an-essential-one
  Rule: Every partner is at the meetings, but an essential one does not take part

    Example: Everybody is there, and an essential partner hardly takes part
      Given a venture that is forming
      And the cover at meetings is "all there"
      And the essential partners are "irregular"
      Then these answers do not go together

    Example: Everybody is there, and an essential partner is absent
      Given a venture that is forming
      And the cover at meetings is "all there"
      And the essential partners are "absent"
      Then these answers do not go together

    Example: Some are missing now and then, and an essential partner hardly takes part
      Given a venture that is forming
      And the cover at meetings is "sometimes missing"
      And the essential partners are "irregular"
      Then these answers go together

    Example: Everybody is there, the essential partners too
      Given a venture that is forming
      And the cover at meetings is "all there"
      And the essential partners are "taking part"
      Then these answers go together

  @rule:purpose-of-all-but-merely-tolerated
  Rule: All hold the purpose as their own, but the work is merely tolerated

    Example: Their own purpose, and not on their agendas
      Given a venture that is proposed
      And the shared purpose is "all partners"
      And the fit with the partners' agendas is "tolerated"
      Then these answers do not go together

    Example: Their own purpose, which other guidance competes with
      Given a venture that is proposed
      And the shared purpose is "all partners"
      And the fit with the partners' agendas is "competing"
      Then these answers go together

    Example: Their own purpose, in keeping with their agendas
      Given a venture that is proposed
      And the shared purpose is "all partners"
      And the fit with the partners' agendas is "fits"
      Then these answers go together

    Example: The purpose of some, and not on their agendas
      Given a venture that is proposed
      And the shared purpose is "some partners"
      And the fit with the partners' agendas is "tolerated"
      Then these answers go together

  @rule:purpose-of-few-but-led-by-all
  Rule: People in all the organisations lead it, but few hold its purpose

    Example: Driven everywhere, meant by a handful
      Given a venture that is established
      And the breadth of leadership is "spread"
      And the shared purpose is "few people"
      Then these answers do not go together

    Example: Driven and meant by a handful
      Given a venture that is established
      And the breadth of leadership is "small group"
      And the shared purpose is "few people"
      Then these answers go together

    Example: Driven everywhere, meant by some of the partners
      Given a venture that is established
      And the breadth of leadership is "spread"
      And the shared purpose is "some partners"
      Then these answers go together

  @rule:gain-for-all-but-merely-tolerated
  Rule: Every partner can say what it gains, but one would lose nothing

    Example: A gain for each, and one that would not miss it
      Given a venture that is proposed
      And the what each partner gains is "each named"
      And the fit with the partners' agendas is "tolerated"
      Then these answers do not go together

    Example: A gain for each, and other guidance comes first
      Given a venture that is proposed
      And the what each partner gains is "each named"
      And the fit with the partners' agendas is "competing"
      Then these answers go together

    Example: A gain for each, in keeping with what all aim for
      Given a venture that is proposed
      And the what each partner gains is "each named"
      And the fit with the partners' agendas is "fits"
      Then these answers go together

    Example: A gain for some, and one that would not miss it
      Given a venture that is proposed
      And the what each partner gains is "some named"
      And the fit with the partners' agendas is "tolerated"
      Then these answers go together

  @rule:plan-of-all-but-decided-by-one
  Rule: The partners write the plan together, but one of them decides

    Example: A joint pen and one voice
      Given a venture that is forming
      And the author of the plan is "written jointly"
      And the decision making is "one partner"
      Then these answers do not go together

    Example: A joint pen and a few voices
      Given a venture that is forming
      And the author of the plan is "written jointly"
      And the decision making is "few partners"
      Then these answers go together

    Example: One pen that asks the others, and one voice
      Given a venture that is forming
      And the author of the plan is "lead consults"
      And the decision making is "one partner"
      Then these answers go together

  @rule:decided-by-all-but-hidden
  Rule: All the partners decide together, but some cannot see how

    Example: All decide, behind a closed door
      Given a venture that is forming
      And the decision making is "all partners"
      And the openness of decisions is "closed"
      Then these answers do not go together

    Example: A few decide, behind a closed door
      Given a venture that is forming
      And the decision making is "few partners"
      And the openness of decisions is "closed"
      Then these answers go together

    Example: All decide, and some are told how
      Given a venture that is forming
      And the decision making is "all partners"
      And the openness of decisions is "partly"
      Then these answers go together

  @rule:joint-targets-but-none-written-down
  Rule: Partners answer for joint targets, but no target is written down

    Example: Targets without paper
      Given a venture that is established
      And the accountability is "agreed jointly"
      And the joint objectives are "general"
      Then these answers do not go together

    Example: Specific objectives stand on paper
      Given a venture that is established
      And the accountability is "agreed jointly"
      And the joint objectives are "stated"
      Then these answers go together

    Example: Targets are talked about, and not on paper
      Given a venture that is established
      And the accountability is "discussed"
      And the joint objectives are "general"
      Then these answers go together

  @rule:reviewed-but-against-nothing
  Rule: The work is reviewed, but there is nothing to review it against

    Example: A yearly review of nothing that was written
      Given a venture that is mature
      And the review of the work is "regular"
      And the joint objectives are "none"
      Then these answers do not go together

    Example: It was reviewed once, against nothing that was written
      Given a venture that is mature
      And the review of the work is "once or planned"
      And the joint objectives are "none"
      Then these answers go together

    Example: A yearly review of aspirations
      Given a venture that is mature
      And the review of the work is "regular"
      And the joint objectives are "general"
      Then these answers go together

  @rule:analysed-together-but-need-unassessed
  Rule: Information is analysed together, but the need has not been assessed

    Example: Figures on one map, and the need only asserted
      Given a venture that is proposed
      And the joint analysis is "analysed together"
      And the need for the venture is "asserted"
      Then these answers do not go together

    Example: Figures on one map, and the need written up
      Given a venture that is proposed
      And the joint analysis is "analysed together"
      And the need for the venture is "assessed"
      Then these answers go together

    Example: Figures are passed on, and the need only asserted
      Given a venture that is proposed
      And the joint analysis is "exchanged"
      And the need for the venture is "asserted"
      Then these answers go together

  @rule:regular-budgets-but-in-no-plan
  Rule: The money stands in regular budgets, but the project in no plan

    Example: Paid for every year, and planned for in none
      Given a venture that is established
      And the funding is "mainstream"
      And the place in normal plans is "separate"
      Then these answers do not go together

    Example: Paid for every year, and named in the plans
      Given a venture that is established
      And the funding is "mainstream"
      And the place in normal plans is "recognised"
      Then these answers go together

    Example: Paid for until the term ends, and planned for in none
      Given a venture that is established
      And the funding is "fixed term"
      And the place in normal plans is "separate"
      Then these answers go together

  @rule:settled-place-that-is-cut-across
  Rule: The place is settled, but the reorganisation cuts across the venture

    Example: All is settled, and the district is still to be divided
      Given a venture that is established
      And the place in the reorganisation is "settled"
      And the reorganisation is "cuts across"
      Then these answers do not go together

    Example: All is settled, and the venture stays whole
      Given a venture that is established
      And the place in the reorganisation is "settled"
      And the reorganisation is "in sight"
      Then these answers go together

    Example: It is being settled, and the district is still to be divided
      Given a venture that is established
      And the place in the reorganisation is "being settled"
      And the reorganisation is "cuts across"
      Then these answers go together

  @rule:delivered-but-nobody-leads-delivery
  Rule: A result has been delivered, but nobody leads delivery

    Example: Something is there that nobody has done
      Given a venture that is forming
      And the early result is "delivered"
      And the delivery lead is "nobody"
      Then these answers do not go together

    Example: Something is planned, and nobody leads it
      Given a venture that is forming
      And the early result is "achievable"
      And the delivery lead is "nobody"
      Then these answers go together

    Example: Something is there that the convenor has done
      Given a venture that is forming
      And the early result is "delivered"
      And the delivery lead is "convenor"
      Then these answers go together

    Example: Results after three years, and nobody to lead the work
      Given a venture that is established
      And the results so far are "results"
      And the delivery lead is "nobody"
      Then these answers do not go together

    Example: Results that users confirm, and nobody to lead the work
      Given a venture that is established
      And the results so far are "confirmed"
      And the delivery lead is "nobody"
      Then these answers do not go together

    Example: Events after three years, and nobody to lead the work
      Given a venture that is established
      And the results so far are "activity"
      And the delivery lead is "nobody"
      Then these answers go together

  @rule:regular-news-that-does-not-arrive
  Rule: Communication is regular, but local people know next to nothing

    Example: Regular news that the local groups have not had
      Given a venture that is established
      And the communication is "regular"
      And the local awareness is "little"
      Then these answers do not go together

    Example: Regular news that some have had
      Given a venture that is established
      And the communication is "regular"
      And the local awareness is "some"
      Then these answers go together

    Example: News with long gaps that the local groups have not had
      Given a venture that is established
      And the communication is "irregular"
      And the local awareness is "little"
      Then these answers go together
