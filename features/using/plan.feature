Feature: A manager looks for the least that has to change
  The advice for a strategy group says "rethink", and lists a dozen things to do. The board asks which of them it cannot do
  without. She wants to come with a few options, the cheapest first, and with what none of them can leave out.

  Background:
    Given the example ventures "case-a-convened.yaml" and "case-a-restarted.yaml" of the knowledge

  Scenario: What is the least that brings the group out of "rethink"?
    When she runs "collabadvisor plan case-a-convened.yaml --reach repair"
    Then she reads "The verdict now: Rethink. Wanted: the verdict Repair or better."
    And she reads "here are 5, the cheapest first"
    And she reads "OPTION 1: 2 ACTIONS, THEN REPAIR"
    And she reads "Shared purpose: from “held by a few people” to “held by all the partners”."
    And she reads "First step: Visit each partner and ask what it wants from the venture and what would make it leave."
    And she reads "The cheapest on paper is not advice: these changes are the least that is needed, not what is best for the venture."

  Scenario: What would do on paper is said beside what it is meant to reach
    When she runs "collabadvisor plan case-a-convened.yaml --reach keep_going"
    Then she reads "Lead post: from “a junior officer” to “a senior manager who can commit resources” (on paper, “lead post: a middle manager” would do)."

  Scenario: What none of the options can do without comes first
    When she runs "collabadvisor plan case-a-convened.yaml --reach keep_going"
    Then "IN EVERY OPTION" comes before "Organise the work along the partners' own boundaries (now)"
    And "Organise the work along the partners' own boundaries (now)" comes before "OPTION 1: 7 ACTIONS AND MORE ANSWERS, THEN KEEP GOING"
    And she reads "Appoint a lead whom senior people will deal with (now)"
    And she reads "Secure resources for the partners to work with (now; after 2)"
    And she reads "Win every partner that the work cannot do without (now; after 1, 2 and 3)"

  Scenario: Where too little is known she is told how much must be found out, not to do anything
    When she runs "collabadvisor plan case-a-restarted.yaml --reach keep_going"
    Then she reads "Nothing that is known stands in the way, but too little is known to say so yet."
    And she reads "Answer more questions: at least"
    And she reads "If the answers are bad, the verdict can still be Rethink."
    And she does not read "First step"

  Scenario: The area is laid down from above
    When she runs "collabadvisor plan case-a-convened.yaml --reach repair --keep boundary_alignment"
    Then she reads "Boundary alignment stays as it is."
    And she reads "Settle the venture's place beside existing partnerships"
    And she does not read "Boundary alignment: from"

  Scenario: The board wants to give up nothing at all that matters
    When she runs "collabadvisor plan case-a-convened.yaml --reach repair --keep boundary_alignment --keep existing_partnerships"
    Then she reads "This cannot be reached while all of that is kept."
    And she reads "To give up this much of it would do: boundary alignment."

  Scenario: Some steps are dearer than others
    Given the venture file "costs.yaml"
      """
      lead_post: 8
      shared_purpose: 5
      boundary_alignment:
        partly: 0.5
      """
    When she runs "collabadvisor plan case-a-convened.yaml --reach repair --costs costs.yaml --most 1"
    Then she reads "here is the cheapest"
    And she reads "COST 2.5, THEN REPAIR"
    And she does not read "Lead post: from"
    And she does not read "Shared purpose: from"

  Scenario: What would make one recommendation unnecessary
    When she runs "collabadvisor plan case-a-convened.yaml --clear secure-partners-resources"
    Then she reads "“Secure resources for the partners to work with” no longer advised"
    And she reads "Partner resources: from “nothing” to “committed money or staff” (on paper, “partner resources: only promises” would do)"
    And she reads "1 ACTION, THEN RETHINK"

  Scenario: It is so already
    When she runs "collabadvisor plan case-a-restarted.yaml --reach repair"
    Then she reads "That is so already. By what is known, nothing has to change."
    And she reads "questions are open. If the answers are bad, the verdict can still be Rethink."

  Scenario: A slip in a name is met with the nearest one
    Given the venture file "costs.yaml"
      """
      lead_post: -2
      """
    When she runs "collabadvisor plan case-a-convened.yaml --reach keepgoing --keep led_post --costs costs.yaml"
    Then it is refused
    And she is told each of these
      | --reach: the verdict 'keepgoing' is not known. Did you mean 'keep_going'? |
      | --keep: the fact 'led_post' is not known. Did you mean 'lead_post'?       |
      | costs.yaml:1: a cost cannot be '-2'. A cost is never less than 0.         |
