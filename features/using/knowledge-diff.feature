@slow
Feature: A knowledge author releases a new version of the knowledge
  She has changed some rules. The changelog must say which recommendations change, and the managers who follow the
  knowledge want to know whether it touches their ventures. She does not want to guess.

  Background:
    Given a copy of the knowledge in the folder "old"
    And a copy of the knowledge in the folder "new"

  Scenario: She has mended words only
    Given in "new/rules/capacity/lead-post-too-junior.yaml" "title: The lead post" is replaced by "title: The leading post"
    And in "new/knowledge/facts/capacity.yaml" "name: lead post" is replaced by "name: leading post"
    When she runs "collabadvisor knowledge diff old new"
    Then it succeeds
    And she reads "THE SAME ADVICE ON EVERY VENTURE Proved over every venture that there can be"
    And she reads "Words only - Rule lead-post-too-junior “The leading post is too junior to bring senior partners in”: title"
    And she reads "Question lead_post “leading post”: name"

  Scenario: She has made a weakness graver, and sees what that changes
    Given in "new/rules/conduct/work-goes-unreviewed.yaml" "severity: major" is replaced by "severity: critical"
    When she runs "collabadvisor knowledge diff old new"
    Then something is found
    And it says "OTHER ADVICE ON SOME VENTURES"
    And it says "Repair becomes Rethink, at Established and Mature. Smallest venture (Established): review of the work: no review and no plan for one. Rule: work-goes-unreviewed is changed."
    And it says "Rule work-goes-unreviewed “The work goes on without being reviewed” - severity: major -> critical"

  Scenario: What she pastes into the changelog
    Given in "new/rules/capacity/nobody-to-run-the-work.yaml" "severity: major" is replaced by "severity: minor"
    When she runs "collabadvisor knowledge diff old new -o changes.md"
    Then something is found
    And the file "changes.md" says "## Recommendations"
    And the file "changes.md" says "Next instead of Now, at Forming, Established and Mature. Smallest venture (Forming): management time: whatever time people can spare."

  Scenario: What becomes of the ventures that are saved
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    And in "new/rules/capacity/early-result-out-of-reach.yaml" "severity: major" is replaced by "severity: minor"
    When she runs "collabadvisor knowledge diff old new --ventures case-a-convened.yaml case-b-set-up.yaml"
    Then something is found
    And it says "Physical activity strategy, advisory group convened (case-a-convened.yaml)"
    And it says "- Moves: Choose an early result that is within reach, Next 10 (was Now 7)."
    And it says "The advice stays as it is on 1 other."

  Scenario: She has taken an answer away that saved ventures give
    Given the venture file "ours.yaml"
      """
      venture: Ours
      stage: mature
      answers:
        review: planned
      """
    And in "new/knowledge/facts/conduct.yaml" "      planned: only a plan for a review" is replaced by "      promised: only a promise of a review"
    And in "new/rules/conduct/work-goes-unreviewed.yaml" "planned" is replaced by "promised"
    When she runs "collabadvisor knowledge diff old new --ventures ours.yaml"
    Then something is found
    And it says "Ours (ours.yaml) - The new knowledge cannot judge it: line 4: 'review' has no answer 'planned'."
    And it says "review of the work: only a plan for a review (unknown to the new knowledge)"

  Scenario: The smallest ventures, to try for herself
    Given in "new/rules/conduct/work-goes-unreviewed.yaml" "stages: [established, mature]" is replaced by "stages: [mature]"
    When she runs "collabadvisor knowledge diff old new --examples shown"
    And she runs "collabadvisor advise shown/recommendation-review-the-work-regularly-now-to-not-given.yaml --pack old"
    Then she reads "Review the work regularly and challenge it"

  Scenario: Neither of the two packs holds together
    Given in "old/rules/capacity/lead-post-too-junior.yaml" "severity: critical" is replaced by "severity: grave"
    And in "new/rules/capacity/lead-post-too-junior.yaml" "title:" is replaced by "titel:"
    When she runs "collabadvisor knowledge diff old new"
    Then it is refused
    And she is told each of these
      | old/rules/capacity/lead-post-too-junior.yaml:11: 'severity' cannot be 'grave'.     |
      | new/rules/capacity/lead-post-too-junior.yaml:2: the key 'titel' is not known here. |
