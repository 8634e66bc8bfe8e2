Feature: Case A, a strategy for physical activity in a district
  A health authority wants the people of its district to move more, and calls other organisations together to write a
  strategy. Three times somebody could have asked for advice: when the group was convened, when its strategy had been
  adopted, and when the localities started anew. The title of each scenario is what the authors of the paper say of it
  in their own words, and the steps are what the advice must therefore say.

  # ------------------------------------------------------------------------------------------- the group is convened

  Scenario: "on the face of it to have clear early legitimacy"
    There was much to start from: local figures showed a high rate of heart disease, and national targets asked for work
    like this.

    Given the case "case-a-convened"
    When the advice is given
    Then it is found that "Assessed need and current policy speak for the venture"
    And it is found that "Policy from outside backs this very work"
    And it is found that "Time is set aside for running the venture"
    And legitimacy is shown by "Assessed need and current policy speak for the venture"
    And legitimacy is shown by "Policy from outside backs this very work"

  Scenario: "An early legitimacy ... may have been undone"
    What is shown of it pays for nothing that undermines it. One council's leisure services stayed away from the first
    meeting, and the officer who came to the second asked what there was to take part with. There was nothing. The
    councils had other priorities, the district was nobody's boundary but the health authority's own, and nobody could
    say how the group stood beside the three Health Alliances.

    Given the case "case-a-convened"
    When the advice is given
    Then the outlook of legitimacy is fragile
    And the outlook of legitimacy is held down by purpose, fit and capacity
    And it is found that "The partners have nothing to work with"
    And it is found that "A partner that the work cannot do without is absent"
    And it is found that "There is nothing with which to win an essential partner"
    And it is found that "Neither purpose nor priorities give the partners common ground"
    And it is found that "It fits neither the partners' boundaries nor their partnerships"
    And the verdict is "Rethink"
    And the verdict is explained by "what that acceptance rests on is undermined here"
    And the verdict hangs on the lead post
    And the verdict hangs on the boundary alignment
    And the verdict hangs on the essential partners
    And the verdict itself calls for "Weigh the alternatives"

  Scenario: "this post was not regarded as senior enough"
    The officer who convened the group could neither bring other seniors in nor obtain what they were looking for.

    Given the case "case-a-convened"
    When the advice is given
    Then capacity is fragile
    And it is found that "The lead post is too junior"
    And it is found that "There is no lead of rank, and nothing to work with"
    And it is found that "Some partners send nobody senior"
    And among those to begin with is "Appoint a lead whom senior people will deal with"
    And among those to begin with is "Secure resources for the partners to work with"
    And it is advised to "Bring a senior person of every partner to the table"

  Scenario: "Common purpose was therefore limited to a few individuals"
    It was driven by a small group of health professionals, and the others joined in because they had to be seen to.

    Given the case "case-a-convened"
    When the advice is given
    Then purpose is fragile
    And it is found that "A few people hold the purpose, and the partners do not"
    And it is found that "Much depends on a small group of people"
    And it is found that "The partners put up with the work rather than want it"
    And among those to begin with is "Settle what it is for and what each partner gains"
    And it is advised to "Spread the leadership over all the partners"

  Scenario: "no common sense of purpose across the three local authorities"
    The strategy has come to look to the key issues of each locality instead.

    Given the case "case-a-convened"
    When the advice is given
    Then it is found that "Not all share the purpose, and their priorities differ"
    And it is advised now to "Start smaller, on what the partners themselves want"
    And it is advised to "Assess the need together and agree what it shows"

  Scenario: "internal legitimacy ... was a constant struggle"
    The second meeting was less well attended than the first, the very idea of a joint strategy was questioned, and the
    quick win that was to prove its worth was planned with schools that the group hardly knew, to a date that it had not
    set.

    Given the case "case-a-convened"
    When the advice is given
    Then conduct is strained
    And it is found that "Fewer people come from meeting to meeting"
    And it is found that "No early result is within reach"
    And the outlook of productivity is fragile
    And productivity is not shown
    And it is advised next to "Win back the partners who stay away"

  Scenario: What would have had to come first
    Looking back, the authors name a lead whom directors deal with, resources that partners can work with, areas in line
    with the councils' boundaries, and the leisure services on board.

    Given the case "case-a-convened"
    When the advice is given
    Then at most 5 recommendations are to begin with
    And among those to begin with is "Organise the work along the partners' own boundaries"
    And among those to begin with is "Appoint a lead whom senior people will deal with"
    And among those to begin with is "Secure resources for the partners to work with"
    And among those to begin with is "Win every partner that the work cannot do without"
    And "Appoint a lead whom senior people will deal with" is advised before "Secure resources for the partners to work with"
    And "Secure resources for the partners to work with" is advised before "Win every partner that the work cannot do without"
    And it is advised now to "Settle the venture's place beside existing partnerships"

  # ------------------------------------------------------------------------------------------ the strategy is adopted

  Scenario: "formally approved and adopted provided a mandate"
    The group wrote on, and every partner's own body approved the strategy. That is shown, and it is not enough.

    Given the case "case-a-adopted"
    When the advice is given
    Then it is found that "The partners' governing bodies have adopted it"
    And legitimacy is shown by "The partners' governing bodies have adopted it"
    But the outlook of legitimacy is fragile
    And the verdict is "Rethink"
    And the verdict itself calls for "Weigh the alternatives"

  Scenario: "the final document had limited ownership by local authority partners"
    The health authority had ordered it, and two academic institutions had finished it.

    Given the case "case-a-adopted"
    When the advice is given
    Then it is found that "The plan is written for the partners rather than by them"
    And it is advised now to "Have every partner write its part of the plan"

  Scenario: "A period of indifference followed"
    At once the leisure services said that it was not the only piece of guidance to which they worked, and nobody knew
    how to take it into practice.

    Given the case "case-a-adopted"
    When the advice is given
    Then it is found that "It competes with what the partners must already do"
    And it is found that "Nobody leads the step from plan to practice"
    And it is found that "Neither area, agenda nor delivery ties it to any partner"
    And it is found that "It has nothing to show for its work so far"
    And the outlook of productivity is fragile

  Scenario: "may have been seen as dissipating scarce resources"
    What was to be useful new capacity stood beside three Health Alliances, and its fit with them was not obvious.

    Given the case "case-a-adopted"
    When the advice is given
    Then it is found that "Its own members doubt whether it is worth having"
    And it is found that "Its place beside existing partnerships is not settled"
    And the outlook of efficiency is strained
    And it is advised now to "Settle the venture's place beside existing partnerships"

  Scenario: "modes of conduct have not helped"
    Partners' information was analysed together, and that drew them in; but many who were consulted had not heard of the
    group, and the ties that the strategy made were tenuous.

    Given the case "case-a-adopted"
    When the advice is given
    Then conduct is strained
    And it is found that "Partners work on their information together"
    But it is found that "Whether people hear of the work is left to chance"
    And it is found that "Those who plan and those who deliver are apart"
    And it is found that "Staff of the partners rarely work with each other"
    And it is advised now to "Set a regular rhythm of communication"

  Scenario: "To overcome these problems"
    The authors tell three remedies: localities in line with the councils' boundaries, the leisure services in the lead,
    and work on a smaller scale that stands on their own agenda.

    Given the case "case-a-adopted"
    When the advice is given
    Then at most 5 recommendations are to begin with
    And among those to begin with is "Organise the work along the partners' own boundaries"
    And among those to begin with is "Let the partner that runs the services lead delivery"
    And among those to begin with is "Start smaller, on what the partners themselves want"
    And it is advised now to "Organise the work along the partners' own boundaries"
    And it is advised now to "Let the partner that runs the services lead delivery"
    And it is advised now to "Start smaller, on what the partners themselves want"

  # ----------------------------------------------------------------------------------------- it starts anew, by locality

  Scenario: "Adjustment of the partnership structure ... has now helped to restore the basic legitimacy"
    Some years later the strategy was to be carried out locality by locality, in line with the councils' own boundaries
    and led by their leisure services, on a smaller scale and on what was on the leisure services' own agenda.

    Given the case "case-a-restarted"
    When the advice is given
    Then it is found that "It works within the partners' own boundaries and structures"
    And it is found that "It serves what the partners themselves want to achieve"
    And it is found that "Its own members see it as worth having"
    And it is found that "The venture evolves as its environment changes"
    And fit is sound
    And fit stands better than in the case "case-a-convened"
    And fit stands better than in the case "case-a-adopted"
    And the outlook of legitimacy is not low
    And no base stands worse than in the case "case-a-convened"
    And no base stands worse than in the case "case-a-adopted"
    And adaptability is shown by "The venture evolves as its environment changes"

  Scenario: "provided legitimacy for a new start with the involvement of the leisure services"
    A new lead, the adopted strategy and new policy have shown something, whatever is still to be done.

    Given the case "case-a-restarted"
    When the advice is given
    Then legitimacy is shown by "The lead has rank with the partners"
    And legitimacy is shown by "The partners' governing bodies have adopted it"
    And legitimacy is shown by "Policy from outside backs this very work"
    And it is found that "Every partner that the work cannot do without takes part"

  Scenario: "to focus on key issues within each locality"
    There is something to do: the authors say that there was no common sense of purpose across the three councils, and
    do not say that there is one now. So it has to be settled, locality by locality, and its worth has to be shown.

    Given the case "case-a-restarted"
    When the advice is given
    Then it is found that "Some partners do not hold the purpose as their own"
    And it is found that "There is activity, but no result that can be named"
    And this is advised, and nothing else
      | Settle what it is for and what each partner gains   |
      | Assess the need together and agree what it shows    |
      | Deliver one result that people can see, and show it |

  Scenario: What the paper does not tell of the new start stays a question
    The authors do not say what the partners have to work with, whose priorities the work now serves, or how they decide.
    So there is no reason to rethink any more, and not yet one to say that all is well.

    Given the case "case-a-restarted"
    When the advice is given
    Then the verdict is "Cannot say yet"
    And purpose is not known
    And the verdict is explained by "Purpose is not known: nothing grave in the 2 of 7 questions answered"
    And one of the open questions is the partner priorities
    And one of the open questions is the partner resources
    And one of the open questions is the decision making
