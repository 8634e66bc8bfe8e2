Feature: Fit, as practice asks about it: law, liability, data, politics and those who must consent
  A venture also has to fit the law, the duties of its partners, and the bodies and people who can stop it. Nothing here
  says what the law is: it says what to settle, and with whom.

  # --------------------------------------------------------------------------------------------------- major weaknesses

  @rule:legal-form-open
  Rule: The legal form is not settled

    Example: Staff have moved, and nobody knows whom they work for
      Given a venture that is forming
      And the legal form is "open"
      Then this is a major weakness of fit
      And the reason given is "not settled"
      And it is advised now to "Settle the legal form, on advice and in writing"
      And fit is strained

    Scenario Outline: The legal form is not settled, in a venture that is <stage>
      Given a venture that is <stage>
      And the legal form is "open"
      Then this is a major weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: A form was chosen without a lawyer
      Given a venture that is forming
      And the legal form is "unadvised"
      Then this is not found

    Example: A network that owns nothing and signs nothing
      Given a venture that is forming
      And the legal form is "does not apply"
      Then this is not found

  @rule:no-agreement-on-personal-data
  Rule: No agreement covers the personal data that they share

    Example: Two services pass names to each other on trust
      Given a venture that is established
      And the agreement on personal data is "none"
      Then this is a major weakness of fit
      And the reason given is "covered by no agreement"
      And it is advised now to "Sign a data sharing agreement"
      And fit is strained

    Scenario Outline: No agreement covers the personal data that they share, in a venture that is <stage>
      Given a venture that is <stage>
      And the agreement on personal data is "none"
      Then this is a major weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | mature      |

    Example: A memorandum mentions data
      Given a venture that is established
      And the agreement on personal data is "general"
      Then this is not found

    Example: No personal data are shared
      Given a venture that is established
      And the agreement on personal data is "does not apply"
      Then this is not found

  @rule:next-leaders-against-it
  Rule: Those who may lead next are against it

    Example: The group that may win the election would end it
      Given a venture that is forming
      And the view of those who may lead next is "against"
      Then this is a major weakness of fit
      And this speaks against security
      And the reason given is "against the venture"
      And it is advised now to "Win those who may lead next"
      And fit is strained
      And the outlook of security is strained

    Scenario Outline: Those who may lead next are against it, in a venture that is <stage>
      Given a venture that is <stage>
      And the view of those who may lead next is "against"
      Then this is a major weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Nobody has asked them so far
      Given a venture that is forming
      And the view of those who may lead next is "unasked"
      Then this is not found

  @rule:an-outside-body-objects
  Rule: A body whose consent it may need objects

    Example: The regulator has written that it objects
      Given a venture that is proposed
      And the view of outside bodies is "objects"
      Then this is a major weakness of fit
      And this speaks against security
      And the reason given is "at least one of them objects"
      And it is advised now to "Get the answer of every outside body in writing"
      And fit is strained
      And the outlook of security is strained

    Scenario Outline: A body whose consent it may need objects, in a venture that is <stage>
      Given a venture that is <stage>
      And the view of outside bodies is "objects"
      Then this is a major weakness of fit

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: It has not been asked so far
      Given a venture that is proposed
      And the view of outside bodies is "unasked"
      Then this is not found

    Example: No outside body has a say
      Given a venture that is proposed
      And the view of outside bodies is "does not apply"
      Then this is not found

  # --------------------------------------------------------------------------------------------------- minor weaknesses

  @rule:legal-form-without-advice
  Rule: The legal form lacks legal advice, or is not in writing

    Example: The partners chose a company, and asked no lawyer
      Given a venture that is forming
      And the legal form is "unadvised"
      Then this is a minor weakness of fit
      And the reason given is "settled without legal advice, or not in writing"
      And it is advised later to "Settle the legal form, on advice and in writing"

    Scenario Outline: The legal form lacks legal advice, or is not in writing, in a venture that is <stage>
      Given a venture that is <stage>
      And the legal form is "unadvised"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | established |
        | mature      |

    Example: Every partner has signed an agreement that a lawyer drew up
      Given a venture that is forming
      And the legal form is "agreed"
      Then this is not found

    Example: No form is chosen, which is told as graver
      Given a venture that is forming
      And the legal form is "open"
      Then this is not found

  @rule:liability-not-written-for-each
  Rule: Not every partner's liability is written down

    Example: One charity signs the contract for all seven
      Given a venture that is established
      And the liability is "lead"
      Then this is a minor weakness of fit
      And the reason given is "written down for the lead partner alone"
      And it is advised later to "Write down who answers for harm and debts"

    Scenario Outline: Not every partner's liability is written down, in a venture that is <stage>
      Given a venture that is <stage>
      And the liability is "lead"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | mature      |

    Example: A joint team visits people at home, and no paper says who answers
      Given a venture that is established
      And the liability is "unwritten"
      Then this is a minor weakness of fit

    Example: Each charity's part is in the agreement
      Given a venture that is established
      And the liability is "each"
      Then this is not found

    Example: Nothing is bought, employed or delivered jointly
      Given a venture that is established
      And the liability is "does not apply"
      Then this is not found

  @rule:memorandum-in-place-of-a-data-agreement
  Rule: A general memorandum stands in for a data agreement

    Example: A page on working together mentions data
      Given a venture that is established
      And the agreement on personal data is "general"
      Then this is a minor weakness of fit
      And the reason given is "no more than a general memorandum"
      And it is advised later to "Sign a data sharing agreement"

    Scenario Outline: A general memorandum stands in for a data agreement, in a venture that is <stage>
      Given a venture that is <stage>
      And the agreement on personal data is "general"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | mature      |

    Example: A paper of its own says which data go where
      Given a venture that is established
      And the agreement on personal data is "specific"
      Then this is not found

    Example: There is no paper at all, which is told as graver
      Given a venture that is established
      And the agreement on personal data is "none"
      Then this is not found

  @rule:next-leaders-not-asked
  Rule: Those who may lead next have not been asked

    Example: There are elections in May, and only today's leaders were asked
      Given a venture that is mature
      And the view of those who may lead next is "unasked"
      Then this is a minor weakness of fit
      And the reason given is "nobody has asked them"
      And it is advised later to "Win those who may lead next"

    Scenario Outline: Those who may lead next have not been asked, in a venture that is <stage>
      Given a venture that is <stage>
      And the view of those who may lead next is "unasked"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | proposed    |
        | forming     |
        | established |

    Example: The other groups would carry it on
      Given a venture that is mature
      And the view of those who may lead next is "in favour"
      Then this is not found

    Example: They are against it, which is told as graver
      Given a venture that is mature
      And the view of those who may lead next is "against"
      Then this is not found

  @rule:outside-bodies-not-asked
  Rule: An outside body that has a say was not asked

    Example: A funder's conditions may be touched, and nobody has rung
      Given a venture that is proposed
      And the view of outside bodies is "unasked"
      Then this is a minor weakness of fit
      And the reason given is "at least one of them has not been asked"
      And it is advised later to "Get the answer of every outside body in writing"

    Scenario Outline: An outside body that has a say was not asked, in a venture that is <stage>
      Given a venture that is <stage>
      And the view of outside bodies is "unasked"
      Then this is a minor weakness of fit

      Examples:
        | stage       |
        | forming     |
        | established |
        | mature      |

    Example: Every one has answered, and none objects
      Given a venture that is proposed
      And the view of outside bodies is "no objection"
      Then this is not found

    Example: One objects, which is told as graver
      Given a venture that is proposed
      And the view of outside bodies is "objects"
      Then this is not found
