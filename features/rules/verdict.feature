Feature: From standings to a verdict
  A verdict follows from how the bases stand, and from how much is known of them. Of all the verdicts that the rules
  call for, the worst stands. So each rule is shown by a venture that gets its verdict and, beside it, by one that
  differs in a single answer and gets another. All that is not mentioned is at its best, unless it is said to be open.

  @rule:not-yet-on-such-ground
  Rule: The ground for a start is missing
    "Do not start this yet" is a respectable answer: a looser network, one organisation alone, or no venture may be better.

    Example: One partner alone holds the purpose of a proposal
      Given a venture that is proposed, with every answer at its best
      And the shared purpose is "one partner"
      Then purpose is fragile
      And the verdict is "Not yet"
      And the verdict is explained by "Purpose is fragile"
      And the verdict itself calls for "Weigh the alternatives"
      And it is advised now to "Weigh the alternatives"
      And the verdict hangs on the shared purpose

    Example: A few people hold it
      Given a venture that is proposed, with every answer at its best
      And the shared purpose is "few people"
      Then purpose is strained
      And the verdict is "On conditions"
      And the verdict itself calls for nothing

    Example: A proposal under which one body would absorb the others
      Given a venture that is proposed, with every answer at its best
      And the autonomy of the partners is "absorbed"
      Then fit is fragile
      And the verdict is "Not yet"
      And the verdict is explained by "Fit is fragile"

    Example: A proposal that leaves it unclear how independent the partners stay
      Given a venture that is proposed, with every answer at its best
      And the autonomy of the partners is "unclear"
      Then fit is strained
      And the verdict is "On conditions"

    Example: Nothing is undermined, and yet nothing firm is left to start on
      Given a venture that is proposed, with every answer at its best
      And the shared purpose is "few people"
      And the delivery lead is "nobody"
      And the management time is "none"
      And the decision making is "one partner"
      Then no base is fragile
      And the verdict is "Not yet"
      And the verdict is explained by "Purpose is strained"
      And the verdict is explained by "Fit is strained"
      And the verdict is explained by "Capacity is strained"
      And the verdict is explained by "Conduct is strained"

    Example: Three bases are weak, and the fourth holds, if not in everything
      Given a venture that is proposed, with every answer at its best
      And the shared purpose is "few people"
      And the delivery lead is "nobody"
      And the management time is "none"
      And the accountability is "vertical only"
      Then conduct is adequate
      And the verdict is "On conditions"

    Example: One partner alone wants it, and a partner that it cannot do without is absent
      Given a venture that is proposed, with every answer at its best
      And the shared purpose is "one partner"
      And the essential partners are "absent"
      Then the verdict is "Not yet"
      And the verdict is explained by "Purpose is fragile"
      And the verdict is explained by "Capacity is fragile"

    Example: A strong case in all else does not make up for it
      Given a venture that is proposed
      And the shared purpose is "one partner"
      And the need for the venture is "agreed"
      And the policy mandate is "explicit"
      And the lead post is "senior"
      And the partner resources are "committed"
      Then the verdict is "Not yet"
      And legitimacy is shown by "Policy from outside backs this very work"

  @rule:on-conditions-while-a-base-is-low
  Rule: Some of the ground needs work before the start
    The conditions are the recommendations.

    Example: A proposal whose area is artificial for most of the partners
      Given a venture that is proposed, with every answer at its best
      And the boundary alignment is "mismatched"
      Then fit is strained
      And the verdict is "On conditions"
      And the verdict is explained by "Fit is strained"
      And it is advised now to "Organise the work along the partners' own boundaries"
      And the verdict hangs on the boundary alignment
      And the verdict does not hang on the policy mandate

    Example: A proposal whose area suits some of the partners
      Given a venture that is proposed, with every answer at its best
      And the boundary alignment is "partly"
      Then fit is sound
      And the verdict is "Go ahead"

    Example: A serious weakness of a base that comes later is a condition too
      Given a venture that is proposed, with every answer at its best
      And the management time is "none"
      Then capacity is strained
      And the verdict is "On conditions"
      And it is advised now to "Pay for the time that running the venture takes"

    Example: With time set aside for running it, that condition is gone
      Given a venture that is proposed, with every answer at its best
      And the management time is "part of a job"
      Then the verdict is "Go ahead"

    Example: How decisions are to be taken is settled more easily before the start
      Given a venture that is proposed, with every answer at its best
      And the decision making is "one partner"
      Then conduct is strained
      And the verdict is "On conditions"
      And the verdict is explained by "Conduct is strained"
      And it is advised now to "Take decisions together and in the open"

    Example: An essential partner is absent, and with purpose and fit in order that is a condition
      Given a venture that is proposed, with every answer at its best
      And the essential partners are "absent"
      Then capacity is fragile
      And the verdict is "On conditions"
      And the verdict is explained by "Capacity is fragile"

    Example: What is known to be weak is a condition, however little else is known
      Given a venture that is proposed
      And the shared purpose is "few people"
      Then fit is not known
      And the verdict is "On conditions"
      And the verdict is explained by "Fit is not known: none of its 6 questions is answered"

  @rule:go-ahead-on-firm-ground
  Rule: Enough is known to say that it can start
    Half of the questions about purpose and half of those about fit have to be answered, something has to be known of
    capacity and conduct, and nothing grave may be found.

    Example: Enough is known of purpose and fit, something of the rest, and all of it is in order
      Given a venture that is proposed
      And these answers
        | shared purpose                    | all partners           |
        | need for the venture              | agreed                 |
        | partner priorities                | compatible             |
        | boundary alignment                | matched                |
        | place among existing partnerships | linked                 |
        | delivery lead                     | partner with the means |
        | lead post                         | senior                 |
        | decision making                   | all partners           |
      Then the verdict is "Go ahead"
      And the verdict hangs on nothing
      And the verdict itself calls for nothing
      And the verdict is explained by "Capacity is not known: nothing grave in the 1 of 9 questions answered"

    Example: The same, but nobody has asked how it stands beside existing partnerships
      Given a venture that is proposed
      And these answers
        | shared purpose       | all partners           |
        | need for the venture | agreed                 |
        | partner priorities   | compatible             |
        | boundary alignment   | matched                |
        | delivery lead        | partner with the means |
        | lead post            | senior                 |
        | decision making      | all partners           |
      Then the verdict is "Cannot say yet"
      And the verdict is explained by "Fit is not known: nothing grave in the 2 of 6 questions answered"

    Example: The same, but nobody has asked how it will be decided
      Given a venture that is proposed
      And these answers
        | shared purpose                    | all partners           |
        | need for the venture              | agreed                 |
        | partner priorities                | compatible             |
        | boundary alignment                | matched                |
        | place among existing partnerships | linked                 |
        | delivery lead                     | partner with the means |
        | lead post                         | senior                 |
      Then the verdict is "Cannot say yet"
      And the verdict is explained by "Conduct is not known: none of its 7 questions is answered"

    Example: The same, but it is one more body with no clear link to those that exist
      Given a venture that is proposed
      And these answers
        | shared purpose                    | all partners           |
        | need for the venture              | agreed                 |
        | partner priorities                | compatible             |
        | boundary alignment                | matched                |
        | place among existing partnerships | unclear                |
        | delivery lead                     | partner with the means |
        | lead post                         | senior                 |
        | decision making                   | all partners           |
      Then the verdict is "On conditions"

    Example: Where it stands on an answer that is only assumed, the advice says so
      Given a venture that is proposed
      And these answers
        | shared purpose                    | all partners           |
        | need for the venture              | agreed                 |
        | partner priorities                | compatible             |
        | boundary alignment                | matched                |
        | place among existing partnerships | linked                 |
        | delivery lead                     | partner with the means |
        | lead post                         | senior                 |
      And the decision making is assumed to be "all partners"
      Then the verdict is "Go ahead"
      And the verdict hangs on the decision making, which is only assumed
      And the verdict does not hang on the lead post

    Example: What does not apply to a proposal is not needed
      Given a venture that is proposed
      And these answers
        | shared purpose           | all partners           |
        | need for the venture     | agreed                 |
        | partner priorities       | compatible             |
        | delivery lead            | partner with the means |
        | policy mandate           | explicit               |
        | autonomy of the partners | kept                   |
        | lead post                | senior                 |
        | decision making          | all partners           |
      And the boundary alignment does not apply
      And the community ownership does not apply
      Then fit is sound
      And the verdict is "Go ahead"

  @rule:cannot-say-while-too-little-is-known
  Rule: Too little is known to say yes
    Silence is not good news.

    Example: Of a venture that forms, nothing is known but a good purpose
      Given a venture that is forming
      And the shared purpose is "all partners"
      Then no base is strained
      And the verdict is "Cannot say yet"
      And the verdict hangs on nothing
      And the verdict itself calls for nothing
      And one of the open questions is the lead post

    Example: All that is answered on capacity and conduct is good, but it is one answer too few
      Given a venture that is forming
      And these answers
        | shared purpose                    | all partners   |
        | need for the venture              | agreed         |
        | partner priorities                | shared         |
        | what each partner gains           | each named     |
        | boundary alignment                | matched        |
        | place among existing partnerships | linked         |
        | fit with the partners' agendas    | fits           |
        | policy mandate                    | explicit       |
        | autonomy of the partners          | kept           |
        | standing among the members        | accepted       |
        | senior representation             | all partners   |
        | lead post                         | senior         |
        | management time                   | dedicated team |
        | partner resources                 | committed      |
        | pooled budget                     | aligned        |
        | decision making                   | all partners   |
      Then the verdict is "Cannot say yet"
      And the verdict is explained by "Capacity is not known: nothing grave in the 5 of 11 questions answered"

    Example: The one that was missing is answered
      Given a venture that is forming
      And these answers
        | shared purpose                    | all partners   |
        | need for the venture              | agreed         |
        | partner priorities                | shared         |
        | what each partner gains           | each named     |
        | boundary alignment                | matched        |
        | place among existing partnerships | linked         |
        | fit with the partners' agendas    | fits           |
        | policy mandate                    | explicit       |
        | autonomy of the partners          | kept           |
        | standing among the members        | accepted       |
        | senior representation             | all partners   |
        | lead post                         | senior         |
        | management time                   | dedicated team |
        | partner resources                 | committed      |
        | pooled budget                     | aligned        |
        | funding                           | mainstream     |
        | decision making                   | all partners   |
      Then the verdict is "Keep going"

    Scenario Outline: Nothing known is never a reason to go ahead, for a venture that is <stage>
      Given a venture that is <stage>
      Then the verdict is "Cannot say yet"
      And nothing is advised

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:rethink-on-ground-that-gives-way
  Rule: The ground under the venture is giving way
    Security and productivity flow from legitimacy, so doing more of the same does not help.

    Scenario Outline: One partner alone holds the purpose of a venture that is <stage>
      Given a venture that is <stage>, with every answer at its best
      And the shared purpose is "one partner"
      Then purpose is fragile
      And the verdict is "Rethink"
      And the verdict is explained by "Purpose is fragile"
      And the verdict itself calls for "Weigh the alternatives"

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: A few people hold the purpose
      Given a venture that is forming, with every answer at its best
      And the shared purpose is "few people"
      Then the verdict is "Repair"

    Example: It fits neither the boundaries nor the partnerships that are there
      Given a venture that is forming, with every answer at its best
      And the boundary alignment is "mismatched"
      And the place among existing partnerships is "unclear"
      Then fit is fragile
      And the verdict is "Rethink"
      And the verdict is explained by "Fit is fragile"

    Example: It does not fit the boundaries, but its place among the partnerships is clear
      Given a venture that is forming, with every answer at its best
      And the boundary alignment is "mismatched"
      Then fit is strained
      And the verdict is "Repair"

    Example: An essential partner is absent, and one partner decides while the others drift away
      Given a venture that is established, with every answer at its best
      And the essential partners are "absent"
      And the decision making is "one partner"
      And the attendance is "falling"
      Then capacity is fragile
      And conduct is fragile
      And the verdict is "Rethink"
      And the verdict is explained by "Capacity is fragile"
      And the verdict is explained by "Conduct is fragile"

    Example: An essential partner is absent, and one partner decides, but the others still come
      Given a venture that is established, with every answer at its best
      And the essential partners are "absent"
      And the decision making is "one partner"
      Then conduct is strained
      And the verdict is "Repair"

    Example: Neither purpose nor fit is firm, and nobody has time to run it
      Given a venture that is mature, with every answer at its best
      And the shared purpose is "few people"
      And the delivery lead is "nobody"
      And the management time is "none"
      Then no base is fragile
      And the verdict is "Rethink"
      And the verdict is explained by "Capacity is strained"

    Example: Neither purpose nor fit is firm, and the rest carries, if not in everything
      Given a venture that is mature, with every answer at its best
      And the shared purpose is "few people"
      And the delivery lead is "nobody"
      And the accountability is "vertical only"
      Then conduct is adequate
      And the verdict is "Repair"
      And the verdict itself calls for nothing

    Example: The purpose holds, and all the rest is weak
      Given a venture that is mature, with every answer at its best
      And the need for the venture is "asserted"
      And the delivery lead is "nobody"
      And the management time is "none"
      And the decision making is "one partner"
      Then purpose is adequate
      And the verdict is "Repair"

    Example: The fit holds, and all the rest is weak
      Given a venture that is mature, with every answer at its best
      And the shared purpose is "few people"
      And the policy mandate is "none"
      And the management time is "none"
      And the decision making is "one partner"
      Then fit is adequate
      And the verdict is "Repair"

  @rule:repair-before-more-is-built
  Rule: Too much is weak to build on as it is
    It is worth carrying on, and worth mending while it runs.

    Example: An essential partner is absent
      Given a venture that is established, with every answer at its best
      And the essential partners are "absent"
      Then capacity is fragile
      And the verdict is "Repair"
      And the verdict is explained by "Capacity is fragile"
      And it is advised now to "Win every partner that the work cannot do without"
      And the verdict itself calls for nothing

    Example: It comes now and then
      Given a venture that is established, with every answer at its best
      And the essential partners are "irregular"
      Then capacity is strained
      And the verdict is "Keep going, and mend"

    Example: The purpose is strained, and nothing else
      Given a venture that is mature, with every answer at its best
      And the shared purpose is "few people"
      Then the verdict is "Repair"
      And the verdict is explained by "Purpose is strained"

    Example: Only some of the partners hold the purpose, and nothing else is amiss
      Given a venture that is mature, with every answer at its best
      And the shared purpose is "some partners"
      Then the verdict is "Keep going"

    Example: The fit is strained, and nothing else
      Given a venture that is forming, with every answer at its best
      And the place among existing partnerships is "duplicates"
      Then fit is strained
      And the verdict is "Repair"
      And the verdict is explained by "Fit is strained"

    Example: Nobody has time to run it, and one partner decides
      Given a venture that is established, with every answer at its best
      And the management time is "none"
      And the decision making is "one partner"
      Then the verdict is "Repair"
      And the verdict is explained by "Capacity is strained"
      And the verdict is explained by "Conduct is strained"

    Example: Nobody has time to run it, and a few of the partners decide
      Given a venture that is established, with every answer at its best
      And the management time is "none"
      And the decision making is "few partners"
      Then conduct is sound
      And the verdict is "Keep going, and mend"

    Example: People learn by chance what is going on, and of the rest too little is known
      Given a venture that is established
      And the communication is "ad hoc"
      Then conduct is strained
      And capacity is not known
      And the verdict is "Repair"
      And the verdict is explained by "Capacity is not known"
      And it is advised now to "Set a regular rhythm of communication"

    Example: People hear irregularly, and of the rest too little is known
      Given a venture that is established
      And the communication is "irregular"
      Then the verdict is "Cannot say yet"

    Example: What is merely worth improving calls for no repair
      Given a venture that is forming, with every answer at its best
      And the need for the venture is "asserted"
      And the policy mandate is "none"
      And the pooled budget is "none"
      And the accountability is "vertical only"
      Then purpose is adequate
      And fit is adequate
      And capacity is adequate
      And conduct is adequate
      And the verdict is "Keep going"

    Example: Of the means too little is known, and nothing is weak that is known
      Given a venture that is forming, with every answer at its best
      And the need for the venture is "asserted"
      And nothing is known of the senior representation
      And nothing is known of the lead post
      And nothing is known of the management time
      And nothing is known of the partner resources
      And nothing is known of the funding
      And nothing is known of the essential partners
      Then purpose is adequate
      And capacity is not known
      And the verdict is "Cannot say yet"

    Example: Of the means too little is known, and people learn by chance what is going on
      Given a venture that is established, with every answer at its best
      And the communication is "ad hoc"
      And nothing is known of the senior representation
      And nothing is known of the lead post
      And nothing is known of the management time
      And nothing is known of the partner resources
      And nothing is known of the funding
      And nothing is known of the essential partners
      Then conduct is strained
      And capacity is not known
      And the verdict is "Repair"
      And the verdict is explained by "Capacity is not known: nothing grave in the 5 of 11 questions answered"

  @rule:mend-the-one-base-that-is-weak
  Rule: One base is weak, and the others hold
    It is no reason to stop anything, and it does not mend itself.

    Example: Everything is in order, save that people learn by chance what is going on
      Given a venture that is established, with every answer at its best
      And the communication is "ad hoc"
      Then conduct is strained
      And the verdict is "Keep going, and mend"
      And the verdict is explained by "Conduct is strained: “Whether people hear of the work is left to chance”"
      And the verdict hangs on the communication
      And the verdict itself calls for nothing
      And it is advised now to "Set a regular rhythm of communication"
      And the outlook of adaptability is held down by conduct
      And the outlook of security is held down by conduct
      And the outlook of productivity is not low

    Example: They hear, though irregularly
      Given a venture that is established, with every answer at its best
      And the communication is "irregular"
      Then the verdict is "Keep going"

    Example: Everything is in order, save that the money is for a year
      Given a venture that is mature, with every answer at its best
      And the funding is "short"
      Then capacity is strained
      And the verdict is "Keep going, and mend"
      And the outlook of security is held down by "The money is not secured for long enough to see results" and capacity

    Example: Two people carry it, and the money is for a year
      Given a venture that is mature, with every answer at its best
      And the funding is "short"
      And the breadth of leadership is "one or two"
      Then the verdict is "Repair"

    Example: A proposal in the same state may start on conditions
      Given a venture that is proposed, with every answer at its best
      And the funding is "short"
      Then the verdict is "On conditions"

  @rule:keep-going-on-firm-ground
  Rule: Enough is known to say that it can go on
    At each stage half of the questions about every urgent base have to be answered, and something about each of the others.

    Example: A venture that forms, with nothing known of its conduct but that all decide
      Given a venture that is forming
      And these answers
        | shared purpose                    | all partners   |
        | need for the venture              | agreed         |
        | partner priorities                | shared         |
        | what each partner gains           | each named     |
        | boundary alignment                | matched        |
        | place among existing partnerships | linked         |
        | fit with the partners' agendas    | fits           |
        | policy mandate                    | explicit       |
        | autonomy of the partners          | kept           |
        | standing among the members        | accepted       |
        | senior representation             | all partners   |
        | lead post                         | senior         |
        | management time                   | dedicated team |
        | partner resources                 | committed      |
        | pooled budget                     | aligned        |
        | funding                           | mainstream     |
        | decision making                   | all partners   |
      Then no base is strained
      And the verdict is "Keep going"
      And the verdict hangs on nothing

    Example: The same, once it is established: then conduct cannot wait
      Given a venture that is established
      And these answers
        | shared purpose                    | all partners   |
        | need for the venture              | agreed         |
        | partner priorities                | shared         |
        | what each partner gains           | each named     |
        | boundary alignment                | matched        |
        | place among existing partnerships | linked         |
        | fit with the partners' agendas    | fits           |
        | policy mandate                    | explicit       |
        | autonomy of the partners          | kept           |
        | standing among the members        | accepted       |
        | senior representation             | all partners   |
        | lead post                         | senior         |
        | management time                   | dedicated team |
        | partner resources                 | committed      |
        | pooled budget                     | aligned        |
        | funding                           | mainstream     |
        | decision making                   | all partners   |
      Then the verdict is "Cannot say yet"
      And the verdict is explained by "Conduct is not known: nothing grave in the 1 of 16 questions answered"

    Example: Nobody has time to run it
      Given a venture that is forming, with every answer at its best
      And the management time is "none"
      Then capacity is strained
      And the verdict is "Keep going, and mend"

    Scenario Outline: Everything is at its best in a venture that is <stage>
      Given a venture that is <stage>, with every answer at its best
      Then no base is strained
      And the verdict is "Keep going"
      And nothing is advised

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |
