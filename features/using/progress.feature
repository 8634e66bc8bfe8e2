Feature: A manager follows the progress of a venture
  A year later the board asks what has become of the advice. She has last year's file of answers, or only the advice that
  she saved then, and this year's file. She wants to know what got better, what was met, and what still stands.

  Background:
    Given the venture file "last-year.yaml"
      """
      venture: Swimming for health
      stage: forming
      as_of: last spring
      answers:
        shared_purpose: few_people
        lead_post: junior
        senior_representation: some_partners
        partner_resources: promised
        attendance: steady
        communication: irregular
        partner_priorities: different
      """
    And the venture file "this-year.yaml"
      """
      venture: Swimming for health
      stage: forming
      as_of: this spring
      answers:
        shared_purpose: all_partners
        lead_post: senior
        senior_representation: some_partners
        partner_resources: promised
        attendance: falling
        communication: irregular
      """

  Scenario: What got better, what got worse, and what moved the verdict
    When she runs "collabadvisor compare last-year.yaml this-year.yaml"
    Then she reads "Before: Swimming for health. Stage: Forming; as of last spring, 7 of"
    And she reads "After: Swimming for health. Stage: Forming; as of this spring, 6 of"
    And she reads "The verdict goes from Rethink to Repair, which is better."
    And she reads "The facts moved it; the knowledge is the same."
    And she reads "Purpose ■□□□ fragile ···· not known no longer known"
    And she reads "Conduct ···· not known ■■□□ strained known now"
    And she reads "Better: - shared purpose: held by all the partners (was: held by a few people)"
    And she reads "- lead post: a senior manager who can commit resources (was: a junior officer)"
    And she reads "Worse: - attendance: falling (was: steady)"

  Scenario: Which recommendations were met, which are new, and which still stand
    When she runs "collabadvisor compare last-year.yaml this-year.yaml"
    Then she reads "Met: what called for them is mended. - Settle what it is for and what each partner gains (was Now 2)"
    And she reads "- Appoint a lead whom senior people will deal with (was Now"
    And she reads "New: - Now 1: Win back the partners who stay away"
    And she reads "Still to do: - Next 2: Set a regular rhythm of communication (was Later"

  Scenario: What the verdict called for goes with the verdict
    When she runs "collabadvisor compare last-year.yaml this-year.yaml"
    Then she reads "No longer called for, since the verdict is another one: - Weigh the alternatives (was Now 1)"

  Scenario: What nobody knows any more is not taken for mended
    When she runs "collabadvisor compare last-year.yaml this-year.yaml"
    Then she reads "No longer advised, although nothing shows that they were met: - Start smaller, on what the partners themselves want (was Now"
    And she reads "Cannot be told any more (minor): “The partners' priorities differ”. No longer known: partner priorities."
    And she reads "1 weakness cannot be told any more: what looks better may only be less known."

  Scenario: Nothing has happened
    When she runs "collabadvisor compare last-year.yaml last-year.yaml"
    Then she reads "The verdict stays Rethink."
    And she does not read "THE ANSWERS"
    And she does not read "Met:"
    And she does not read "New:"

  Scenario: The venture has grown older meanwhile
    Given in "this-year.yaml" "stage: forming" is replaced by "stage: established"
    And in "this-year.yaml" "attendance: falling" is replaced by "review: none"
    When she runs "collabadvisor compare last-year.yaml this-year.yaml"
    Then she reads "The stage is another one: it has other questions, rules and verdicts."
    And she reads "A question that is asked on one side only counts neither as better nor as worse."
    And she reads "The facts moved it, the stage among them; the knowledge is the same."
    And she reads "Asked after only: - review of the work: not at all, and none is planned"

  Scenario: She has only the advice that she saved
    Given she has run "collabadvisor advise last-year.yaml -o then.json"
    When she runs "collabadvisor compare then.json this-year.yaml"
    Then she reads "Before: Swimming for health. Stage: Forming; 7 of"
    And she reads "questions answered, as saved."
    And she reads "Met: what called for them is mended. - Settle what it is for and what each partner gains"
    And she reads "lead post: a senior manager who can commit resources (was: a junior officer)"
    And she reads "A saved advice tells only the answers on which its reasons rest, so 2 answers cannot be compared."

  Scenario: The knowledge has changed since, and she does not have the old one
    Given she has run "collabadvisor advise last-year.yaml -o then.json"
    And a copy of the knowledge in the folder "new"
    And in "new/rules/purpose/no-common-ground-to-start-on.yaml" "severity: critical" is replaced by "severity: minor"
    When she runs "collabadvisor compare then.json this-year.yaml --pack new"
    Then she reads "The knowledge that judged is another one"
    And she reads "this does not tell which of them moved it"

  Scenario: The knowledge moved the verdict, and not the facts
    Given a copy of the knowledge in the folder "new"
    And in "new/rules/purpose/no-common-ground-to-start-on.yaml" "severity: critical" is replaced by "severity: minor"
    And a copy of the knowledge in the folder "old"
    And she has run "collabadvisor advise last-year.yaml --pack old -o then.json"
    When she runs "collabadvisor compare then.json last-year.yaml --pack new --before-pack old"
    Then she reads "The verdict goes from Rethink to Repair, which is better."
    And she reads "The knowledge moved it, not the facts: by the earlier knowledge they still give Rethink."

  Scenario: The facts moved the verdict, although the knowledge has changed too
    Given a copy of the knowledge in the folder "old"
    And a copy of the knowledge in the folder "new"
    And in "new/rules/capacity/lead-post-too-junior.yaml" "title: The lead" is replaced by "title: The leading"
    When she runs "collabadvisor compare last-year.yaml this-year.yaml --pack new --before-pack old"
    Then she reads "The facts moved it: by the earlier knowledge too they give Repair."

  Scenario: Published guidance is laid over the knowledge since
    When she runs "collabadvisor compare last-year.yaml this-year.yaml --before-pack shipped --with practice"
    Then she reads "The knowledge that judged is another one"
    And she reads "The facts moved it: by the earlier knowledge too they give"

  Scenario: Several layers lay over each other then
    Given a copy of the knowledge in the folder "old"
    And the file "town/knowledge/framework.yaml"
      """
      extends: ../old
      title: The town's own
      version: 1.0.0
      """
    And she has run "collabadvisor advise last-year.yaml --pack old --pack town --with practice -o then.json"
    When she runs "collabadvisor compare then.json this-year.yaml --before-pack old --before-pack town --before-with practice"
    Then she reads "The knowledge that judged is another one"
    When she runs "collabadvisor compare then.json this-year.yaml --before-pack old --before-pack town"
    Then it is refused
    And she is told "this is not the knowledge that gave the saved advice: its digest is another one."

  Scenario: Another pack than the one that gave the saved advice
    Given she has run "collabadvisor advise last-year.yaml -o then.json"
    And a copy of the knowledge in the folder "old"
    And in "old/knowledge/framework.yaml" "version: " is replaced by "version:  "
    When she runs "collabadvisor compare then.json this-year.yaml --before-pack old"
    Then it is refused
    And she is told "old: this is not the knowledge that gave the saved advice: its digest is another one."

  Scenario: An advice that an earlier version saved
    Given the venture file "then.json"
      """
      {"format": "collabadvisor/advice/1", "venture": {}}
      """
    When she runs "collabadvisor compare then.json this-year.yaml"
    Then it is refused
    And she is told "then.json:1: this advice was saved in the form 'collabadvisor/advice/1', and here only 'collabadvisor/advice/2' is read."
    And she is told "'collabadvisor advise FILE -o advice.json' writes it anew; or compare the venture's files."

  Scenario: Something else than a saved advice
    Given the venture file "then.json"
      """
      {"format": "collabadvisor/why/1"}
      """
    When she runs "collabadvisor compare then.json this-year.yaml"
    Then it is refused
    And she is told "then.json:1: this is not a saved advice"

  Scenario: A saved advice that somebody has spoilt
    Given she has run "collabadvisor advise last-year.yaml -o then.json"
    And in "then.json" ""priority": "now"" is replaced by ""priority": "soon""
    And in "this-year.yaml" "lead_post: senior" is replaced by "lead_post: seniour"
    When she runs "collabadvisor compare then.json this-year.yaml"
    Then it is refused
    And she is told each of these
      | 'priority' of recommendations, item 1 cannot be 'soon'. Known here: now, next or later.  |
      | this-year.yaml:6: 'lead_post' has no answer 'seniour'. Did you mean 'senior'?            |

  Scenario: For another program
    When she runs "collabadvisor compare last-year.yaml this-year.yaml --format json"
    Then she reads ""format": "collabadvisor/compare/1""
    And she reads ""met": [ "settle-the-purpose-together", "appoint-a-senior-lead" ]"
