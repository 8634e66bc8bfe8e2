Feature: Case B, joint planning and working in Easington
  In a district of former mining villages, divided between three health authorities and without a hospital of its own,
  local managers and politicians wanted health and social care to be planned together. Their Joint Commissioning Board
  was eight years old when the paper was written. Three moments of its life are told here: how it was set up, what an
  outside evaluation found after two years, and where it stood in the end. The title of each scenario is what the authors
  say of it in their own words, and the steps are what the advice must therefore say.

  # ------------------------------------------------------------------------------------------------ the board is set up

  Scenario: "the cause around which the players rallied"
    It began with a cause: an agency that belonged to the community and stood up for it.

    Given the case "case-b-set-up"
    When the advice is given
    Then purpose is sound
    And it is found that "All the partners share one purpose"
    And it is found that "The work can be measured against its objectives"
    And legitimacy is shown by "All the partners share one purpose"

  Scenario: "legitimacy – founded in a sense of common purpose and capacity – was clearly of prime concern"
    Every stakeholder sent somebody senior, health and social services agreed to pool budgets, and a locality director
    was appointed to run it.

    Given the case "case-b-set-up"
    When the advice is given
    Then capacity is sound
    And it is found that "Every partner takes part through a senior person"
    And it is found that "The partners have pooled their money"
    And it is found that "The partners have firm resources from the start"
    And it is found that "The lead has rank with the partners"
    And it is found that "Time is set aside for running the venture"
    And it is found that "Every partner that the work cannot do without takes part"
    And the outlook of legitimacy is sound
    And the outlook of productivity is sound
    And legitimacy is shown by "Every partner takes part through a senior person"

  Scenario: "crucial to ensuring fit with the organizational context of practitioner groups"
    Residents and practitioners had a network of their own, and the region gave the standing of a pilot.

    Given the case "case-b-set-up"
    When the advice is given
    Then fit is sound
    And it is found that "Practitioners and local people are built into its work"
    And it is found that "Policy from outside backs this very work"
    And it is found that "It serves what the partners themselves want to achieve"
    And no base is fragile
    And no base is strained
    And the verdict is "Keep going"
    And the verdict itself calls for nothing

  Scenario: "conduct is likely to become an issue if it is not clearly addressed at the outset"
    Next to nothing is told of how the board conducted itself at first. The advice says so, and asks.

    Given the case "case-b-set-up"
    When the advice is given
    Then conduct is not known
    And the verdict is explained by "Conduct is not known: nothing grave in the 1 of 13 questions answered"
    And one of the open questions is the terms of reference
    And one of the open questions is the powers
    And one of the open questions is the communication
    And one of the open questions is the decision making
    And one of the open questions is the breadth of leadership

  Scenario: "an initial three years of financial support"
    The money was for a first three years, and no more.

    Given the case "case-b-set-up"
    When the advice is given
    Then it is found that "The money is not yet part of the partners' regular budgets"
    And this is advised, and nothing else
      | Move the work into the partners' regular budgets |
    And it is advised later to "Move the work into the partners' regular budgets"

  Scenario: What the paper does not say outright is marked, and the verdict says where it hangs on that
    That nobody had lost independence, that the members accepted the board, and that the reorganisation left it whole can
    only be gathered from what the paper says. Were they open, too little would be known of fit.

    Given the case "case-b-set-up"
    When the advice is given
    Then the verdict hangs on the autonomy of the partners, which is only assumed
    And the verdict hangs on the standing among the members, which is only assumed
    And the verdict does not hang on the lead post

  # --------------------------------------------------------------------------------------- two years on: much achieved

  Scenario: "the JCB had indeed been productive"
    The evaluators found new services, a shift towards primary care, more effective work between agencies, and managers
    who worked together, up and down, so that the advantage of collaboration could be seen. What holds conduct down does
    not take this away.

    Given the case "case-b-evaluated"
    When the advice is given
    Then productivity is shown by "It has results to show"
    And productivity is shown by "Those who plan and those who deliver work together"
    And the outlook of productivity is not low
    And nothing that is found speaks against productivity
    And it is found that "Staff of the partners work together"

  Scenario: "a continued focus on local needs assessment, lending legitimacy to the work"
    Partners had agreed on the major health issues, and local groups had their say on what was needed.

    Given the case "case-b-evaluated"
    When the advice is given
    Then purpose is sound
    And it is found that "The partners agree what the problem is"
    And legitimacy is shown by "Local need stays in view as the work goes on"
    And nothing that is found speaks against legitimacy

  Scenario: "lending additional security to the JCB and adding to its legitimacy"
    Its way of working had been taken up for the whole county.

    Given the case "case-b-evaluated"
    When the advice is given
    Then fit is sound
    And capacity is sound
    And security is shown by "It has bedded down in the partners' normal structures"
    And legitimacy is shown by "It has bedded down in the partners' normal structures"
    And legitimacy is shown by "Its own members see it as worth having"

  # ----------------------------------------------------------------------------- two years on: conduct needs attention

  Scenario: "However, all was not rosy"
    One base is weak, and the others hold. What rests on it is held down with it.

    Given the case "case-b-evaluated"
    When the advice is given
    Then conduct is strained
    And no base is fragile
    And the verdict is "Keep going, and mend"
    And the verdict is explained by "Conduct is strained"
    And the verdict itself calls for nothing
    And the outlook of security is strained
    And the outlook of security is held down by conduct
    And the outlook of adaptability is strained
    And the outlook of adaptability is held down by conduct
    And the outlook of legitimacy is held down by conduct
    And the verdict hangs on the local awareness
    And the verdict does not hang on the review of the work

  Scenario: "several key areas for development were cited by the evaluation team"
    Some members of the local groups knew little or nothing of the board's plans; better communication, clearer terms of
    reference, a full part for practitioners and key providers, and business planning with all local players were asked
    for. Every one of these is to be worked on, and nothing that the paper does not name.

    Given the case "case-b-evaluated"
    When the advice is given
    Then this is advised, and nothing else
      | Make sure that local people know the plans and results |
      | Set a regular rhythm of communication                  |
      | Write down what each group is for and may decide       |
      | Bring every key group of practitioners in              |
      | Set up business planning with all local players        |
      | Spread the leadership over all the partners            |
      | Review the work regularly and challenge it             |
    And among those to begin with is "Make sure that local people know the plans and results"
    And among those to begin with is "Set a regular rhythm of communication"
    And among those to begin with is "Bring every key group of practitioners in"
    And it is advised later to "Set up business planning with all local players"

  Scenario: "this changed to an advisory basis during the course of the project"
    The local groups had been set up to plan, and nobody is said to have settled that they should only advise.

    Given the case "case-b-evaluated"
    When the advice is given
    Then it is found that "What the venture is there to do is not clear on paper"
    And it is advised next to "Write down what each group is for and may decide"

  Scenario: "could threaten the longer-term security of the board and its work"
    A few strong and innovative people carried much of it.

    Given the case "case-b-evaluated"
    When the advice is given
    Then it is found that "Much depends on a small group of people"
    And it is advised next to "Spread the leadership over all the partners"

  Scenario: "the board needed to review its activities on a regular basis"
    One evaluation by outsiders is not yet a regular review.

    Given the case "case-b-evaluated"
    When the advice is given
    Then it is found that "The work is not reviewed regularly"
    And it is advised next to "Review the work regularly and challenge it"

  # ------------------------------------------------------------------------------------------------- eight years on

  Scenario: "retains and upholds its original aims and objectives for the locality"
    The board is the Easington Primary Care Group now, and stands for what it stood for when it began.

    Given the case "case-b-mature"
    When the advice is given
    Then purpose is sound
    And fit is sound
    And legitimacy is shown by "All the partners share one purpose"
    And legitimacy is shown by "It has bedded down in the partners' normal structures"
    And no base is fragile
    And no base is strained
    And nothing is advised

  Scenario: "have survived major reorganizations at both regional and district level"
    That it could evolve with what changed around it appears to the authors to be a key factor.

    Given the case "case-b-mature"
    When the advice is given
    Then security is shown by "It has bedded down in the partners' normal structures"
    And security is shown by "Its place in the reorganisation is settled"
    And adaptability is shown by "The venture evolves as its environment changes"
    And the outlook of security is not low
    And the outlook of adaptability is not low

  Scenario: Eight years on, nobody tells whether the evaluation was heeded
    The paper is silent on what became of the points that the evaluators had raised. They are the questions to ask, and
    until they are answered nobody can say that all is well.

    Given the case "case-b-mature"
    When the advice is given
    Then the verdict is "Cannot say yet"
    And conduct is not known
    And the verdict is explained by "Conduct is not known: nothing grave in the 3 of 16 questions answered"
    And the verdict is not explained by "Capacity is not known"
    And one of the open questions is the local awareness
    And one of the open questions is the communication
    And one of the open questions is the terms of reference
    And one of the open questions is the powers
    And one of the open questions is the practitioner involvement
    And one of the open questions is the business planning
    And one of the open questions is the breadth of leadership
    And one of the open questions is the review of the work

  Scenario: Eight years on, some of what the evaluators raised may never have been mended
    What they found of conduct, found again, would hold the venture where it stood then.

    Given the case "case-b-mature"
    And the local awareness is "little"
    When the advice is given
    Then conduct is strained
    And the verdict is "Keep going, and mend"
    And it is advised now to "Make sure that local people know the plans and results"
