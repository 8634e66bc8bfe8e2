Feature: A manager is asked why
  The advice lies on the table. One member of the board asks why they should change the lead, another why nobody says
  anything about pooling budgets, and the chair what it would take to hear "keep going". She looks it up before they ask.

  Background:
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: forming
      answers:
        shared_purpose: few_people
        partner_priorities: different
        lead_post:
          answer: junior
          source: job advert of May
          confidence: documented
        senior_representation: some_partners
        management_time: dedicated_post
        pooled_budget: aligned
        boundary_alignment: matched
      """

  Scenario: Why is this advised?
    When she runs "collabadvisor why swimming.yaml appoint-a-senior-lead"
    Then she reads "“Appoint a lead whom senior people will deal with” is advised: now, number"
    And she reads "A major weakness of capacity calls for it. At this stage capacity cannot wait."
    And she reads "Major weakness of capacity: The lead post is too junior [lead-post-too-junior]"
    And she reads "Day-to-day leadership rests with a junior officer."
    And she reads "Answer: lead post: a junior officer [documented: job advert of May]"
    And she reads "“this post was not regarded as senior enough"
    And she reads "seen in the paper's cases"

  Scenario: She has the printed advice before her, with a number on every point
    When she runs "collabadvisor why swimming.yaml 1"
    Then she reads "“Weigh the alternatives” is advised: now, number 1"
    And she reads "The verdict itself, “Rethink”, calls for it."
    And she reads "To do less together: ask each partner for the one piece of work that it would still do jointly"

  Scenario: Or types its words as she reads them
    When she runs "collabadvisor why swimming.yaml the lead post is too junior"
    Then she reads "is found: a major weakness of capacity"

  Scenario: Why this verdict?
    When she runs "collabadvisor why swimming.yaml"
    Then she reads "The verdict is “Rethink”."
    And "“Rethink” is called for" comes before "Purpose is fragile"
    And "Purpose is fragile" comes before "Neither purpose nor priorities give the partners common ground"
    And "Neither purpose nor priorities give the partners common ground" comes before "Answer: shared purpose: held by a few people"

  Scenario: What holds security down? What it rests on, down to the answers
    When she runs "collabadvisor why swimming.yaml security"
    Then she reads "Security is strained. Held down by capacity and legitimacy (counted one step less)."
    And "Security is strained" comes before "Capacity is strained"
    And "Capacity is strained" comes before "Answer: lead post: a junior officer"
    And "Capacity is strained" comes before "Legitimacy is fragile"
    And "Legitimacy is fragile" comes before "Purpose is fragile"

  Scenario: What has once been told is only named again
    When she runs "collabadvisor why swimming.yaml security"
    Then she reads "Neither purpose nor priorities give the partners common ground [no-common-ground-to-start-on] (above)"

  Scenario: How does a base stand, and why?
    When she runs "collabadvisor why swimming.yaml fit"
    Then she reads "Fit is not known. Nothing grave is found, but too little is answered to call it adequate."
    And she reads "questions answered; at least"

  Scenario: What has become of an answer?
    When she runs "collabadvisor why swimming.yaml lead_post"
    Then she reads "“How senior is the person who leads the work from day to day?” is answered."
    And she reads "WHAT IT LED TO"
    And she reads "The lead post is too junior"
    And she reads "Recommended now, number"

  Scenario: An answer on which nothing rests, and the other answers that would tell
    When she runs "collabadvisor why swimming.yaml pooled_budget"
    Then she reads "No finding rests on the answer."
    And she reads "With “separate budgets, each decided alone” this would be found"
    And she reads "With “one pooled budget” this would be found: “The partners have pooled their money” (strength of capacity)."

  Scenario: A picture for the wiki
    When she runs "collabadvisor why swimming.yaml appoint-a-senior-lead --format mermaid"
    Then the picture has an arrow from "Answer: lead post: a junior officer" to "Major weakness of capacity"
    And the picture has an arrow from "Major weakness of capacity" to "Recommended now"

  Scenario: The reasons for another program
    When she runs "collabadvisor why swimming.yaml appoint-a-senior-lead --format json"
    Then another program reads that "format" is "collabadvisor/why/1"
    And another program reads that "asked.id" is "appoint-a-senior-lead"
    And another program reads that "chain.parts.0.id" is "lead-post-too-junior"
    And another program reads that "chain.parts.0.parts.0.source" is "job advert of May"

  Scenario: She asks why about something that is not advised
    When she runs "collabadvisor why swimming.yaml fund-management-time"
    Then she reads "“Pay for the time that running the venture takes” is not advised."
    And she reads "collabadvisor why-not swimming.yaml fund-management-time"

  Scenario: Why is that not advised?
    When she runs "collabadvisor why-not swimming.yaml fund-management-time"
    Then she reads "Nobody has time set aside to run the venture [nobody-to-run-the-work]: major weakness of capacity."
    And she reads "Does not hold: management time: one dedicated post. It would have to be “whatever time people can spare”."
    And she reads "It is run beside somebody's other job [run-beside-another-job]: minor weakness of capacity."
    And she reads "1. Management time would have to change from “one dedicated post” to “part of somebody's other job”."
    And she reads "This says what would have to be so, not what to aim for."

  Scenario: Why is that strength not found?
    When she runs "collabadvisor why-not swimming.yaml budgets-pooled"
    Then she reads "Pooled budget would have to change from “separate budgets, planned together” to “one pooled budget”."
    And she does not read "not what to aim for"

  Scenario: An open question would have to be answered, not changed
    When she runs "collabadvisor why-not swimming.yaml win-the-essential-partners"
    Then she reads "Essential partners would have to be answered"
    And she does not read "Essential partners would have to change"

  Scenario: What stands between us and "keep going"?
    When she runs "collabadvisor why-not swimming.yaml keep_going"
    Then she reads "The verdict is “Rethink”, not “Keep going”."
    And she reads "Purpose is fragile. It must no longer be fragile or strained."
    And "Neither purpose nor priorities give the partners common ground" comes before "“Repair” would be called for next"
    And "“Repair” would be called for next" comes before "“Keep going, and mend” would be called for next"
    And "“Keep going, and mend” would be called for next" comes before "“Cannot say yet” would be called for next"
    And she reads "Questions answered: too few."
    And she reads "collabadvisor plan swimming.yaml --reach keep_going"

  Scenario: What keeps a base from being sound?
    When she runs "collabadvisor why-not swimming.yaml capacity=sound"
    Then she reads "Capacity is strained, not sound."
    And she reads "Major weakness of capacity: The lead post is too junior"
    And she reads "questions answered; at least"

  Scenario: A base is sound only where one of its strengths has been found
    When she runs "collabadvisor why-not swimming.yaml fit=sound"
    Then she reads "Fit is not known, so it is not sound."
    And she reads "No finding makes it sound. Any of these would:"
    And she reads "Not found: Policy from outside backs this very work [backed-by-policy], a strength of fit."

  Scenario: She asks why not about something that is advised
    When she runs "collabadvisor why-not swimming.yaml appoint-a-senior-lead"
    Then she reads "is advised: now, number"
    And she reads "To see why: collabadvisor why swimming.yaml appoint-a-senior-lead"

  Scenario: A rule that has nothing to say yet
    When she runs "collabadvisor why-not swimming.yaml evolves-with-its-environment"
    Then she reads "It does not speak at this stage (forming), only at these: established, mature."
    And she reads "No change of answers can bring it about at this stage."

  Scenario: A name that she half remembers
    When she runs "collabadvisor why swimming.yaml apoint-a-senior-lead"
    Then it is refused
    And she is told "Did you mean 'appoint-a-senior-lead'?"

  Scenario: A slip in the file and one in the name are told in one go
    Given in "swimming.yaml" "few_people" is replaced by "few_peopel"
    When she runs "collabadvisor why-not swimming.yaml keep_goin"
    Then it is refused
    And she is told each of these
      | swimming.yaml:4: 'shared_purpose' has no answer 'few_peopel'. Did you mean 'few_people'? |
      | 'keep_goin': nothing in the knowledge has this name. Did you mean 'keep_going'?          |
