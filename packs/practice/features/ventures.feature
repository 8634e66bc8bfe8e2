Feature: Ventures that practice knows and the paper does not
  Each of these has what the paper asks for, and could still fail on a matter that the paper does not speak of. The
  title of each scenario is what an experienced partnership manager would say of it, and the advice must say the same.
  All that is not mentioned is at its best.

  # "Two councils and one finance system: they know the day and the saving, and not what they spend. Find that out
  # first, have the saving tested, and do not let the first of April decide. And agree now how one of them gets out
  # again."
  Scenario: "A date and a target, and nobody's figures: not before you know what you spend"
    Two councils propose to share a finance system, with a third to be saved, from the first of April. What the work
    costs either of them today has never been counted, and the draft says nothing of leaving. No residents are served
    by it.

    Given a venture that is proposed, with every answer at its best
    And the local involvement is "does not apply"
    And the community ownership is "does not apply"
    And the ground for the promised benefit is "target"
    And the figures to start from are "none"
    And the test before a start is "date alone"
    And the terms for leaving are "none"
    Then the verdict is "On conditions"
    And capacity is fragile
    And the outlook of productivity is fragile
    And the outlook of efficiency is fragile
    And this is advised, and nothing else
      | Agree the figures to start from                     |
      | Have somebody without a stake test what is promised |
      | Let the start depend on a test, not on a date       |
      | Agree the terms on which a partner can leave        |
    And it is advised now to "Agree the figures to start from"
    And it is advised later to "Agree the terms on which a partner can leave"
    And "Agree the figures to start from" is advised before "Have somebody without a stake test what is promised"
    And the verdict hangs on the figures to start from
    And the verdict itself calls for nothing

  # "Seven charities, one contract, and everybody knows everybody. That is why nobody has looked at the books. Settle
  # who pays before the lead charity signs for all; the rest can follow. The bid itself is sound."
  Scenario: "They trust each other too much to ask: settle who pays before one of them signs for all"
    Seven charities form a consortium to bid for a contract. The largest will sign for all, nobody has seen its
    accounts, and who pays for an overspend was never raised. A village charity can only agree or leave. They have
    worked well together before.

    Given a venture that is forming, with every answer at its best
    And the liability is "lead"
    And the finances of the key partner are "unchecked"
    And the share of an overspend is "open"
    And the say of the smallest partner is "nothing"
    Then the verdict is "Keep going, and mend"
    And capacity is strained
    And the outlook of security is strained
    And fit is not strained
    And it is found that "They have worked well together before"
    And it is found that "Not every partner's liability is written down"
    And this is advised, and nothing else
      | Agree each partner's share of an overspend                |
      | Look at the partners' finances, and prepare for a failure |
      | Write down who answers for harm and debts                 |
      | Give every partner the right to a second look             |
    And it is advised now to "Agree each partner's share of an overspend"
    And it is advised next to "Look at the partners' finances, and prepare for a failure"
    And it is advised later to "Write down who answers for harm and debts"
    And the verdict hangs on the share of an overspend

  # "A good board, as long as these people sit on it. In May they may not. Win the next ones now, name a deputy, and
  # have something to show them: counts of meetings will not persuade a new leader."
  Scenario: "It works while these people are there, and in May they may not be"
    A health and care board has worked for three years. The group that may win the council in May would end it, nobody
    would follow the director if she left, and it can say how many people it saw, and not whether they fare better.

    Given a venture that is established, with every answer at its best
    And the view of those who may lead next is "against"
    And the successor to the lead is "nobody"
    And the measures of change are "activity"
    Then the verdict is "Repair"
    And fit is strained
    And conduct is strained
    And the outlook of security is strained
    And productivity is shown by "It has results to show"
    And this is advised, and nothing else
      | Win those who may lead next       |
      | Name a deputy who could take over |
      | Measure what changes for users    |
    And it is advised now to "Win those who may lead next"
    And it is advised now to "Name a deputy who could take over"
    And it is advised next to "Measure what changes for users"
    And the verdict hangs on the view of those who may lead next

  # "Two leaders who fight, and no rule for it. Nothing else matters until that is dealt with."
  Scenario: "Bring those two into one room, with somebody whom both accept"
    A partnership in order for six years, and since the spring its two leaders fight in public. The agreement says
    only that partners will try to agree.

    Given a venture that is mature, with every answer at its best
    And the dealings between the leaders are "at odds"
    And the way to settle disputes is "none"
    Then the verdict is "Repair"
    And conduct is fragile
    And the outlook of security is fragile
    And this is advised, and nothing else
      | Bring the partners' leaders together        |
      | Agree how disputes are settled, and by when |
    And it is advised now to "Bring the partners' leaders together"
    And it is advised now to "Agree how disputes are settled, and by when"

  Scenario Outline: "Nothing to add": at its best in all of this, a venture that is <stage> gets the best verdict
    Given a venture that is <stage>, with every answer at its best
    Then the verdict is "<verdict>"
    And nothing is advised
    And no base is strained
    And no base is fragile

    Examples:
      | stage       | verdict    |
      | proposed    | Go ahead   |
      | forming     | Keep going |
      | established | Keep going |
      | mature      | Keep going |

  Scenario: "A shared payroll in order": what does not fit a venture is not held against it
    Two councils share a payroll. There are no residents to involve, and much of this does not fit.

    Given a venture that is established, with every answer at its best
    And the local involvement is "does not apply"
    And the local awareness is "does not apply"
    And the community ownership is "does not apply"
    And the practitioner involvement is "does not apply"
    And the view of outside bodies is "does not apply"
    And the test before a start is "does not apply"
    And the say of the smallest partner is "does not apply"
    Then the verdict is "Keep going"
    And nothing is advised

  Scenario: "Where would one even begin?": at its weakest in all of this, at most five things are put first
    Given a venture that is forming, with every answer at its weakest
    Then the verdict is "Rethink"
    And the verdict itself calls for "Weigh the alternatives"
    And at most 5 recommendations are to begin with
