Feature: Conduct: whether the work is done together, fairly and in the open
  Conduct is how the partners treat each other and the people whom the work is for: how they decide, tell, review,
  adapt, and let others take part. It is rarely what people look at first. Enthusiasm carries a new venture for a
  time; soon after, conduct is likely to become an issue where it was not settled at the outset. Conduct is therefore
  urgent once a venture is established. Each rule shows when it speaks and the one better or worse answer that stops it.

  # Weaknesses: critical

  @rule:one-partner-decides-as-others-leave
  Rule: One partner decides while the others drift away
    Either is serious by itself. The two together can undermine the venture.

    Example: One partner settles decisions, and fewer people come each time
      Given a venture that is established
      And the decision making is "dominated"
      And the attendance is "falling"
      Then this is a critical weakness of conduct
      And the reason given is "Decisions are settled by one partner, and attendance is falling from meeting to meeting."
      And it is advised now to "Agree a fair and open way to make decisions"
      And it is advised now to "Win back the partners who stay away"
      And conduct is fragile
      And legitimacy is fragile

    Example: Fewer people come each time, but it is only unclear how decisions are made
      Given a venture that is established
      And the decision making is "unclear"
      And the attendance is "falling"
      Then this is not found
      And conduct is strained

    Example: One partner settles decisions, and attendance is patchy but does not fall
      Given a venture that is established
      And the decision making is "dominated"
      And the attendance is "patchy"
      Then this is not found
      And conduct is strained

    Example: One partner settles decisions, and nothing is known of the attendance
      Given a venture that is established
      And the decision making is "dominated"
      And nothing is known of the attendance
      Then this is not found

    Example: Old ventures are not spared a dominant partner
      Given a venture that is mature
      And the decision making is "dominated"
      And the attendance is "falling"
      Then this is a critical weakness of conduct

    Example: In the first year the two are reported separately
      Given a venture that is forming
      And the decision making is "dominated"
      And the attendance is "falling"
      Then this is not found
      And it is found that "Decisions are not made fairly and in the open"
      And it is found that "Attendance is not holding up"

  # Weaknesses: major

  @rule:decisions-not-fair-and-open
  Rule: Decisions are not made fairly and in the open

    Example: Not everyone can see how decisions are made
      Given a venture that is established
      And the decision making is "unclear"
      Then this is a major weakness of conduct
      And the reason given is "Decisions are made in ways that not everyone can see"
      And it is advised now to "Agree a fair and open way to make decisions"
      And conduct is strained
      And legitimacy is strained

    Example: One partner brings finished decisions to the meeting
      Given a venture that is established
      And the decision making is "dominated"
      Then this is a major weakness of conduct
      And the reason given is "Decisions are settled by one partner"

    Example: All partners have a voice and see the reasons
      Given a venture that is established
      And the decision making is "fair and open"
      Then this is not found

    Example: A proposal need not have settled it yet
      Given a venture that is proposed
      And the decision making is "unclear"
      Then this is not found

    Scenario Outline: From the first year on, unclear decisions count, and soon they cannot wait
      Given a venture that is <stage>
      And the decision making is "unclear"
      Then this is a major weakness of conduct
      And it is advised <when> to "Agree a fair and open way to make decisions"

      Examples:
        | stage       | when |
        | forming     | next |
        | established | now  |
        | mature      | now  |

  @rule:partners-being-absorbed
  Rule: The partners' independence is not secured
    Working together is not a merger. Nobody should slide into one without having decided on it.

    Example: One body is absorbing the others, however fair its decisions
      Given a venture that is established
      And the autonomy of the partners is "absorbed"
      And the decision making is "fair and open"
      Then this is a major weakness of conduct
      And the reason given is "As things stand, one body is absorbing the others."
      And it is advised now to "Secure the independence of every partner"
      And conduct is strained

    Example: Independence is unclear, but decisions are fair and open
      Given a venture that is established
      And the autonomy of the partners is "unclear"
      And the decision making is "fair and open"
      Then this is not found

    Example: Independence is unclear, and one partner settles the decisions
      Given a venture that is established
      And the autonomy of the partners is "unclear"
      And the decision making is "dominated"
      Then this is a major weakness of conduct
      And the reason given is "it is not clear how far each partner stays independent"

    Example: Independence is unclear, and so is how decisions are made
      Given a venture that is established
      And the autonomy of the partners is "unclear"
      And the decision making is "unclear"
      Then this is not found

    Example: One partner settles the decisions, but each keeps its independence
      Given a venture that is established
      And the autonomy of the partners is "kept"
      And the decision making is "dominated"
      Then this is not found

    Scenario Outline: Partners can be absorbed at any stage, on paper too
      Given a venture that is <stage>
      And the autonomy of the partners is "absorbed"
      Then this is a major weakness of conduct
      And it is advised <when> to "Secure the independence of every partner"

      Examples:
        | stage       | when |
        | proposed    | next |
        | forming     | next |
        | established | now  |
        | mature      | now  |

  @rule:attendance-does-not-hold
  Rule: Attendance is not holding up
    Falling attendance is a warning by itself. Patchy attendance is one where an essential partner is hardly there,
    or where only one or two people drive the work.

    Example: Fewer people come each time, though the essential partners still do
      Given a venture that is established
      And the attendance is "falling"
      And the essential partners are "attending"
      Then this is a major weakness of conduct
      And the reason given is "Attendance is falling from meeting to meeting."
      And it is advised now to "Win back the partners who stay away"
      And conduct is strained

    Example: Attendance is patchy, and the essential partners come
      Given a venture that is established
      And the attendance is "patchy"
      And the essential partners are "attending"
      Then this is not found

    Example: Attendance is patchy, and an essential partner comes only now and then
      Given a venture that is established
      And the attendance is "patchy"
      And the essential partners are "irregular"
      Then this is a major weakness of conduct
      And the reason given is "Attendance is patchy, with gaps at most meetings."

    Example: Attendance is steady, and an essential partner comes only now and then
      Given a venture that is established
      And the attendance is "steady"
      And the essential partners are "irregular"
      Then this is not found

    Example: Attendance is patchy, and one or two people drive the work
      Given a venture that is established
      And the attendance is "patchy"
      And the breadth of leadership is "one or two"
      Then this is a major weakness of conduct

    Example: Attendance is patchy, and a small group drives the work
      Given a venture that is established
      And the attendance is "patchy"
      And the breadth of leadership is "small group"
      Then this is not found

    Example: Attendance is steady, though one or two people drive the work
      Given a venture that is established
      And the attendance is "steady"
      And the breadth of leadership is "one or two"
      Then this is not found

    Scenario Outline: Falling attendance counts from the first meetings on
      Given a venture that is <stage>
      And the attendance is "falling"
      Then this is a major weakness of conduct
      And it is advised <when> to "Win back the partners who stay away"

      Examples:
        | stage       | when |
        | forming     | next |
        | established | now  |
        | mature      | now  |

  @rule:terms-of-reference-unclear
  Rule: It is not clear what the venture and its groups may decide

    Example: The terms of reference are on paper, but unclear or out of date
      Given a venture that is established
      And the terms of reference are "unclear"
      Then this is a major weakness of conduct
      And the reason given is "written down, but unclear or out of date, so nobody can be sure"
      And it is advised now to "Write clear terms of reference for the board and its groups"
      And conduct is strained

    Example: There are no written terms of reference
      Given a venture that is established
      And the terms of reference are "none"
      Then this is a major weakness of conduct
      And the reason given is "The terms of reference are not written down"

    Example: The terms of reference are clear and up to date
      Given a venture that is established
      And the terms of reference are "clear"
      Then this is not found

    Example: A proposal may still have a rough draft
      Given a venture that is proposed
      And the terms of reference are "unclear"
      Then this is not found

    Scenario Outline: Once the board and its groups meet, they must know what they may decide
      Given a venture that is <stage>
      And the terms of reference are "unclear"
      Then this is a major weakness of conduct
      And it is advised <when> to "Write clear terms of reference for the board and its groups"

      Examples:
        | stage       | when |
        | forming     | next |
        | established | now  |
        | mature      | now  |

  @rule:communication-not-regular
  Rule: Communication is not regular enough to keep people with the work

    Example: There is news, but nobody can say when the next comes
      Given a venture that is established
      And the communication is "irregular"
      Then this is a major weakness of conduct
      And the reason given is "Communication is irregular, with long gaps."
      And it is advised now to "Set a regular rhythm of communication"
      And conduct is strained

    Example: People hear when somebody happens to think of it
      Given a venture that is established
      And the communication is "ad hoc"
      Then this is a major weakness of conduct
      And the reason given is "Communication is left to chance."

    Example: People know when they will hear, and do hear
      Given a venture that is established
      And the communication is "regular"
      Then this is not found

    Scenario Outline: Irregular news counts as soon as the work is under way
      Given a venture that is <stage>
      And the communication is "irregular"
      Then this is a major weakness of conduct
      And it is advised <when> to "Set a regular rhythm of communication"

      Examples:
        | stage       | when |
        | forming     | next |
        | established | now  |
        | mature      | now  |

  @rule:no-part-for-local-people
  Rule: Local people have no part in the venture

    Example: Residents and front-line practitioners are not even asked
      Given a venture that is established
      And the local involvement is "none"
      Then this is a major weakness of conduct
      And the reason given is "and finds it hard to fit in with the groups"
      And it is advised now to "Give local people a standing part in the work"
      And conduct is strained

    Example: They are asked now and then
      Given a venture that is established
      And the local involvement is "consulted"
      Then this is not found

    Example: A proposal has not reached them yet
      Given a venture that is proposed
      And the local involvement is "none"
      Then this is not found

    Scenario Outline: Local people are left out while the venture is set up, or later
      Given a venture that is <stage>
      And the local involvement is "none"
      Then this is a major weakness of conduct
      And it is advised <when> to "Give local people a standing part in the work"

      Examples:
        | stage       | when |
        | forming     | next |
        | established | now  |
        | mature      | now  |

  @rule:local-people-know-too-little
  Rule: Local people know too little of what the venture does
    A standing part for local people does not by itself make the venture known. Where they know something, it is too
    little if they are only consulted, or if news is left to chance.

    Example: There are local groups and regular news, and still people know little
      Given a venture that is established
      And the local awareness is "little"
      And the local involvement is "standing network"
      And the communication is "regular"
      Then this is a major weakness of conduct
      And the reason given is "Local people have little or no knowledge of the venture's plans and results."
      And it is advised now to "Make sure that local people know the plans and results"
      And conduct is strained

    Example: There are local groups and regular news, and people know something
      Given a venture that is established
      And the local awareness is "some"
      And the local involvement is "standing network"
      And the communication is "regular"
      Then this is not found

    Example: People know something, and have a say only when consulted
      Given a venture that is established
      And the local awareness is "some"
      And the local involvement is "consulted"
      Then this is a major weakness of conduct
      And the reason given is "Local people have only some knowledge of the venture's plans and results."

    Example: People know something, and have a standing part
      Given a venture that is established
      And the local awareness is "some"
      And the local involvement is "standing network"
      Then this is not found

    Example: People know the plans well, though they are only consulted
      Given a venture that is established
      And the local awareness is "wide"
      And the local involvement is "consulted"
      Then this is not found

    Example: People know something, and news is left to chance
      Given a venture that is established
      And the local awareness is "some"
      And the communication is "ad hoc"
      Then this is a major weakness of conduct

    Example: People know something, and news is irregular
      Given a venture that is established
      And the local awareness is "some"
      And the communication is "irregular"
      Then this is not found

    Example: People know the plans well, though news is left to chance
      Given a venture that is established
      And the local awareness is "wide"
      And the communication is "ad hoc"
      Then this is not found

    Example: After many years people still know little
      Given a venture that is mature
      And the local awareness is "little"
      Then this is a major weakness of conduct
      And it is advised now to "Make sure that local people know the plans and results"

  @rule:key-groups-half-in-and-poorly-informed
  Rule: Key practitioners are neither fully involved nor kept clearly informed
    Practitioners who are only partly involved are a matter of fit. It becomes one of conduct where news is irregular
    too, or where the terms of reference are unclear.

    Example: Some key groups are in, and news is irregular
      Given a venture that is established
      And the practitioner involvement is "some"
      And the communication is "irregular"
      And the terms of reference are "clear"
      Then this is a major weakness of conduct
      And the reason given is "leave people unsure where they stand"
      And it is advised next to "Bring every key group of practitioners fully in"
      And conduct is strained

    Example: Some key groups are in, and news is regular
      Given a venture that is established
      And the practitioner involvement is "some"
      And the communication is "regular"
      And the terms of reference are "clear"
      Then this is not found

    Example: All key groups are in, and news is irregular
      Given a venture that is established
      And the practitioner involvement is "full"
      And the communication is "irregular"
      And the terms of reference are "clear"
      Then this is not found

    Example: Some key groups are in, news is regular, and the terms of reference are unclear
      Given a venture that is established
      And the practitioner involvement is "some"
      And the communication is "regular"
      And the terms of reference are "unclear"
      Then this is a major weakness of conduct

    Example: No key group is in, and news is left to chance
      Given a venture that is established
      And the practitioner involvement is "none"
      And the communication is "ad hoc"
      Then this is a major weakness of conduct

    Example: Some key groups are in, and nothing is known of the news or the terms of reference
      Given a venture that is established
      And the practitioner involvement is "some"
      And nothing is known of the communication
      And nothing is known of the terms of reference
      Then this is not found

    Example: After many years some key groups are still half in, and news is irregular
      Given a venture that is mature
      And the practitioner involvement is "some"
      And the communication is "irregular"
      Then this is a major weakness of conduct

    Example: In the first year there is still time to bring them in
      Given a venture that is forming
      And the practitioner involvement is "some"
      And the communication is "irregular"
      Then this is not found

  @rule:strategy-and-operations-apart
  Rule: What is planned has no way into daily practice
    Those who plan and those who run the services rarely meet; or they meet now and then, and nobody leads delivery.

    Example: The managers rarely meet, though the convenor looks after delivery
      Given a venture that is established
      And the working relationships are "apart"
      And the delivery lead is "convenor"
      Then this is a major weakness of conduct
      And the reason given is "strategic and operational managers rarely meet"
      And it is advised now to "Bring those who plan and those who run services together"
      And conduct is strained

    Example: The managers work together now and then, and the convenor looks after delivery
      Given a venture that is established
      And the working relationships are "some"
      And the delivery lead is "convenor"
      Then this is not found

    Example: The managers work together now and then, and nobody leads delivery
      Given a venture that is established
      And the working relationships are "some"
      And the delivery lead is "nobody"
      Then this is a major weakness of conduct
      And the reason given is "strategic and operational managers work together only now and then"

    Example: Nobody leads delivery, but the managers work together as a matter of course
      Given a venture that is established
      And the working relationships are "together"
      And the delivery lead is "nobody"
      Then this is not found

    Example: After many years the managers rarely meet
      Given a venture that is mature
      And the working relationships are "apart"
      Then this is a major weakness of conduct

    Example: In the first year the managers are only getting to know each other
      Given a venture that is forming
      And the working relationships are "apart"
      And the delivery lead is "nobody"
      Then this is not found

  @rule:few-strong-personalities
  Rule: Too much depends on a few strong people
    A few strong people can make a venture work. The longer it lasts, the more it must be able to go on without them.

    Example: A small group keeps the work going
      Given a venture that is established
      And the breadth of leadership is "small group"
      Then this is a major weakness of conduct
      And this speaks against security
      And the reason given is "The venture's drive depends on a small group of people."
      And it is advised now to "Spread the leadership over all the partners"
      And conduct is strained
      And security is strained

    Example: The work would stop if one person left
      Given a venture that is established
      And the breadth of leadership is "one or two"
      Then this is a major weakness of conduct
      And the reason given is "The venture's drive depends on one or two people."

    Example: Every partner has somebody who takes the work forward
      Given a venture that is established
      And the breadth of leadership is "spread"
      Then this is not found

    Example: After many years it is still the same small group
      Given a venture that is mature
      And the breadth of leadership is "small group"
      Then this is a major weakness of conduct

    Example: In the first year a few people may carry the work
      Given a venture that is forming
      And the breadth of leadership is "one or two"
      Then this is not found

  @rule:work-goes-unreviewed
  Rule: The work goes on without being reviewed
    No plan for a review is enough. A review that is only planned counts where talk of change has led to nothing.

    Example: No review is planned, though the venture has changed its work before
      Given a venture that is established
      And the review of the work is "none"
      And the willingness to adapt is "has adapted"
      Then this is a major weakness of conduct
      And this speaks against adaptability
      And the reason given is "There is no review and no plan for one."
      And it is advised now to "Review the work regularly and challenge it"
      And conduct is strained
      And adaptability is strained

    Example: A review is planned, and the venture has changed its work before
      Given a venture that is established
      And the review of the work is "planned"
      And the willingness to adapt is "has adapted"
      Then this is not found

    Example: A review is planned, and change has only been talked about
      Given a venture that is established
      And the review of the work is "planned"
      And the willingness to adapt is "discusses"
      Then this is a major weakness of conduct
      And the reason given is "There is only a plan for a review."

    Example: The work is reviewed, though change has only been talked about
      Given a venture that is established
      And the review of the work is "regular or external"
      And the willingness to adapt is "discusses"
      Then this is not found

    Example: After many years nobody has looked at the work
      Given a venture that is mature
      And the review of the work is "none"
      Then this is a major weakness of conduct

    Example: In the first year there is little to review yet
      Given a venture that is forming
      And the review of the work is "none"
      Then this is not found

  @rule:plan-held-whatever-changes
  Rule: The venture does not adapt when circumstances change

    Example: The venture holds to its plan whatever happens around it
      Given a venture that is established
      And the willingness to adapt is "refuses"
      Then this is a major weakness of conduct
      And this speaks against security and adaptability
      And the reason given is "The venture holds to its plan whatever changes."
      And it is advised now to "Change the work where circumstances have changed"
      And adaptability is strained
      And security is strained

    Example: Change is talked about, if no more
      Given a venture that is established
      And the willingness to adapt is "discusses"
      Then this is not found

    Example: After many years the first plan still stands, whatever has changed
      Given a venture that is mature
      And the willingness to adapt is "refuses"
      Then this is a major weakness of conduct

  # Weaknesses: minor

  @rule:nobody-answers-for-the-whole
  Rule: Nobody answers for what is promised together
    That each partner answers only for itself is enough. Talks about joint accountability count where the partners
    have aspirations only, since there is then nothing definite to answer for.

    Example: There are definite objectives, but each partner answers only for itself
      Given a venture that is established
      And the accountability is "vertical only"
      And the joint objectives are "stated"
      Then this is a minor weakness of conduct
      And the reason given is "At present each partner answers only up its own chain of command"
      And it is advised next to "Agree joint accountability for joint targets"
      And conduct is adequate

    Example: There are definite objectives, and joint accountability is being discussed
      Given a venture that is established
      And the accountability is "discussed"
      And the joint objectives are "stated"
      Then this is not found

    Example: There are aspirations only, and joint accountability is being discussed
      Given a venture that is established
      And the accountability is "discussed"
      And the joint objectives are "general"
      Then this is a minor weakness of conduct
      And the reason given is "joint accountability is discussed but not agreed, so nobody yet answers"

    Example: There are aspirations only, but joint accountability is agreed
      Given a venture that is established
      And the accountability is "agreed jointly"
      And the joint objectives are "general"
      Then this is not found

    Example: A proposal need not have settled who answers
      Given a venture that is proposed
      And the accountability is "vertical only"
      And the joint objectives are "general"
      Then this is not found

    Scenario Outline: Once the partners are at work, somebody has to answer for it
      Given a venture that is <stage>
      And the accountability is "vertical only"
      Then this is a minor weakness of conduct
      And it is advised <when> to "Agree joint accountability for joint targets"

      Examples:
        | stage       | when  |
        | forming     | later |
        | established | next  |
        | mature      | next  |

  @rule:information-not-analysed-together
  Rule: Partners do not work on their information together
    Keeping information to oneself is enough. Exchanging it without analysing it counts where priorities differ,
    since that is where shared concerns have to be found.

    Example: Partners with compatible priorities keep their information to themselves
      Given a venture that is forming
      And the joint analysis is "none"
      And the partner priorities are "compatible"
      Then this is a minor weakness of conduct
      And the reason given is "At present partners keep their information to themselves."
      And it is advised later to "Analyse the partners' information together"
      And conduct is adequate

    Example: Partners with compatible priorities exchange their information
      Given a venture that is forming
      And the joint analysis is "exchanged"
      And the partner priorities are "compatible"
      Then this is not found

    Example: Partners with different priorities only exchange their information
      Given a venture that is forming
      And the joint analysis is "exchanged"
      And the partner priorities are "different"
      Then this is a minor weakness of conduct
      And the reason given is "partners exchange information but do not analyse it together"

    Example: Partners with different priorities analyse their information together
      Given a venture that is forming
      And the joint analysis is "analysed together"
      And the partner priorities are "different"
      Then this is not found

    Scenario Outline: It is worth doing while the partners still look for common ground
      Given a venture that is <stage>
      And the joint analysis is "none"
      Then this is a minor weakness of conduct
      And it is advised <when> to "Analyse the partners' information together"

      Examples:
        | stage       | when  |
        | proposed    | later |
        | forming     | later |
        | established | next  |

    Example: After many years it is no longer a way in
      Given a venture that is mature
      And the joint analysis is "none"
      And the partner priorities are "different"
      Then this is not found

  # Strengths

  @rule:agreed-who-decides-and-who-answers
  Rule: It is agreed who decides and who answers for it
    It takes all three: what may be decided, how it is decided, and who answers for it.

    Example: The terms of reference, the decisions and the accountability are all settled
      Given a venture that is forming
      And the terms of reference are "clear"
      And the decision making is "fair and open"
      And the accountability is "agreed jointly"
      Then this is a strength of conduct
      And the reason given is "The terms of reference are written down, clear and up to date, decisions are made fairly and in the open"
      And the reason given is "partners answer together for agreed joint targets"
      And conduct is sound

    Example: All is settled but the terms of reference
      Given a venture that is forming
      And the terms of reference are "unclear"
      And the decision making is "fair and open"
      And the accountability is "agreed jointly"
      Then this is not found

    Example: All is settled but how decisions are made
      Given a venture that is forming
      And the terms of reference are "clear"
      And the decision making is "unclear"
      And the accountability is "agreed jointly"
      Then this is not found

    Example: All is settled but who answers, which is still discussed
      Given a venture that is forming
      And the terms of reference are "clear"
      And the decision making is "fair and open"
      And the accountability is "discussed"
      Then this is not found
      And conduct is adequate

    Example: Nothing is known of who answers
      Given a venture that is forming
      And the terms of reference are "clear"
      And the decision making is "fair and open"
      And nothing is known of the accountability
      Then this is not found

    Scenario Outline: It is a strength on paper and ever after
      Given a venture that is <stage>
      And the terms of reference are "clear"
      And the decision making is "fair and open"
      And the accountability is "agreed jointly"
      Then this is a strength of conduct

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:standing-local-network
  Rule: Local people have a standing part in the work

    Example: Local groups feed into needs assessment and decisions
      Given a venture that is established
      And the local involvement is "standing network"
      Then this is a strength of conduct
      And the reason given is "Local people have a standing part in assessing needs and taking decisions."
      And conduct is sound

    Example: Local people are heard only when consulted
      Given a venture that is established
      And the local involvement is "consulted"
      Then this is not found

    Scenario Outline: It counts once it is firmly planned, and as long as it lasts
      Given a venture that is <stage>
      And the local involvement is "standing network"
      Then this is a strength of conduct

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:managers-work-together-up-and-down
  Rule: Strategic and operational managers work together

    Example: Those who plan and those who run the services solve problems together
      Given a venture that is established
      And the working relationships are "together"
      Then this is a strength of conduct
      And this speaks for productivity
      And the reason given is "strategic and operational managers work together as a matter of course"
      And conduct is sound
      And productivity is sound

    Example: They work together only now and then
      Given a venture that is established
      And the working relationships are "some"
      Then this is not found

    Scenario Outline: It is a strength as soon as there is work to do
      Given a venture that is <stage>
      And the working relationships are "together"
      Then this is a strength of conduct

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

  @rule:information-analysed-together
  Rule: Partners work on their information together

    Example: Figures from several partners are put side by side and discussed
      Given a venture that is forming
      And the joint analysis is "analysed together"
      Then this is a strength of conduct
      And the reason given is "The partners analyse their information together."
      And conduct is sound

    Example: Figures are sent round, and no more
      Given a venture that is forming
      And the joint analysis is "exchanged"
      Then this is not found

    Scenario Outline: It can draw partners further in at any stage
      Given a venture that is <stage>
      And the joint analysis is "analysed together"
      Then this is a strength of conduct

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |
        | mature      |

  @rule:work-is-reviewed
  Rule: The venture has its work reviewed

    Example: The work is reviewed every year, or by somebody from outside
      Given a venture that is established
      And the review of the work is "regular or external"
      Then this is a strength of conduct
      And this speaks for adaptability
      And the reason given is "its place among others and its results need attention"
      And conduct is sound
      And adaptability is sound

    Example: A review is planned, and no more
      Given a venture that is established
      And the review of the work is "planned"
      Then this is not found

    Example: The work is still reviewed after many years
      Given a venture that is mature
      And the review of the work is "regular or external"
      Then this is a strength of conduct

    Example: In the first year there is too little to look back on
      Given a venture that is forming
      And the review of the work is "regular or external"
      Then this is not found

  @rule:evolves-with-its-environment
  Rule: The venture evolves as its environment changes

    Example: The work was changed when circumstances changed
      Given a venture that is established
      And the willingness to adapt is "has adapted"
      Then this is a strength of conduct
      And this speaks for security and adaptability
      And the reason given is "The venture has changed its work when circumstances changed."
      And conduct is sound
      And adaptability is sound
      And security is sound

    Example: A change was discussed and left at that
      Given a venture that is established
      And the willingness to adapt is "discusses"
      Then this is not found

    Example: It has kept changing over many years
      Given a venture that is mature
      And the willingness to adapt is "has adapted"
      Then this is a strength of conduct
