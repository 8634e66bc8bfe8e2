Feature: A council lays rules of its own over the knowledge
  A council wants one rule that no paper speaks of, and asks one question in words of its own. It does not want to copy
  the knowledge for that: what it does not say comes from below, and whoever reads the advice sees what is the council's.

  Background:
    Given the file "council/knowledge/framework.yaml"
      """
      extends: shipped
      title: Council policy
      version: 1.0.0
      """
    And the file "council/knowledge/facts/capacity.yaml"
      """
      facts:
        - id: lead_post
          name: lead post
          question: At which grade is the person who leads the work from day to day?
          answers:
            none: nobody so far
            junior: an officer
            middle: a manager
            senior: a head of service
          help: Judge by the grade of the post.
          why: Senior people are drawn in by senior people.
      """
    And the file "council/rules/capacity/lead-below-head-of-service.yaml"
      """
      id: lead-below-head-of-service
      title: The lead is no head of service
      status: stable
      about: capacity
      stages: [forming, established, mature]
      when:
        all:
          - lead_post: {at_most: middle}
      finding: weakness
      severity: minor
      because: The work is led by {{ answer.lead_post }}.
      lessons: [post-not-senior-enough]
      recommend: [appoint-a-senior-lead]
      """
    And the venture file "ours.yaml"
      """
      venture: Ours
      stage: established
      answers:
        lead_post: middle
      """

  Scenario: One rule more, and one question in other words
    When she runs "collabadvisor advise ours.yaml --pack council --full"
    Then it succeeds
    And she reads "The work is led by a manager. (Council policy)"
    And she reads "lead post (Council policy)"

  Scenario: Another program sees which layer each reason comes from
    When she runs "collabadvisor advise ours.yaml --pack council --format json"
    Then another program reads that the reason "lead-below-head-of-service" comes from "council"
    And another program reads that the knowledge is of the layers "shipped, council"

  Scenario: She asks why
    When she runs "collabadvisor why ours.yaml appoint-a-senior-lead --pack council"
    Then she reads "The lead is no head of service (Council policy)"

  Scenario: A rule that is retired is misspelt
    Given the file "council/knowledge/framework.yaml"
      """
      extends: shipped
      title: Council policy
      version: 1.0.0
      retire:
        rules: [lead-post-to-junior]
      """
    When she runs "collabadvisor advise ours.yaml --pack council"
    Then it is refused
    And she is told "council/knowledge/framework.yaml:5: the rule 'lead-post-to-junior' is not known. Did you mean 'lead-post-too-junior'?"

  Scenario: The lower of two layers gives way
    Given the file "ward/knowledge/framework.yaml"
      """
      extends: shipped
      title: Ward policy
      version: 1.0.0
      retire:
        rules: [lead-below-head-of-service]
      """
    When she runs "collabadvisor knowledge list --pack council --pack ward"
    Then it succeeds
    And she does not read "lead-below-head-of-service"
    When she runs "collabadvisor knowledge list --pack ward --pack council"
    Then it is refused
    And she is told "ward/knowledge/framework.yaml:5: the rule 'lead-below-head-of-service' is not known."

  Scenario: A pack that stands by itself lies over no other
    Given a copy of the knowledge in the folder "mine"
    When she runs "collabadvisor advise ours.yaml --pack council --pack mine"
    Then it is refused
    And she is told "mine/knowledge/framework.yaml: this pack stands by itself, so it cannot lie over another."

  Scenario: Two layers that lie over each other in a circle
    Given the file "council/knowledge/framework.yaml"
      """
      extends: ../ward
      title: Council policy
      version: 1.0.0
      """
    And the file "ward/knowledge/framework.yaml"
      """
      extends: ../council
      title: Ward policy
      version: 1.0.0
      """
    When she runs "collabadvisor advise ours.yaml --pack council"
    Then it is refused
    And she is told "ward/knowledge/framework.yaml:1: a circle: council extends ward extends council. Take one of these out."

  @slow
  Scenario: What the layer changes in the advice
    When she runs "collabadvisor knowledge diff shipped council"
    Then something is found
    And it says ", with Council policy 1.0.0"
    And it says "lead-below-head-of-service fires only now"

  @slow
  Scenario: Whether each rule of the layer is shown by a scenario
    Given the file "council/features/lead.feature"
      """
      Feature: The lead

        @rule:lead-below-head-of-service
        Rule: The lead is no head of service

          Example: A manager leads
            Given a venture that is mature
            And the lead post is "middle"
            Then this is a minor weakness of capacity

          Example: A head of service leads
            Given a venture that is mature
            And the lead post is "senior"
            Then this is not found
      """
    When she runs "collabadvisor knowledge coverage --pack council"
    Then it succeeds
    And she reads "lead-below-head-of-service"
