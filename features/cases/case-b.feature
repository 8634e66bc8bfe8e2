Feature: Case B, joint planning and working in Easington
  In a district of former mining villages, divided between three health authorities and without a hospital of its own,
  local managers and politicians wanted health and social care to be planned together. Their Joint Commissioning Board
  was eight years old when the paper was written. Three moments of its life are told here: how it was set up, what an
  outside evaluation found after two years, and where it stood in the end.

  Scenario: The board is set up
    It began with a cause: an agency that belonged to the community and stood up for it. Every stakeholder sent somebody
    senior, the region gave three years of money and the standing of a pilot, health and social services agreed to pool
    budgets, and a locality director was appointed to run it. Residents and practitioners had their own network.

    Given the case "case-b-set-up"
    When the advice is given
    Then purpose is sound
    And capacity is sound
    And fit is sound
    And no base is fragile
    And no base is strained
    And it is found that "All the partners share one purpose"
    And it is found that "Every partner takes part through a senior person"
    And it is found that "The partners have pooled their money"
    And it is found that "The venture is run by people with the rank and the time to do it"
    And it is found that "Policy from outside backs this very work"
    And it is found that "Practitioners and local people are built into its work"
    And legitimacy is sound
    And the verdict is "Keep going"

  Scenario: What a good beginning leaves to do
    The money was for a first three years, and no more.

    Given the case "case-b-set-up"
    When the advice is given
    Then it is found that "The work is not yet part of the partners' regular budgets"
    And this is advised, and nothing else
      | Plan how the work goes on when the present money ends |
    And it is advised next to "Plan how the work goes on when the present money ends"
    And one of the open questions is the business planning

  Scenario: Two years on, an outside evaluation finds much achieved
    The board asked outsiders to measure it against its nine objectives. They found new services, a shift towards primary
    care, agreement on the major health issues, and managers who worked together, up and down, so that the advantage of
    collaboration could be seen: it had indeed been productive. Needs were still assessed, which lent it legitimacy, and
    its way of working had been taken up for the whole county.

    Given the case "case-b-evaluated"
    When the advice is given
    Then it is found that "People can already see a result of working together"
    And it is found that "Strategic and operational managers work together"
    And it is found that "The partners agree what the problem is"
    And it is found that "Local need stays in view as the work goes on"
    And it is found that "It has bedded down in the partners' normal structures"
    And it is found that "The venture has its work reviewed"
    And nothing that is found speaks against productivity
    And nothing that is found speaks against legitimacy
    And purpose is sound
    And capacity is sound
    And fit is sound

  Scenario: Two years on, its conduct needs attention
    All was not rosy. Some members of the local groups knew little or nothing of the board's plans, the evaluators asked for
    better communication and clearer terms of reference, general practitioners and key providers were not fully in, the
    focus on the local could hide the need for business planning with all local players, and a few strong personalities
    carried so much that the longer-term security of the board was at stake. Every one of these is to be worked on, and
    no other. As long as they are open, legitimacy and productivity can't be better than the conduct on which they rest.

    Given the case "case-b-evaluated"
    When the advice is given
    Then conduct is strained
    And this is advised, and nothing else
      | Make sure that local people know the plans and results      |
      | Set a regular rhythm of communication                       |
      | Write clear terms of reference for the board and its groups |
      | Bring every key group of practitioners fully in             |
      | Set up business planning with all local players             |
      | Spread the leadership over all the partners                 |
    And it is advised now to "Spread the leadership over all the partners"
    And it is advised next to "Set up business planning with all local players"
    And it is found that "Too much depends on a few strong people"
    And security is strained
    And legitimacy is strained
    And productivity is strained
    And the verdict is "Repair"
    And the verdict is explained by "Conduct is strained"

  Scenario: Eight years on, it has survived what went on around it
    The board is the Easington Primary Care Group now, and upholds its original aims. It came through reorganisations of
    region and district and a review of the county's social services; that it could evolve appears to be a key reason.

    Given the case "case-b-mature"
    When the advice is given
    Then it is found that "It has bedded down in the partners' normal structures"
    And it is found that "The venture evolves as its environment changes"
    And it is found that "All the partners share one purpose"
    And adaptability is sound
    And security is sound
    And no base is fragile
    And no base is strained
    And nothing is advised

  Scenario: Eight years on, nobody tells whether the evaluation was heeded
    The paper is silent on what became of the points that the evaluators had raised. They are the questions to ask, and
    until they are answered nobody can say that all is well.

    Given the case "case-b-mature"
    When the advice is given
    Then the verdict is "Cannot say yet"
    And capacity is not known
    And the verdict is explained by "Conduct: 1 of 13 questions answered"
    And one of the open questions is the local awareness
    And one of the open questions is the communication
    And one of the open questions is the terms of reference
    And one of the open questions is the practitioner involvement
    And one of the open questions is the business planning
    And one of the open questions is the breadth of leadership
