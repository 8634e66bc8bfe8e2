Feature: Twelve ventures that an expert would judge
  Each of these ventures could come to the desk of somebody who knows partnerships and has little time. The title of
  each scenario is what such a reader would say of it, and the advice must say the same. All that is not mentioned is at
  its best, unless it is said to be open.

  Scenario: "Stop. Nothing holds here: weigh what else you could do, and do not hand them thirty tasks"
    A venture that forms, and the weakest answer to every question.

    Given a venture that is forming, with every answer at its weakest
    Then the verdict is "Rethink"
    And the verdict itself calls for "Weigh the alternatives"
    And at most 5 recommendations are to begin with
    And purpose is fragile
    And fit is fragile
    And capacity is fragile
    And conduct is fragile
    And the outlook of legitimacy is fragile
    And legitimacy is not shown
    And among those to begin with is "Settle what it is for and what each partner gains"

  Scenario: "Not without that partner: win it before you start, and for the rest go on"
    A proposal in order, but a partner that the work cannot do without is absent.

    Given a venture that is proposed, with every answer at its best
    And the essential partners are "absent"
    Then the verdict is "On conditions"
    And capacity is fragile
    And the outlook of productivity is fragile
    And this is advised, and nothing else
      | Win every partner that the work cannot do without |
    And it is advised now to "Win every partner that the work cannot do without"
    And the verdict hangs on the essential partners
    And the verdict itself calls for nothing

  Scenario: "Settle the rules of the game first, or they will quarrel about them within the year"
    A proposal in order, but one partner decides, nothing says what it is for, and local people have no part.

    Given a venture that is proposed, with every answer at its best
    And the decision making is "one partner"
    And the terms of reference are "none"
    And the local involvement is "none"
    Then the verdict is "On conditions"
    And conduct is strained
    And this is advised, and nothing else
      | Take decisions together and in the open          |
      | Write down what each group is for and may decide |
      | Give local people a standing part in the work    |
    And it is advised now to "Take decisions together and in the open"
    And it is advised now to "Write down what each group is for and may decide"
    And the verdict hangs on the decision making
    And the verdict hangs on the terms of reference

  Scenario: "A fine old venture, and the ground is being moved: plan for it now"
    A mature venture in order, but a reorganisation cuts across it, and what becomes of it is still being settled.

    Given a venture that is mature, with every answer at its best
    And the reorganisation is "cuts across"
    And the place in the reorganisation is "being settled"
    Then the verdict is "Repair"
    And fit is strained
    And the outlook of security is strained
    And this is advised, and nothing else
      | Settle the venture's place in the reorganisation |
    And it is advised now to "Settle the venture's place in the reorganisation"
    And security is shown by "It has bedded down in the partners' normal structures"

  Scenario: "It is old and it is hollow: would anybody found it today?"
    A mature venture whose purpose one partner holds alone, with priorities in conflict, no lead, no money, and beside a
    body that does the work already.

    Given a venture that is mature, with every answer at its best
    And the shared purpose is "one partner"
    And the partner priorities are "conflicting"
    And the lead post is "none"
    And the partner resources are "none"
    And the funding is "none"
    And the pooled budget is "none"
    And the place among existing partnerships is "duplicates"
    Then the verdict is "Rethink"
    And the verdict itself calls for "Weigh the alternatives"
    And purpose is fragile
    And the outlook of legitimacy is fragile
    And at most 5 recommendations are to begin with
    And among those to begin with is "Settle what it is for and what each partner gains"

  Scenario: "Good work that could stop next spring: find the money, and share the load"
    An established venture in order, but with money for a year, and two people on whom everything depends.

    Given a venture that is established, with every answer at its best
    And the funding is "short"
    And the breadth of leadership is "one or two"
    Then the verdict is "Repair"
    And capacity is strained
    And conduct is strained
    And the outlook of security is strained
    And this is advised, and nothing else
      | Secure money for more than the coming year  |
      | Spread the leadership over all the partners |
    And it is advised now to "Secure money for more than the coming year"
    And it is advised now to "Spread the leadership over all the partners"
    And productivity is shown by "It has results to show"

  Scenario: "It delivers. Give the coordinator some weight, and go on"
    An established venture that delivers, with a junior coordinator, and one partner that sends nobody senior.

    Given a venture that is established, with every answer at its best
    And the lead post is "junior"
    And the senior representation is "some partners"
    Then the verdict is "Keep going, and mend"
    And capacity is strained
    And productivity is shown by "It has results to show"
    And the verdict hangs on the lead post
    And this is advised, and nothing else
      | Appoint a lead whom senior people will deal with    |
      | Bring a senior person of every partner to the table |
    And it is advised now to "Appoint a lead whom senior people will deal with"
    And it is advised next to "Bring a senior person of every partner to the table"

  Scenario: "A good cause, and nothing to carry it: find that first"
    A proposal that all the partners share, with no lead, no time and no money.

    Given a venture that is proposed, with every answer at its best
    And the lead post is "none"
    And the management time is "none"
    And the partner resources are "none"
    And the funding is "none"
    And the pooled budget is "none"
    Then the verdict is "On conditions"
    And purpose is sound
    And capacity is fragile
    And it is advised now to "Appoint a lead whom senior people will deal with"
    And it is advised now to "Secure resources for the partners to work with"
    And it is advised to "Pay for the time that running the venture takes"
    And it is advised to "Secure money for more than the coming year"
    And among the first 4 recommendations is "Pay for the time that running the venture takes"
    And among the first 5 recommendations is "Secure money for more than the coming year"
    And the verdict itself calls for nothing

  Scenario: "Boards and budgets they have. What is it for?"
    A venture that forms with joint structures, staff and money, and a purpose that a few people hold.

    Given a venture that is forming, with every answer at its best
    And the shared purpose is "few people"
    Then the verdict is "Repair"
    And purpose is strained
    And capacity is sound
    And fit is sound
    And this is advised, and nothing else
      | Settle what it is for and what each partner gains |
    And it is advised now to "Settle what it is for and what each partner gains"
    And the verdict hangs on the shared purpose

  Scenario: "That is a takeover. Call it one, or stop it"
    An established venture in order, but one body is absorbing the others.

    Given a venture that is established, with every answer at its best
    And the autonomy of the partners is "absorbed"
    Then the verdict is "Rethink"
    And fit is fragile
    And the verdict itself calls for "Weigh the alternatives"
    And it is advised now to "Secure the independence of every partner"
    And the verdict hangs on the autonomy of the partners

  Scenario: "It sounds wonderful. What have you not told me?"
    A proposal of which six glowing answers are known, and nothing else.

    Given a venture that is proposed
    And these answers
      | shared purpose                 | all partners |
      | need for the venture           | agreed       |
      | partner priorities             | shared       |
      | boundary alignment             | matched      |
      | policy mandate                 | explicit     |
      | fit with the partners' agendas | advances     |
    Then the verdict is "Cannot say yet"
    And no base is fragile
    And no base is strained
    And nothing is advised
    And capacity is not known
    And conduct is not known
    And one of the open questions is the lead post
    And one of the open questions is the decision making

  Scenario: "Leave them alone. One small thing, when there is time"
    A mature venture in order, but for news that comes irregularly.

    Given a venture that is mature, with every answer at its best
    And the communication is "irregular"
    Then the verdict is "Keep going"
    And no base is strained
    And this is advised, and nothing else
      | Set a regular rhythm of communication |
    And it is advised later to "Set a regular rhythm of communication"
    And the verdict hangs on nothing
    And the verdict itself calls for nothing
