Feature: Case A, a strategy for physical activity in a district
  A health authority wants the people of its district to move more, and calls other organisations together to write a
  strategy. Three times somebody could have asked for advice: when the group was convened, when its strategy had been
  adopted, and when the localities started anew. This is what the paper says happened, and what the advice must
  therefore say.

  Scenario: The advisory group is convened
    There was much to start from. Local figures showed a high rate of heart disease, national targets asked for work
    like this, and one of the three councils had already agreed that it mattered. But the officer who convened the
    group was not senior enough to bring other seniors in, one council's leisure services stayed away from the first
    meeting, and the officer who came to the second asked what there was to take part with. There was nothing. The
    councils had other priorities, the district was nobody's boundary but the health authority's own, nobody could
    say how the group stood beside the three Health Alliances, and the quick win that was to prove its worth was
    planned with schools that it hardly knew, to a date that it had not set.

    Given the case "case-a-convened"
    When the advice is given
    Then it is found that "Assessed need and current policy speak for the venture"
    And it is found that "Policy from outside backs this very work"
    But legitimacy is fragile
    And it is found that "The lead post is too junior to bring senior partners in"
    And it is found that "The partners have nothing to work with"
    And it is found that "The partners' priorities differ, which speaks against a broad agenda"
    And it is found that "An essential partner cannot be counted on"
    And it is found that "Its area is an artificial one for most of the partners"
    And it is found that "Its place beside existing partnerships is not settled"
    And it is found that "The early result that is planned is out of reach"
    And the verdict is "Rethink"
    And the verdict is explained by "legitimacy is undermined here"

  Scenario: What the advisory group should have done first
    Looking back, the authors name what would have had to come first: a lead whom directors deal with, resources that
    partners can work with, areas in line with the councils' boundaries, and the leisure services on board.

    Given the case "case-a-convened"
    When the advice is given
    Then among the first 5 recommendations is "Appoint a lead whom senior people will deal with"
    And among the first 5 recommendations is "Secure resources for the partners to work with"
    And among the first 5 recommendations is "Organise the work along the partners' own boundaries"
    And among the first 5 recommendations is "Win the commitment of every essential partner"
    And "Appoint a lead whom senior people will deal with" is advised before "Secure resources for the partners to work with"
    And "Secure resources for the partners to work with" is advised before "Win the commitment of every essential partner"
    And it is advised now to "Settle the venture's place beside existing partnerships"
    And it is advised now to "Choose an early result that is within reach"
    And it is advised to "Find the issues that matter to every partner in its own terms"

  Scenario: The strategy is adopted, and nothing follows
    The group wrote on, and the Health Alliances endorsed a strategy that every partner's own body approved. That was a
    mandate. But the health authority had ordered the document and two academic institutions had finished it, so the
    councils hardly felt that it was theirs. At once the leisure services said that it was not the only guidance to
    which they worked. A period of indifference followed, in which nobody knew how to take it into practice.

    Given the case "case-a-adopted"
    When the advice is given
    Then it is found that "The partners' governing bodies have adopted it"
    But it is found that "The plan is written for the partners rather than by them"
    And it is found that "It competes with what the partners must already do"
    And it is found that "Nobody leads the step from plan to practice"
    And it is advised to "Put every partner's hand to the plan"
    And it is advised to "Start smaller, with something on the partners' own agendas"
    And it is advised to "Let the partner that runs the services lead delivery"
    And legitimacy is fragile
    And the verdict is "Rethink"

  Scenario: It starts anew, locality by locality
    Some years later the strategy was to be carried out locality by locality, in line with the councils' own boundaries
    and led by their leisure services. A new officer began on a smaller scale, with what was on the leisure services'
    own agenda, and new policy backed the work. The authors conclude that adjusting the structure to the local framework
    has helped to restore the initiative's basic legitimacy.

    Given the case "case-a-restarted"
    When the advice is given
    Then it is found that "It works within the partners' own boundaries and structures"
    And it is found that "It serves what the partners themselves want to achieve"
    And it is found that "Policy from outside backs this very work"
    And it is found that "The venture evolves as its environment changes"
    And fit is sound
    And fit stands better than in the case "case-a-convened"
    And fit stands better than in the case "case-a-adopted"
    And legitimacy stands better than in the case "case-a-convened"
    And legitimacy stands better than in the case "case-a-adopted"
    And no base stands worse than in the case "case-a-convened"
    And no base stands worse than in the case "case-a-adopted"
    And nothing is advised

  Scenario: What the paper does not tell of the new start stays a question
    The authors do not say who holds the purpose now, what the partners have to work with, or how they decide. So there
    is no reason to rethink any more, and not yet one to say that all is well.

    Given the case "case-a-restarted"
    When the advice is given
    Then the verdict is "Cannot say yet"
    And purpose is not known
    And one of the open questions is the shared purpose
    And one of the open questions is the partner resources
    And one of the open questions is the decision making
