Feature: What to do first
  Nobody can do thirty things at once. So each is for now, next or later, at most five are put first, and within these
  the order follows rules that can be told. All that is not mentioned is at its best, unless it is said to be open.

  Rule: How pressing it is follows from the worst reason for it, and from what cannot wait at the stage

    Example: What undermines a base is for now, whatever base it is
      Given a venture that is proposed, with every answer at its best
      And the essential partners are "absent"
      Then it is advised now to "Win every partner that the work cannot do without"

    Example: A proposal has to settle purpose and fit first, and time to run it next
      Given a venture that is proposed, with every answer at its best
      And the shared purpose is "few people"
      And the management time is "none"
      Then it is advised now to "Settle what it is for and what each partner gains"
      And it is advised next to "Pay for the time that running the venture takes"

    Example: When it forms, time to run it cannot wait either, and how it is decided comes next
      Given a venture that is forming, with every answer at its best
      And the management time is "none"
      And the decision making is "one partner"
      Then it is advised now to "Pay for the time that running the venture takes"
      And it is advised next to "Take decisions together and in the open"

    Scenario Outline: What was to come first and did not is no less urgent later, in a venture that is <stage>
      Given a venture that is <stage>, with every answer at its best
      And the shared purpose is "few people"
      And the delivery lead is "nobody"
      And the management time is "none"
      And the decision making is "one partner"
      Then it is advised now to "Settle what it is for and what each partner gains"
      And it is advised now to "Let the partner that runs the services lead delivery"
      And it is advised now to "Pay for the time that running the venture takes"
      And it is advised now to "Take decisions together and in the open"

      Examples:
        | stage       |
        | established |
        | mature      |

    Example: Where nothing else is for now, what weighs on a venture is, though its base could wait
      Given a venture that is proposed, with every answer at its best
      And the management time is "none"
      Then it is advised now to "Pay for the time that running the venture takes"

    Example: A point to watch is for later
      Given a venture that is established, with every answer at its best
      And the communication is "irregular"
      Then it is advised later to "Set a regular rhythm of communication"

    Example: Where its base is weak, it comes next
      Given a venture that is established, with every answer at its best
      And the communication is "irregular"
      And the decision making is "one partner"
      Then it is advised now to "Take decisions together and in the open"
      And it is advised next to "Set a regular rhythm of communication"

  Rule: Within that, first comes what others wait for, and what the verdict hangs on

    Example: A lead comes before the money, and the money before the partner that asks for it
      Given a venture that is forming, with every answer at its best
      And the lead post is "junior"
      And the partner resources are "none"
      And the essential partners are "absent"
      Then "Appoint a lead whom senior people will deal with" is advised before "Secure resources for the partners to work with"
      And "Secure resources for the partners to work with" is advised before "Win every partner that the work cannot do without"

    Example: The area is settled before a partner leads in its own
      Given a venture that is forming, with every answer at its best
      And the boundary alignment is "mismatched"
      And the delivery lead is "nobody"
      Then "Organise the work along the partners' own boundaries" is advised before "Let the partner that runs the services lead delivery"

    Example: What undermines a venture comes before what weighs on it
      Given a venture that is established, with every answer at its best
      And the essential partners are "absent"
      And the shared purpose is "few people"
      Then "Win every partner that the work cannot do without" is advised before "Settle what it is for and what each partner gains"

    Example: Of two that weigh alike, purpose comes before fit, fit before capacity, and capacity before conduct
      Given a venture that is established, with every answer at its best
      And the shared purpose is "few people"
      And the delivery lead is "nobody"
      And the management time is "none"
      And the decision making is "one partner"
      Then "Settle what it is for and what each partner gains" is advised before "Let the partner that runs the services lead delivery"
      And "Let the partner that runs the services lead delivery" is advised before "Pay for the time that running the venture takes"
      And "Pay for the time that running the venture takes" is advised before "Take decisions together and in the open"

    Example: What the verdict hangs on comes before what it does not
      Given a venture that is established, with every answer at its best
      And the autonomy of the partners is "absorbed"
      And the funding is "none"
      Then the verdict hangs on the autonomy of the partners
      And the verdict does not hang on the funding
      And "Secure the independence of every partner" is advised before "Secure money for more than the coming year"

    Example: Equals are told as equals
      Given a venture that is established, with every answer at its best
      And the management time is "none"
      And the funding is "none"
      Then "Pay for the time that running the venture takes" and "Secure money for more than the coming year" can be done in any order

  Rule: At most five are put first

    Scenario Outline: However much is weak in a venture that is <stage>
      Given a venture that is <stage>, with every answer at its weakest
      Then at most 5 recommendations are to begin with
      And the verdict itself calls for "Weigh the alternatives"
      And "Weigh the alternatives" is advised before "Settle what it is for and what each partner gains"
      And it is advised now to "Take decisions together and in the open"
      And not among those to begin with is "Take decisions together and in the open"

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: Only what is for now is put first
      Given a venture that is mature, with every answer at its best
      And the communication is "irregular"
      Then at most 0 recommendations are to begin with
      And it is advised later to "Set a regular rhythm of communication"

    Example: Where too little is known to say, nothing is put first but the questions
      Given a venture that is established
      And the shared purpose is "some partners"
      Then the verdict is "Cannot say yet"
      And at most 0 recommendations are to begin with
      And it is advised later to "Settle what it is for and what each partner gains"
      And one of the open questions is the lead post

  Rule: Nobody gets the same thing to do twice

    Example: One talk with each partner settles the purpose and what each gains
      Given a venture that is forming, with every answer at its best
      And these answers
        | shared purpose          | few people |
        | what each partner gains | none named |
      Then this is advised, and nothing else
        | Settle what it is for and what each partner gains |

    Example: One paper to each board adopts the plan and commits what the partner gives
      Given a venture that is established, with every answer at its best
      And the formal adoption is "none"
      And the commitment of the partners is "none"
      Then this is advised, and nothing else
        | Have every partner's governing body adopt the plan |
