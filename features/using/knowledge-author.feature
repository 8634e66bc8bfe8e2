Feature: A knowledge author reads and mends the knowledge
  The people who write rules want to see what is there, what each rule rests on, and everything that is wrong at once.

  Scenario: Which rules encode a lesson
    When she runs "collabadvisor knowledge list --lessons"
    Then she reads "post-not-senior-enough (observed)"
    And she reads "lead-post-too-junior"

  Scenario: A rule, told whole
    When she runs "collabadvisor knowledge show lead-post-too-junior"
    Then she reads "The lead post is too junior"
    And she reads "major weakness"
    And she reads "lead post: a junior officer"
    And she reads "Appoint a lead whom senior people will deal with"
    And she reads "this post was not regarded as senior enough"

  Scenario: A question, with the rules that use it
    When she runs "collabadvisor knowledge show lead_post"
    Then she reads "How senior is the person who leads the work from day to day?"
    And she reads "Used by"
    And she reads "lead-post-too-junior"

  Scenario: A name that she half remembers
    When she runs "collabadvisor knowledge show lead-post-to-junior"
    Then it is refused
    And she is told "Did you mean 'lead-post-too-junior'?"

  Scenario: Everything that is written wrongly in a pack, at once
    Given a copy of the knowledge in the folder "mine"
    And in "mine/knowledge/facts/fit.yaml" "boundary_alignment" is replaced by "boundary alignment"
    And in "mine/rules/conduct/task-unclear-on-paper.yaml" "severity: minor" is replaced by "severity: serious"
    And in "mine/rules/verdict/repair-before-more-is-built.yaml" "title:" is replaced by "titel:"
    When she runs "collabadvisor knowledge list --pack mine"
    Then it is refused
    And she is told each of these
      | mine/knowledge/facts/fit.yaml:2: 'id' cannot be 'boundary alignment'.                        |
      | mine/rules/conduct/task-unclear-on-paper.yaml:10: 'severity' cannot be 'serious'.            |
      | mine/rules/verdict/repair-before-more-is-built.yaml:2: the key 'titel' is not known here.    |
      | Did you mean 'title'?                                                                        |

  Scenario: Every name that leads nowhere in a pack, at once
    Given a copy of the knowledge in the folder "mine"
    And in "mine/rules/capacity/lead-post-too-junior.yaml" "appoint-a-senior-lead" is replaced by "appoint-a-senior-led"
    And in "mine/rules/conduct/task-unclear-on-paper.yaml" "- terms_of_reference" is replaced by "- terms_of_referense"
    When she runs "collabadvisor advise any.yaml --pack mine"
    Then it is refused
    And she is told each of these
      | the recommendation 'appoint-a-senior-led' is not known. Did you mean 'appoint-a-senior-lead'? |
      | the fact 'terms_of_referense' is not known. Did you mean 'terms_of_reference'?                |

  Scenario: Her editor knows the questions and the answers
    When she runs "collabadvisor schema venture"
    Then her editor accepts this venture
      """
      venture: North
      stage: forming
      answers:
        lead_post: junior
        senior_representation:
      """
    And her editor marks "juniour" in this venture
      """
      venture: North
      stage: forming
      answers:
        lead_post: juniour
      """

  Scenario: The example ventures, to learn from
    When she runs "collabadvisor knowledge list --cases"
    Then she reads "case-a-convened"
    And she reads "Physical activity strategy, advisory group convened"
