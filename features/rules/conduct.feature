Feature: Conduct: whether the work is done together, fairly and in the open
  Conduct is how the partners treat each other and the people whom the work is for: how they decide, tell, review,
  adapt, and let others take part. Enthusiasm carries a new venture for a time; soon after, conduct is likely to become
  an issue where it was not settled at the outset. Each rule is shown at work, and then with the one better answer
  that ends it.

  # -------------------------------------------------------------------------------------------- critical weaknesses

  @rule:one-partner-decides-as-others-leave
  Rule: One partner decides while the others drift away
    Either is serious; together they undermine the venture.

    Example: One partner settles things, and fewer people come each time
      Given a venture that is established
      And the decision making is "one partner"
      And the attendance is "falling"
      Then this is a critical weakness of conduct
      And this speaks against legitimacy
      And the reason given is "one partner"
      And it is advised now to "Take decisions together and in the open"
      And it is advised now to "Win back the partners who stay away"
      And conduct is fragile

    Scenario Outline: One decides and the others leave, in a venture that is <stage>
      Given a venture that is <stage>
      And the decision making is "one partner"
      And the attendance is "falling"
      Then this is a critical weakness of conduct
      And it is advised to "Take decisions together and in the open"

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: One partner settles things, but attendance only goes up and down
      Given a venture that is established
      And the decision making is "one partner"
      And the attendance is "uneven"
      Then this is not found
      And conduct is strained

    Example: Fewer people come, but a few of the partners decide
      Given a venture that is established
      And the decision making is "few partners"
      And the attendance is "falling"
      Then this is not found
      And conduct is strained

    Example: Nobody has looked at the attendance lists
      Given a venture that is established
      And the decision making is "one partner"
      And nothing is known of the attendance
      Then this is not found

  # ----------------------------------------------------------------------------------------------- major weaknesses

  @rule:one-partner-decides
  Rule: One partner takes the decisions

    Example: One organisation brings finished decisions to the meeting
      Given a venture that is established
      And the decision making is "one partner"
      Then this is a major weakness of conduct
      And the reason given is "one partner"
      And it is advised to "Take decisions together and in the open"
      And conduct is strained

    Scenario Outline: One partner decides, in a venture that is <stage>
      Given a venture that is <stage>
      And the decision making is "one partner"
      Then this is a major weakness of conduct
      And it is advised to "Take decisions together and in the open"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: A few of the partners decide
      Given a venture that is established
      And the decision making is "few partners"
      Then this is not found

  @rule:decisions-are-hidden
  Rule: Partners cannot see how decisions are reached

    Example: A partner learns by chance that something has been decided
      Given a venture that is established
      And the openness of decisions is "closed"
      Then this is a major weakness of conduct
      And the reason given is "hidden from those who do not take them"
      And it is advised to "Take decisions together and in the open"
      And conduct is strained

    Scenario Outline: Decisions are hidden, in a venture that is <stage>
      Given a venture that is <stage>
      And the openness of decisions is "closed"
      Then this is a major weakness of conduct
      And it is advised to "Take decisions together and in the open"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: Some of the partners can see how
      Given a venture that is established
      And the openness of decisions is "partly"
      Then this is not found

  @rule:nothing-says-what-it-is-for
  Rule: It is not written down what the venture is there to do

    Example: A board that has never written down its task
      Given a venture that is forming
      And the terms of reference are "none"
      Then this is a major weakness of conduct
      And the reason given is "If the way of working is not settled at the outset"
      And it is advised to "Write down what each group is for and may decide"
      And conduct is strained

    Scenario Outline: Nothing is written down, in a venture that is <stage>
      Given a venture that is <stage>
      And the terms of reference are "none"
      Then this is a major weakness of conduct
      And it is advised to "Write down what each group is for and may decide"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: A paper that is out of date
      Given a venture that is forming
      And the terms of reference are "unclear"
      Then this is not found

  @rule:neither-task-nor-powers-clear
  Rule: Its task is not clear, and nothing settles its powers

    Example: The paper is out of date, and nothing settles what the groups may decide
      Given a venture that is established
      And the terms of reference are "unclear"
      And the powers are "none"
      Then this is a major weakness of conduct
      And the reason given is "written down, but unclear or out of date"
      And the reason given is "not settled"
      And it is advised to "Write down what each group is for and may decide"
      And conduct is strained

    Scenario Outline: Neither task nor powers are clear, in a venture that is <stage>
      Given a venture that is <stage>
      And the terms of reference are "unclear"
      And the powers are "none"
      Then this is a major weakness of conduct
      And it is advised to "Write down what each group is for and may decide"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: There is no paper, and powers are not settled
      Given a venture that is established
      And the terms of reference are "none"
      And the powers are "none"
      Then this is a major weakness of conduct

    Example: The task is clear
      Given a venture that is established
      And the terms of reference are "clear"
      And the powers are "none"
      Then this is not found

    Example: It is settled in part what may be decided
      Given a venture that is established
      And the terms of reference are "unclear"
      And the powers are "unclear"
      Then this is not found

  @rule:communication-left-to-chance
  Rule: Whether people hear of the work is left to chance

    Example: People hear when somebody happens to think of it
      Given a venture that is established
      And the communication is "ad hoc"
      Then this is a major weakness of conduct
      And the reason given is "Partners"
      And it is advised to "Set a regular rhythm of communication"
      And conduct is strained

    Scenario Outline: News is left to chance, in a venture that is <stage>
      Given a venture that is <stage>
      And the communication is "ad hoc"
      Then this is a major weakness of conduct
      And it is advised to "Set a regular rhythm of communication"

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: There are briefings, with long gaps
      Given a venture that is established
      And the communication is "irregular"
      Then this is not found

  @rule:key-groups-half-in-and-poorly-informed
  Rule: Key practitioners are neither fully in nor regularly informed

    Example: Some family doctors are missing, and nobody knows when the next briefing comes
      Given a venture that is established
      And the practitioner involvement is "some"
      And the communication is "irregular"
      Then this is a major weakness of conduct
      And the reason given is "only some of the key groups"
      And the reason given is "irregular, with long gaps"
      And it is advised to "Bring every key group of practitioners in"
      And it is advised to "Set a regular rhythm of communication"
      And conduct is strained

    Example: Half in and poorly informed, in a venture that is mature
      Given a venture that is mature
      And the practitioner involvement is "some"
      And the communication is "irregular"
      Then this is a major weakness of conduct
      And it is advised to "Bring every key group of practitioners in"

    Example: None of the key groups takes part
      Given a venture that is established
      And the practitioner involvement is "none"
      And the communication is "irregular"
      Then this is a major weakness of conduct

    Example: News is left to chance
      Given a venture that is established
      And the practitioner involvement is "some"
      And the communication is "ad hoc"
      Then this is a major weakness of conduct

    Example: All the key groups take part
      Given a venture that is established
      And the practitioner involvement is "full"
      And the communication is "irregular"
      Then this is not found

    Example: News comes regularly
      Given a venture that is established
      And the practitioner involvement is "some"
      And the communication is "regular"
      Then this is not found

    Example: Nobody's daily work is to change
      Given a venture that is established
      And the practitioner involvement is "does not apply"
      And the communication is "irregular"
      Then this is not found

  @rule:no-part-for-local-people
  Rule: Local people have no part in the venture

    Example: Residents learn of it from the newspaper
      Given a venture that is forming
      And the local involvement is "none"
      Then this is a major weakness of conduct
      And the reason given is "no part in it"
      And it is advised to "Give local people a standing part in the work"
      And conduct is strained

    Scenario Outline: No part for local people, in a venture that is <stage>
      Given a venture that is <stage>
      And the local involvement is "none"
      Then this is a major weakness of conduct
      And it is advised to "Give local people a standing part in the work"

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: They are consulted now and then
      Given a venture that is forming
      And the local involvement is "consulted"
      Then this is not found

    Example: A payroll that two councils share has no local people to involve
      Given a venture that is forming
      And the local involvement is "does not apply"
      Then this is not found

    Example: On paper it weighs less
      Given a venture that is proposed
      And the local involvement is "none"
      Then this is not found
      And it is found that "Local people are given no part in the plan"

  @rule:local-people-know-too-little
  Rule: Local people know too little of what the venture does

    Example: Members of the local groups cannot name a plan or a result
      Given a venture that is established
      And the local awareness is "little"
      Then this is a major weakness of conduct
      And the reason given is "little or no knowledge of its plans and results"
      And it is advised to "Make sure that local people know the plans and results"
      And conduct is strained

    Example: Local people know little, in a venture that is mature
      Given a venture that is mature
      And the local awareness is "little"
      Then this is a major weakness of conduct
      And it is advised to "Make sure that local people know the plans and results"

    Example: They know some of it
      Given a venture that is established
      And the local awareness is "some"
      Then this is not found

    Example: No residents or users are served
      Given a venture that is established
      And the local awareness is "does not apply"
      Then this is not found

  @rule:it-rests-on-one-or-two
  Rule: It would stop if one or two people left

    Example: The work would stop if the coordinator left
      Given a venture that is established
      And the breadth of leadership is "one or two"
      Then this is a major weakness of conduct
      And this speaks against security
      And the reason given is "one or two people"
      And it is advised to "Spread the leadership over all the partners"
      And conduct is strained

    Scenario Outline: It rests on one or two, in a venture that is <stage>
      Given a venture that is <stage>
      And the breadth of leadership is "one or two"
      Then this is a major weakness of conduct
      And it is advised to "Spread the leadership over all the partners"

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: It rests on a handful
      Given a venture that is established
      And the breadth of leadership is "small group"
      Then this is not found

  @rule:work-goes-unreviewed
  Rule: The work goes on without being reviewed

    Example: Nobody has ever asked whether to change course
      Given a venture that is established
      And the review of the work is "none"
      Then this is a major weakness of conduct
      And this speaks against adaptability
      And the reason given is "A venture that does not look at its work"
      And it is advised to "Review the work regularly and challenge it"
      And conduct is strained

    Example: No review, in a venture that is mature
      Given a venture that is mature
      And the review of the work is "none"
      Then this is a major weakness of conduct
      And it is advised to "Review the work regularly and challenge it"

    Example: There has been one evaluation
      Given a venture that is established
      And the review of the work is "once or planned"
      Then this is not found

  @rule:attendance-falling
  Rule: Fewer people come from meeting to meeting

    Example: Twelve came, then ten, then seven
      Given a venture that is forming
      And the attendance is "falling"
      Then this is a major weakness of conduct
      And the reason given is "falling"
      And it is advised to "Win back the partners who stay away"
      And conduct is strained

    Scenario Outline: Attendance falls, in a venture that is <stage>
      Given a venture that is <stage>
      And the attendance is "falling"
      Then this is a major weakness of conduct
      And it is advised to "Win back the partners who stay away"

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: It goes up and down
      Given a venture that is forming
      And the attendance is "uneven"
      Then this is not found

  @rule:plan-held-whatever-changes
  Rule: It does not adapt when circumstances change

    Example: A new policy came, and the plan stayed as it was
      Given a venture that is established
      And the willingness to adapt is "refuses"
      Then this is a major weakness of conduct
      And this speaks against security, productivity and adaptability
      And the reason given is "holds to its plan whatever changes"
      And it is advised to "Change the work where circumstances have changed"
      And conduct is strained

    Example: It holds to its plan, in a venture that is mature
      Given a venture that is mature
      And the willingness to adapt is "refuses"
      Then this is a major weakness of conduct
      And it is advised to "Change the work where circumstances have changed"

    Example: It has at least talked about changing
      Given a venture that is established
      And the willingness to adapt is "discusses"
      Then this is not found

    Example: Nothing of weight has changed around it
      Given a venture that is established
      And the willingness to adapt is "does not apply"
      Then this is not found

  @rule:strategy-and-operations-apart
  Rule: Those who plan and those who deliver are apart

    Example: Heads of service learn of decisions by letter
      Given a venture that is established
      And the working relationships are "apart"
      Then this is a major weakness of conduct
      And this speaks against productivity
      And the reason given is "planners and service managers rarely meet"
      And it is advised to "Let those who plan and those who deliver work together"
      And conduct is strained

    Scenario Outline: Planners and service managers rarely meet, in a venture that is <stage>
      Given a venture that is <stage>
      And the working relationships are "apart"
      Then this is a major weakness of conduct
      And it is advised to "Let those who plan and those who deliver work together"

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: They work together now and then
      Given a venture that is established
      And the working relationships are "some"
      Then this is not found

  # ----------------------------------------------------------------------------------------------- minor weaknesses

  @rule:few-decide-and-few-can-see
  Rule: Few partners decide, and not all can see how

    Example: Three partners of six decide, and tell some of the others how
      Given a venture that is established
      And the decision making is "few partners"
      And the openness of decisions is "partly"
      Then this is a minor weakness of conduct
      And the reason given is "a few of the partners"
      And the reason given is "open to some of the partners only"
      And it is advised to "Take decisions together and in the open"

    Scenario Outline: Few decide and few can see, in a venture that is <stage>
      Given a venture that is <stage>
      And the decision making is "few partners"
      And the openness of decisions is "partly"
      Then this is a minor weakness of conduct
      And it is advised to "Take decisions together and in the open"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: All decide together
      Given a venture that is established
      And the decision making is "all partners"
      And the openness of decisions is "partly"
      Then this is not found

    Example: All can see how
      Given a venture that is established
      And the decision making is "few partners"
      And the openness of decisions is "open"
      Then this is not found

    Example: One partner decides, which is graver
      Given a venture that is established
      And the decision making is "one partner"
      And the openness of decisions is "partly"
      Then this is not found
      And it is found that "One partner takes the decisions"

    Example: Nobody else can see how, which is graver
      Given a venture that is established
      And the decision making is "few partners"
      And the openness of decisions is "closed"
      Then this is not found
      And it is found that "Partners cannot see how decisions are reached"

  @rule:task-unclear-on-paper
  Rule: What the venture is there to do is not clear on paper

    Example: Two members read the same paper differently
      Given a venture that is established
      And the terms of reference are "unclear"
      Then this is a minor weakness of conduct
      And the reason given is "written down, but unclear or out of date"
      And it is advised to "Write down what each group is for and may decide"

    Scenario Outline: An unclear paper, in a venture that is <stage>
      Given a venture that is <stage>
      And the terms of reference are "unclear"
      Then this is a minor weakness of conduct
      And it is advised to "Write down what each group is for and may decide"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: It is clear and up to date
      Given a venture that is established
      And the terms of reference are "clear"
      Then this is not found

    Example: Nothing is written down, which is graver
      Given a venture that is established
      And the terms of reference are "none"
      Then this is not found
      And it is found that "It is not written down what the venture is there to do"

  @rule:powers-not-settled
  Rule: It is not settled what the venture may decide

    Example: A local group does not know whether it plans or advises
      Given a venture that is established
      And the powers are "none"
      Then this is a minor weakness of conduct
      And the reason given is "not settled"
      And it is advised to "Write down what each group is for and may decide"

    Scenario Outline: Powers are not settled, in a venture that is <stage>
      Given a venture that is <stage>
      And the powers are "none"
      Then this is a minor weakness of conduct
      And it is advised to "Write down what each group is for and may decide"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: They are settled in part
      Given a venture that is established
      And the powers are "unclear"
      Then this is not found

  @rule:communication-irregular
  Rule: News of the work comes irregularly

    Example: A newsletter with long gaps
      Given a venture that is mature
      And the communication is "irregular"
      Then this is a minor weakness of conduct
      And the reason given is "irregular, with long gaps"
      And it is advised to "Set a regular rhythm of communication"

    Scenario Outline: Irregular news, in a venture that is <stage>
      Given a venture that is <stage>
      And the communication is "irregular"
      Then this is a minor weakness of conduct
      And it is advised to "Set a regular rhythm of communication"

      Examples:
        | stage       |
        | forming     |
        | established |

    Example: News comes when it is expected
      Given a venture that is mature
      And the communication is "regular"
      Then this is not found

    Example: News is left to chance, which is graver
      Given a venture that is mature
      And the communication is "ad hoc"
      Then this is not found
      And it is found that "Whether people hear of the work is left to chance"

  @rule:local-people-not-in-the-plan
  Rule: Local people are given no part in the plan

    Example: A proposal in which residents and users do not occur
      Given a venture that is proposed
      And the local involvement is "none"
      Then this is a minor weakness of conduct
      And the reason given is "no part in it"
      And it is advised to "Give local people a standing part in the work"

    Example: They are to be consulted
      Given a venture that is proposed
      And the local involvement is "consulted"
      Then this is not found

    Example: No residents or users are to be served
      Given a venture that is proposed
      And the local involvement is "does not apply"
      Then this is not found

    Example: Once people meet, it weighs more
      Given a venture that is forming
      And the local involvement is "none"
      Then this is not found
      And it is found that "Local people have no part in the venture"

  @rule:it-rests-on-a-small-group
  Rule: Much depends on a small group of people

    Example: The same handful at every turn
      Given a venture that is established
      And the breadth of leadership is "small group"
      Then this is a minor weakness of conduct
      And this speaks against security
      And the reason given is "a small group of people"
      And it is advised to "Spread the leadership over all the partners"

    Scenario Outline: A small group carries it, in a venture that is <stage>
      Given a venture that is <stage>
      And the breadth of leadership is "small group"
      Then this is a minor weakness of conduct
      And it is advised to "Spread the leadership over all the partners"

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: People in all the organisations take it forward
      Given a venture that is established
      And the breadth of leadership is "spread"
      Then this is not found

    Example: It would stop if one person left, which is graver
      Given a venture that is established
      And the breadth of leadership is "one or two"
      Then this is not found
      And it is found that "It would stop if one or two people left"

  @rule:reviewed-once-at-most
  Rule: The work is not reviewed regularly

    Example: An outside evaluation after two years, and no date for the next
      Given a venture that is established
      And the review of the work is "once or planned"
      Then this is a minor weakness of conduct
      And this speaks against adaptability
      And the reason given is "One review"
      And it is advised to "Review the work regularly and challenge it"

    Example: Reviewed once at most, in a venture that is mature
      Given a venture that is mature
      And the review of the work is "once or planned"
      Then this is a minor weakness of conduct
      And it is advised to "Review the work regularly and challenge it"

    Example: It is reviewed regularly
      Given a venture that is established
      And the review of the work is "regular"
      Then this is not found

    Example: It has never been reviewed, which is graver
      Given a venture that is established
      And the review of the work is "none"
      Then this is not found
      And it is found that "The work goes on without being reviewed"

  @rule:information-not-analysed-together
  Rule: Partners do not work on their information together

    Example: Each partner keeps its figures to itself
      Given a venture that is forming
      And the joint analysis is "none"
      Then this is a minor weakness of conduct
      And the reason given is "partners keep their information to themselves"
      And it is advised to "Assess the need together and agree what it shows"

    Scenario Outline: Figures are kept apart, in a venture that is <stage>
      Given a venture that is <stage>
      And the joint analysis is "none"
      Then this is a minor weakness of conduct
      And it is advised to "Assess the need together and agree what it shows"

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Reports go round, among partners whose priorities differ
      Given a venture that is forming
      And the joint analysis is "exchanged"
      And the partner priorities are "different"
      Then this is a minor weakness of conduct

    Example: Reports go round, among partners whose priorities are in conflict
      Given a venture that is forming
      And the joint analysis is "exchanged"
      And the partner priorities are "conflicting"
      Then this is a minor weakness of conduct

    Example: Reports go round, among partners with compatible priorities
      Given a venture that is forming
      And the joint analysis is "exchanged"
      And the partner priorities are "compatible"
      Then this is not found

    Example: Partners whose priorities differ look at their figures together
      Given a venture that is forming
      And the joint analysis is "analysed together"
      And the partner priorities are "different"
      Then this is not found

    Example: Reports go round, and nobody has asked about priorities
      Given a venture that is forming
      And the joint analysis is "exchanged"
      Then this is not found

  @rule:partners-often-missing
  Rule: Some partners are missing from most meetings

    Example: At most meetings somebody is not there
      Given a venture that is established
      And the cover at meetings is "often missing"
      Then this is a minor weakness of conduct
      And the reason given is "What is settled without a partner may be questioned when it comes"
      And it is advised to "Win back the partners who stay away"

    Scenario Outline: Some partners are often missing, in a venture that is <stage>
      Given a venture that is <stage>
      And the cover at meetings is "often missing"
      Then this is a minor weakness of conduct
      And it is advised to "Win back the partners who stay away"

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: Somebody is missing now and then
      Given a venture that is established
      And the cover at meetings is "sometimes missing"
      Then this is not found

  @rule:nobody-answers-for-the-whole
  Rule: Nobody answers for what is promised together

    Example: Each answers to its own board, and nobody for the joint promise
      Given a venture that is established
      And the accountability is "vertical only"
      Then this is a minor weakness of conduct
      And the reason given is "each partner answers only to its own superiors"
      And it is advised to "Agree what the partners answer for together"

    Scenario Outline: Each answers only to its own, in a venture that is <stage>
      Given a venture that is <stage>
      And the accountability is "vertical only"
      Then this is a minor weakness of conduct
      And it is advised to "Agree what the partners answer for together"

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: Joint accountability is being discussed
      Given a venture that is established
      And the accountability is "discussed"
      Then this is not found

  @rule:staff-of-the-partners-apart
  Rule: Staff of the partners rarely work with each other

    Example: Staff do not know whom to ring in the other organisations
      Given a venture that is established
      And the work across organisations is "apart"
      Then this is a minor weakness of conduct
      And the reason given is "staff of the different partners rarely deal with each other"
      And it is advised to "Let those who plan and those who deliver work together"

    Scenario Outline: Staff of the partners are apart, in a venture that is <stage>
      Given a venture that is <stage>
      And the work across organisations is "apart"
      Then this is a minor weakness of conduct
      And it is advised to "Let those who plan and those who deliver work together"

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: Staff work together now and then
      Given a venture that is established
      And the work across organisations is "some"
      Then this is not found

  # ------------------------------------------------------------------------------------------------------ strengths

  @rule:standing-local-network
  Rule: Local people have a standing part in the work

    Example: Eight village groups with a place in the planning year
      Given a venture that is forming
      And the local involvement is "standing part"
      Then this is a strength of conduct
      And the reason given is "a standing part in assessing needs and taking decisions"

    Scenario Outline: A standing part for local people, in a venture that is <stage>
      Given a venture that is <stage>
      And the local involvement is "standing part"
      Then this is a strength of conduct

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: There is an open evening now and then
      Given a venture that is forming
      And the local involvement is "consulted"
      Then this is not found

  @rule:local-people-know-the-work
  Rule: Local people know what the venture plans and has done

    Example: Nearly everybody who is asked can name a plan and a result
      Given a venture that is established
      And the local awareness is "wide"
      Then this is a strength of conduct
      And the reason given is "a good knowledge of its plans and results"

    Example: Local people know the work, in a venture that is mature
      Given a venture that is mature
      And the local awareness is "wide"
      Then this is a strength of conduct

    Example: Only members of the groups can
      Given a venture that is established
      And the local awareness is "some"
      Then this is not found

  @rule:task-and-powers-clear
  Rule: It is clear what the venture is for and may decide

    Example: Two pages say what each group is for and may decide
      Given a venture that is forming
      And the terms of reference are "clear"
      And the powers are "clear"
      Then this is a strength of conduct
      And the reason given is "written down, clear and up to date"
      And the reason given is "settled and known to all"

    Scenario Outline: Task and powers are clear, in a venture that is <stage>
      Given a venture that is <stage>
      And the terms of reference are "clear"
      And the powers are "clear"
      Then this is a strength of conduct

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: The paper is out of date
      Given a venture that is forming
      And the terms of reference are "unclear"
      And the powers are "clear"
      Then this is not found

    Example: Powers are settled only in part
      Given a venture that is forming
      And the terms of reference are "clear"
      And the powers are "unclear"
      Then this is not found

  @rule:decisions-shared-and-open
  Rule: All the partners decide, and all can see how

    Example: All decide, and reasons go out after each meeting
      Given a venture that is forming
      And the decision making is "all partners"
      And the openness of decisions is "open"
      Then this is a strength of conduct
      And the reason given is "all the partners together"
      And the reason given is "open to all the partners"

    Scenario Outline: All decide and all can see, in a venture that is <stage>
      Given a venture that is <stage>
      And the decision making is "all partners"
      And the openness of decisions is "open"
      Then this is a strength of conduct

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: A few of them decide
      Given a venture that is forming
      And the decision making is "few partners"
      And the openness of decisions is "open"
      Then this is not found

    Example: Some cannot see how
      Given a venture that is forming
      And the decision making is "all partners"
      And the openness of decisions is "partly"
      Then this is not found

  @rule:partners-answer-together
  Rule: The partners answer together for joint targets

    Example: One yearly report on joint targets, to all their boards
      Given a venture that is established
      And the accountability is "agreed jointly"
      Then this is a strength of conduct
      And the reason given is "partners answer together for agreed joint targets"

    Scenario Outline: They answer together, in a venture that is <stage>
      Given a venture that is <stage>
      And the accountability is "agreed jointly"
      Then this is a strength of conduct

      Examples:
        | stage    |
        | proposed |
        | forming  |
        | mature   |

    Example: It is discussed but not agreed
      Given a venture that is established
      And the accountability is "discussed"
      Then this is not found

  @rule:information-analysed-together
  Rule: Partners work on their information together

    Example: One map of what every partner provides, and where
      Given a venture that is forming
      And the joint analysis is "analysed together"
      Then this is a strength of conduct
      And the reason given is "partners analyse their information together"

    Scenario Outline: Information is analysed together, in a venture that is <stage>
      Given a venture that is <stage>
      And the joint analysis is "analysed together"
      Then this is a strength of conduct

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Reports only go round
      Given a venture that is forming
      And the joint analysis is "exchanged"
      Then this is not found

  @rule:leadership-is-spread
  Rule: The drive comes from all the partners

    Example: Each partner has somebody who takes the work forward unprompted
      Given a venture that is established
      And the breadth of leadership is "spread"
      Then this is a strength of conduct
      And the reason given is "people in all the partner organisations"

    Scenario Outline: The drive is spread, in a venture that is <stage>
      Given a venture that is <stage>
      And the breadth of leadership is "spread"
      Then this is a strength of conduct

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: The same handful at every turn is not yet a spread
      Given a venture that is established
      And the breadth of leadership is "small group"
      Then this is not found

  @rule:managers-work-together-up-and-down
  Rule: Those who plan and those who deliver work together

    Example: Directors and heads of service solve problems by a phone call
      Given a venture that is established
      And the working relationships are "together"
      Then this is a strength of conduct
      And this shows productivity
      And the reason given is "planners and service managers work together as a matter of course"

    Example: Planners and service managers work together, in a venture that is mature
      Given a venture that is mature
      And the working relationships are "together"
      Then this is a strength of conduct
      And this shows productivity

    Example: Planners and service managers work together proves nothing yet in a venture that is forming
      Given a venture that is forming
      And the working relationships are "together"
      Then this is a strength of conduct
      And this does not show productivity

    Example: Planners and service managers work together, but only now and then
      Given a venture that is established
      And the working relationships are "some"
      Then this is not found

  @rule:staff-work-together-across
  Rule: Staff of the partners work together

    Example: Staff know whom to ring, and do
      Given a venture that is established
      And the work across organisations is "together"
      Then this is a strength of conduct
      And the reason given is "staff of the different partners work together as a matter of course"

    Scenario Outline: Staff of the partners work together, in a venture that is <stage>
      Given a venture that is <stage>
      And the work across organisations is "together"
      Then this is a strength of conduct

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: Staff work together, but only now and then
      Given a venture that is established
      And the work across organisations is "some"
      Then this is not found

  @rule:evolves-with-its-environment
  Rule: The venture evolves as its environment changes

    Example: The area was redrawn, and the work with it
      Given a venture that is mature
      And the willingness to adapt is "has adapted"
      Then this is a strength of conduct
      And this shows adaptability
      And the reason given is "has changed its work when circumstances changed"

    Example: It has adapted, in a venture that is established
      Given a venture that is established
      And the willingness to adapt is "has adapted"
      Then this is a strength of conduct
      And this shows adaptability

    Example: It has only talked about changing
      Given a venture that is mature
      And the willingness to adapt is "discusses"
      Then this is not found

  @rule:every-partner-keeps-coming
  Rule: Every partner comes, and keeps coming

    Example: The same people round the table, meeting after meeting
      Given a venture that is established
      And the attendance is "steady"
      And the cover at meetings is "all there"
      Then this is a strength of conduct
      And the reason given is "every partner is there as a rule"

    Scenario Outline: All come and keep coming, in a venture that is <stage>
      Given a venture that is <stage>
      And the attendance is "steady"
      And the cover at meetings is "all there"
      Then this is a strength of conduct

      Examples:
        | stage   |
        | forming |
        | mature  |

    Example: Attendance goes up and down
      Given a venture that is established
      And the attendance is "uneven"
      And the cover at meetings is "all there"
      Then this is not found

    Example: Attendance is steady, but somebody is missing now and then
      Given a venture that is established
      And the attendance is "steady"
      And the cover at meetings is "sometimes missing"
      Then this is not found

  @rule:work-is-reviewed
  Rule: The venture reviews its work regularly

    Example: A review day every year, with somebody from outside
      Given a venture that is established
      And the review of the work is "regular"
      Then this is a strength of conduct
      And the reason given is "regularly"

    Example: It is reviewed regularly, in a venture that is mature
      Given a venture that is mature
      And the review of the work is "regular"
      Then this is a strength of conduct

    Example: One evaluation is not yet a regular review
      Given a venture that is established
      And the review of the work is "once or planned"
      Then this is not found
