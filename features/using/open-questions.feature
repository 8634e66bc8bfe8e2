Feature: What the open questions can still change
  A proposal never answers everything. A manager wants to know what she can rely on already, how far the verdict can
  still move, and what else could be advised once she knows more.

  Scenario: What is advised holds, whatever the open answers turn out to be
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        shared_purpose: few_people
        partner_priorities: different
      """
    When she runs "collabadvisor advise north.yaml"
    Then she reads "VERDICT: RETHINK"
    And she reads "No open answer can change this verdict."
    When she runs "collabadvisor advise north.yaml --full"
    Then she reads "All of this holds, whatever the open answers turn out to be."

  Scenario: How far the verdict can still move
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      """
    When she runs "collabadvisor advise north.yaml"
    Then she reads "VERDICT: CANNOT SAY YET"
    And she reads "Depending on the open answers, the verdict could turn out anything from “Rethink” to “Keep going”."

  Scenario: How far a standing can still move
    Given the example ventures "case-b-set-up.yaml" and "case-b-evaluated.yaml" of the knowledge
    When she runs "collabadvisor advise case-b-set-up.yaml --full"
    Then she reads "the verdict could turn out anything from “Rethink” to “Keep going”."
    And she reads beside "Fit" that it "could fall to strained"
    And she reads beside "Capacity" that it "could fall to adequate"

  Scenario: What could still be advised stands apart, with the questions that decide
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        lead_post: junior
      """
    When she runs "collabadvisor advise north.yaml --full"
    Then "What to do first" comes before "COULD STILL BE ADVISED"
    And "COULD STILL BE ADVISED" comes before "NOT YET KNOWN"
    And she reads "Perhaps now - "
    And she reads "- Secure the independence of every partner: autonomy of the partners"
    And she reads "more could be advised; the more is answered, the shorter this list."

  Scenario: What an open answer could make more urgent is marked
    Given the venture file "north.yaml"
      """
      venture: North
      stage: mature
      answers:
        practitioner_involvement: some
      """
    When she runs "collabadvisor advise north.yaml --full"
    Then she reads "Bring every key group of practitioners in (fit; could move up to “Now”)"
    And she reads "An open answer could move it up to “Now”: communication."

  Scenario: Where every question is answered, nothing is said of open answers
    Given a venture file "north.yaml" that answers every question of the stage "forming"
    When she runs "collabadvisor advise north.yaml"
    Then she does not read "open answer"
    When she runs "collabadvisor advise north.yaml --full"
    Then she does not read "open answer"
    And she does not read "COULD STILL BE ADVISED"

  Scenario: The same for another program
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        lead_post: junior
        senior_representation: some_partners
      """
    When she runs "collabadvisor advise north.yaml --format json"
    Then another program reads that the recommendation "appoint-a-senior-lead" is "certain"
    And another program reads that the recommendation "win-the-essential-partners" is "possible"
