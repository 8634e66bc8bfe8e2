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
    And she reads "Words only - Rule lead-post-too-junior “The leading post is too junior”: title"
    And she reads "Question lead_post “leading post”: name"

  Scenario: She has made a weakness graver, and sees what that changes
    Given in "new/rules/conduct/work-goes-unreviewed.yaml" "severity: major" is replaced by "severity: critical"
    When she runs "collabadvisor knowledge diff old new"
    Then something is found
    And it says "OTHER ADVICE ON SOME VENTURES"
    And it says "Repair becomes Rethink, at Established and Mature. Smallest venture (Established): essential partners: at least one is absent; review of the work: not at all, and none is planned. Rule: work-goes-unreviewed is changed."
    And it says "Rule work-goes-unreviewed “The work goes on without being reviewed” - severity: major -> critical"

  Scenario: What she pastes into the changelog
    Given in "new/rules/conduct/attendance-falling.yaml" "severity: major" is replaced by "severity: minor"
    When she runs "collabadvisor knowledge diff old new -o changes.md"
    Then something is found
    And the file "changes.md" says "## Recommendations"
    And the file "changes.md" says "Win back the partners who stay away"
    And the file "changes.md" says "Smallest venture (Forming): attendance: falling."

  Scenario: What becomes of the ventures that are saved
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    And in "new/rules/conduct/attendance-falling.yaml" "severity: major" is replaced by "severity: minor"
    When she runs "collabadvisor knowledge diff old new --ventures case-a-convened.yaml case-b-set-up.yaml"
    Then something is found
    And it says "Physical activity strategy, advisory group convened (case-a-convened.yaml)"
    And it says "- Moves: Win back the partners who stay away, Later"
    And it says "The advice stays as it is on 1 other."

  Scenario: She has taken an answer away that saved ventures give
    Given the venture file "ours.yaml"
      """
      venture: Ours
      stage: mature
      answers:
        review: once_or_planned
      """
    And in "new/knowledge/facts/conduct.yaml" "      once_or_planned: once so far, or only planned" is replaced by "      once: once so far"
    And in "new/rules/conduct/reviewed-once-at-most.yaml" "once_or_planned" is replaced by "once"
    And in "new/knowledge/renamed.yaml" "once_or_planned" is replaced by "once"
    When she runs "collabadvisor knowledge diff old new --ventures ours.yaml"
    Then something is found
    And it says "Ours (ours.yaml) - The new knowledge cannot judge it: line 4: 'review' has no answer 'once_or_planned'."
    And it says "review of the work: once so far, or only planned (unknown to the new knowledge)"

  Scenario: The smallest ventures, to try for herself
    Given in "new/rules/conduct/attendance-falling.yaml" "stages: [forming, established, mature]" is replaced by "stages: [mature]"
    When she runs "collabadvisor knowledge diff old new --examples shown"
    And she runs "collabadvisor advise shown/recommendation-win-back-attendance-now-to-not-given.yaml --pack old"
    Then she reads "Win back the partners who stay away"

  Scenario: Neither of the two packs holds together
    Given in "old/rules/capacity/lead-post-too-junior.yaml" "severity: major" is replaced by "severity: grave"
    And in "new/rules/capacity/lead-post-too-junior.yaml" "title:" is replaced by "titel:"
    When she runs "collabadvisor knowledge diff old new"
    Then it is refused
    And she is told each of these
      | old/rules/capacity/lead-post-too-junior.yaml:10: 'severity' cannot be 'grave'.     |
      | new/rules/capacity/lead-post-too-junior.yaml:2: the key 'titel' is not known here. |
