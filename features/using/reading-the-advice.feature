Feature: A manager reads the advice
  The page lies before her. She wants to know what to do first, what the verdict rests on and how far it is from a better
  one, what holds the venture back, and what speaks for it all the same.

  Scenario: However much is weak, at most five points are put first
    Given a venture file "north.yaml" with the weakest answer to every question of the stage "forming"
    When she runs "collabadvisor advise north.yaml"
    Then she reads "VERDICT: RETHINK"
    And "WHAT TO DO FIRST" comes before "1. Weigh the alternatives"
    And "6. " comes before "Beside this, the whole advice has "
    And she does not read " 7. "
    When she runs "collabadvisor advise north.yaml --full"
    Then "6. " comes before "Below, in short: "
    And "BEFORE ANYTHING ELSE" comes before "BEGIN WITH THESE"
    And "BEGIN WITH THESE" comes before "ALSO FOR NOW"

  Scenario: Where nothing presses, nothing is said to come first
    Given the venture file "south.yaml"
      """
      venture: South
      stage: proposed
      answers:
        need_evidence: asserted
      """
    When she runs "collabadvisor advise south.yaml"
    Then she reads "VERDICT: CANNOT SAY YET"
    And "FOR LATER" comes before "1. Assess the need together"
    And she does not read "WHAT TO DO FIRST"
    And she does not read "more for later"

  Scenario: The worst verdict asks what else could be done
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        shared_purpose: few_people
        partner_priorities: different
      """
    When she runs "collabadvisor advise north.yaml --full"
    Then she reads "Before more is put into this venture, set it beside the other ways to the same end"
    And she reads "To have only a looser network: agree to meet a few times a year"
    And she reads "The verdict itself calls for it."

  Scenario: How far it is to the next better verdict
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        shared_purpose: few_people
        partner_priorities: different
      """
    When she runs "collabadvisor advise north.yaml --full"
    Then she reads "“Repair” is the next better verdict. The least that would have to be so for it: - partner priorities: “different but compatible”"
    And she reads "This says what would have to be so, not what to aim for."

  Scenario: A verdict that hangs on a guess says so before anything else
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        lead_post:
          answer: junior
          confidence: assumed
      """
    When she runs "collabadvisor advise north.yaml"
    Then she reads "VERDICT: REPAIR This hangs on one answer that is only assumed: lead post. Check it first."
    When she runs "collabadvisor advise north.yaml --full"
    Then she reads "VERDICT: REPAIR This hangs on one answer that is only assumed: lead post. Check it first."

  Scenario: A guess on which the verdict does not hang is left in peace
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        lead_post: junior
        communication:
          answer: irregular
          confidence: assumed
      """
    When she runs "collabadvisor advise north.yaml"
    Then she reads "VERDICT: REPAIR"
    And she reads "only assumed or asserted"
    And she does not read "This hangs on"

  Scenario: What follows from the bases has an outlook, and beside it what has been shown already
    The partners have adopted the plan and policy backs it. Both are worth naming, and neither pays for a purpose that only
    a few people hold.

    Given the venture file "north.yaml"
      """
      venture: North
      stage: established
      answers:
        shared_purpose: few_people
        policy_mandate: explicit
        formal_adoption: all_boards
      """
    When she runs "collabadvisor advise north.yaml"
    Then she reads "Legitimacy ■■□□ strained held down by purpose"
    And she reads "Shown already: Legitimacy (“The partners' governing bodies have adopted it”; 1 more)."
    When she runs "collabadvisor advise north.yaml --full"
    Then she reads "Legitimacy “The partners' governing bodies have adopted it”;"
    And she reads "“Policy from outside backs this very work”"

  Scenario: Nothing is made of a base of which too little is answered
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        shared_purpose: all_partners
      """
    When she runs "collabadvisor advise north.yaml"
    Then she reads beside "Purpose" that it "not known nothing grave in 1 of"

  Scenario: Points that weigh alike can be done in any order, and what others wait for comes first
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        management_time: none
        funding_horizon: none
        lead_post: junior
        partner_resources: none
      """
    When she runs "collabadvisor advise north.yaml --full"
    Then she reads "In any order: 3 and 4."
    And "1. Appoint a lead whom senior people will deal with" comes before "2. Secure resources for the partners to work with"
    And she reads "Who: all partners together. After: 1."

  Scenario: An answer that could be better, and on which nothing rests, is not passed over
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        pooled_budget: aligned
      """
    When she runs "collabadvisor advise north.yaml --full"
    Then she reads "pooled budget separate budgets, planned together (it could be better; no finding rests on it)"

  Scenario: What does not apply to a venture is neither open nor held against it
    Given the venture file "payroll.yaml"
      """
      venture: A payroll that two councils share
      stage: forming
      answers:
        shared_purpose: all_partners
        community_ownership: does_not_apply
        local_involvement: does_not_apply
      """
    When she runs "collabadvisor advise payroll.yaml --full"
    Then she reads "VERDICT: CANNOT SAY YET"
    And she does not read "community ownership"
    And she does not read "local involvement"
