Feature: From standings to a verdict
  A verdict follows from how the bases and values stand. Of all the verdicts that the rules call for, the worst stands.
  So each rule is shown by a venture that gets its verdict and, beside it, by one that differs in a single answer and
  gets another.

  @rule:not-yet-without-legitimacy
  Rule: The ground for a start is missing
    "Do not start this yet" is a respectable answer: a looser network, one organisation alone, or no venture may be better.

    Example: Few people share the purpose of a proposal, and priorities differ
      Given a venture that is proposed
      And the shared purpose is "few people"
      And the partner priorities are "different"
      Then legitimacy is fragile
      And the verdict is "Not yet"
      And the verdict is explained by "Neither purpose nor priorities give the partners common ground to start on"

    Example: Few people share the purpose of a proposal, but the priorities are compatible
      Given a venture that is proposed
      And the shared purpose is "few people"
      And the partner priorities are "compatible"
      Then legitimacy is strained
      And the verdict is "On conditions"

    Example: A strong case in all else does not make up for it
      Given a venture that is proposed
      And the shared purpose is "few people"
      And the partner priorities are "different"
      And the need for the venture is "agreed"
      And the policy mandate is "explicit"
      And the lead post is "senior"
      And the partner resources are "committed"
      Then the verdict is "Not yet"

  @rule:on-conditions-while-strained
  Rule: Some of the ground needs work
    The conditions are the recommendations.

    Example: A proposal whose area is artificial for most of the partners
      Given a venture that is proposed
      And the boundary alignment is "mismatched"
      Then fit is strained
      And the verdict is "On conditions"
      And the verdict is explained by "Fit is strained"
      And it is advised now to "Organise the work along the partners' own boundaries"

    Example: A proposal whose area suits some of the partners
      Given a venture that is proposed
      And the boundary alignment is "partly"
      Then fit is adequate
      And the verdict is "Cannot say yet"

    Example: A serious weakness of a base that is not urgent yet is a condition too
      Given a venture that is proposed
      And the management time is "none"
      Then capacity is strained
      And the verdict is "On conditions"

    Example: With time set aside for running it, that condition is gone
      Given a venture that is proposed
      And the management time is "part of a job"
      Then capacity is adequate
      And the verdict is "Cannot say yet"

    Example: A proposal for a second body beside one that does the work already
      Given a venture that is proposed
      And the place among existing partnerships is "duplicates"
      Then fit is strained
      And the verdict is "On conditions"
      And the verdict is explained by "That puts legitimacy, security, productivity and efficiency under strain"

    Example: A proposal under which one body would absorb the others
      Given a venture that is proposed
      And the autonomy of the partners is "absorbed"
      Then conduct is strained
      And the verdict is "On conditions"
      And the verdict is explained by "That puts security and adaptability under strain"

    Example: A proposal whose purpose some of the partners hold, and in which local people have no part yet
      Given a venture that is proposed
      And the shared purpose is "some partners"
      And the local involvement is "none"
      Then purpose is adequate
      And conduct is adequate
      And the verdict is "Cannot say yet"

  @rule:go-ahead-on-firm-ground
  Rule: The ground is firm enough to start
    Half of the questions about purpose and half of those about fit have to be answered, and nothing may speak against it.

    Example: Enough is known of purpose and fit, and all of it is in order
      Given a venture that is proposed
      And the shared purpose is "all partners"
      And the need for the venture is "agreed"
      And the partner priorities are "compatible"
      And the boundary alignment is "matched"
      And the place among existing partnerships is "linked"
      And the delivery lead is "partner with the means"
      Then the verdict is "Go ahead"

    Example: The same, but nobody has asked how it stands beside existing partnerships
      Given a venture that is proposed
      And the shared purpose is "all partners"
      And the need for the venture is "agreed"
      And the partner priorities are "compatible"
      And the boundary alignment is "matched"
      And the delivery lead is "partner with the means"
      Then the verdict is "Cannot say yet"
      And the verdict is explained by "Fit: 2 of 5 questions answered; at least 3 needed"

    Example: The same, but it is one more body with no clear link to those that exist
      Given a venture that is proposed
      And the shared purpose is "all partners"
      And the need for the venture is "agreed"
      And the partner priorities are "compatible"
      And the boundary alignment is "matched"
      And the place among existing partnerships is "unclear"
      And the delivery lead is "partner with the means"
      Then the verdict is "On conditions"

  @rule:cannot-say-while-too-little-is-known
  Rule: Too little is known to say yes
    Silence is not good news.

    Example: Of a venture that forms, nothing is known but a good purpose
      Given a venture that is forming
      And the shared purpose is "all partners"
      Then no base is strained
      And the verdict is "Cannot say yet"
      And one of the open questions is the lead post

    Example: All that is answered on capacity and conduct is good, but it is one answer too few
      Given a venture that is established
      And these answers
        | senior representation | all partners        |
        | lead post             | senior              |
        | management time       | dedicated team      |
        | partner resources     | committed           |
        | local involvement     | standing network    |
        | local awareness       | wide                |
        | terms of reference    | clear               |
        | communication         | regular             |
        | decision making       | fair and open       |
        | breadth of leadership | spread              |
        | review of the work    | regular or external |
      Then the verdict is "Cannot say yet"
      And the verdict is explained by "Capacity: 4 of 10 questions answered; at least 5 needed"

    Example: The one that was missing is answered
      Given a venture that is established
      And these answers
        | senior representation | all partners        |
        | lead post             | senior              |
        | management time       | dedicated team      |
        | partner resources     | committed           |
        | pooled budget         | aligned             |
        | local involvement     | standing network    |
        | local awareness       | wide                |
        | terms of reference    | clear               |
        | communication         | regular             |
        | decision making       | fair and open       |
        | breadth of leadership | spread              |
        | review of the work    | regular or external |
      Then the verdict is "Keep going"

    Scenario Outline: Nothing known is never a reason to go ahead
      Given a venture that is <stage>
      Then the verdict is "Cannot say yet"

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:rethink-without-legitimacy
  Rule: The ground under the venture is giving way
    Security and productivity flow from legitimacy, so doing more of the same does not help.

    Example: A junior lead, and only some partners send senior people
      Given a venture that is forming
      And the lead post is "junior"
      And the senior representation is "some partners"
      Then legitimacy is fragile
      And the verdict is "Rethink"
      And the verdict is explained by "Capacity is fragile"

    Example: A junior lead, but every partner sends a senior person
      Given a venture that is forming
      And the lead post is "junior"
      And the senior representation is "all partners"
      Then legitimacy is sound
      And the verdict is "Cannot say yet"

    Example: One partner decides while the others drift away
      Given a venture that is established
      And the decision making is "dominated"
      And the attendance is "falling"
      Then conduct is fragile
      And the verdict is "Rethink"

    Example: One partner decides, but the others still come
      Given a venture that is established
      And the decision making is "dominated"
      And the attendance is "steady"
      Then conduct is strained
      And the verdict is "Repair"

    Example: Years of work do not make up for one partner that decides while the others drift away
      Given a venture that is mature
      And the decision making is "dominated"
      And the attendance is "falling"
      Then conduct is fragile
      And the verdict is "Rethink"

  @rule:repair-while-strained
  Rule: Part of what holds the venture up is weak
    It is worth carrying on, and worth mending while it runs.

    Example: People do not hear regularly what is planned and decided
      Given a venture that is established
      And the communication is "irregular"
      Then conduct is strained
      And the verdict is "Repair"
      And the verdict is explained by "That puts legitimacy, security, productivity and adaptability under strain"
      And it is advised now to "Set a regular rhythm of communication"

    Example: People hear regularly
      Given a venture that is established
      And the communication is "regular"
      Then conduct is adequate
      And the verdict is "Cannot say yet"

    Example: What weighs on fit can weigh on efficiency at once, and either is worth mending
      Given a venture that is mature
      And the place among existing partnerships is "unclear"
      Then efficiency is strained
      And the verdict is "Repair"
      And the verdict is explained by "That puts legitimacy, security, productivity and efficiency under strain"

    Example: What is merely worth improving calls for no repair
      Given a venture that is forming
      And the shared purpose is "some partners"
      And the boundary alignment is "partly"
      Then purpose is adequate
      And fit is adequate
      And the verdict is "Cannot say yet"

  @rule:keep-going-on-firm-ground
  Rule: What holds the venture up is in order
    At each stage half of the questions of every urgent base have to be answered.

    Example: A venture that forms, with enough known of purpose, fit and capacity
      Given a venture that is forming
      And these answers
        | shared purpose                    | all partners           |
        | need for the venture              | agreed                 |
        | partner priorities                | shared                 |
        | senior representation             | all partners           |
        | lead post                         | senior                 |
        | management time                   | dedicated post         |
        | partner resources                 | committed              |
        | pooled budget                     | pooled                 |
        | boundary alignment                | matched                |
        | place among existing partnerships | linked                 |
        | fit with the partners' agendas    | fits                   |
        | delivery lead                     | partner with the means |
        | policy mandate                    | explicit               |
      Then no base is strained
      And the verdict is "Keep going"

    Example: The same, with nobody who has time to run it
      Given a venture that is forming
      And these answers
        | shared purpose                    | all partners           |
        | need for the venture              | agreed                 |
        | partner priorities                | shared                 |
        | senior representation             | all partners           |
        | lead post                         | senior                 |
        | management time                   | none                   |
        | partner resources                 | committed              |
        | pooled budget                     | pooled                 |
        | boundary alignment                | matched                |
        | place among existing partnerships | linked                 |
        | fit with the partners' agendas    | fits                   |
        | delivery lead                     | partner with the means |
        | policy mandate                    | explicit               |
      Then capacity is strained
      And the verdict is "Repair"

    Example: A venture that has lasted, with enough known of every base
      Given a venture that is mature
      And these answers
        | shared purpose                    | all partners           |
        | need for the venture              | agreed                 |
        | partner priorities                | shared                 |
        | senior representation             | all partners           |
        | lead post                         | senior                 |
        | management time                   | dedicated team         |
        | partner resources                 | committed              |
        | pooled budget                     | pooled                 |
        | boundary alignment                | matched                |
        | place among existing partnerships | built in               |
        | place in the mainstream           | embedded               |
        | fit with the partners' agendas    | advances               |
        | delivery lead                     | partner with the means |
        | local involvement                 | standing network       |
        | local awareness                   | wide                   |
        | terms of reference                | clear                  |
        | communication                     | regular                |
        | decision making                   | fair and open          |
        | breadth of leadership             | spread                 |
        | review of the work                | regular or external    |
      Then no base is strained
      And the verdict is "Keep going"
