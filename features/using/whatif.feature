Feature: A manager tries a change before she proposes it
  The board will ask: and if we appointed somebody senior? She wants to know what each option would change before the
  meeting, with the reasons, and without touching the file of answers.

  Background:
    Given the venture file "swimming.yaml"
      """
      venture: Swimming for health
      stage: forming
      answers:
        shared_purpose: few_people
        delivery_lead: nobody
        lead_post: junior
        senior_representation: some_partners
        partner_resources: none
        pooled_budget: none
        attendance: steady
      """

  Scenario: One answer that could be another
    When she runs "collabadvisor what-if swimming.yaml --set lead_post=senior"
    Then she reads "A lead post: a senior manager who can commit resources (was: a junior officer)"
    And she reads "The verdict stays Rethink."
    And she reads "Capacity: strained (was fragile), which is better."
    And she reads "No longer advised: - Appoint a lead whom senior people will deal with (was Now"
    And she reads "No longer found (critical): “There is no lead of rank, and nothing to work with”. Changed: lead post."
    And she reads "Strengths gained: - The lead has rank with the partners. Changed: lead post."
    And she reads "All other answers stay as they are."

  Scenario: Her file is not touched
    Given she keeps in mind what "swimming.yaml" says
    When she runs "collabadvisor what-if swimming.yaml --set lead_post=senior"
    Then it succeeds
    And the file "swimming.yaml" is as it was
    And the folder holds only "swimming.yaml"

  Scenario: What if we did what is advised first
    When she runs "collabadvisor what-if swimming.yaml --do 2"
    Then she reads "A Do this: Appoint a lead whom senior people will deal with"
    And she reads "Capacity: strained (was fragile), which is better."

  Scenario: To weigh the alternatives changes nothing by itself
    The first point of a "rethink" is a choice, and only she can say what the choice would change.

    When she runs "collabadvisor what-if swimming.yaml --do 1"
    Then it is refused
    And she is told "'weigh-the-alternatives' by itself changes no answer. Leave it out, or name the answers that it would change."

  Scenario: Three options side by side, of which only the two steps together move the verdict
    When she runs "collabadvisor what-if swimming.yaml --set lead_post=senior --do secure-partners-resources --do appoint-a-senior-lead,secure-partners-resources"
    Then she reads "Each option starts from the venture as it is, and none builds on another."
    And she reads "As it is A B C"
    And she reads "Verdict Rethink Rethink Rethink Repair"
    And she reads "Capacity ■□□□ fragile ■■□□ strained ■■□□ strained ···· not known"
    And she reads "Weigh the alternatives Now 1 Now 1 Now 1 -"
    And she reads "The verdict goes from Rethink to Repair, which is better."
    And "OPTION A" comes before "OPTION B"
    And "OPTION B" comes before "OPTION C"

  Scenario: What if we had not been told
    When she runs "collabadvisor what-if swimming.yaml --set lead_post="
    Then she reads "lead post: not known (was: a junior officer)"
    And she reads "Cannot be told any more (critical): “There is no lead of rank, and nothing to work with”. No longer known: lead post."
    And she reads "2 weaknesses cannot be told any more: what looks better may only be less known."

  Scenario: An option that makes something worse says so
    When she runs "collabadvisor what-if swimming.yaml --set attendance=falling"
    Then she reads "Newly advised:"
    And she reads "Win back the partners who stay away"
    And she reads "Now found (major): “Fewer people come from meeting to meeting”. Changed: attendance."

  Scenario: A recommendation that has one reason less can wait
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    When she runs "collabadvisor what-if case-a-convened.yaml --set partner_priorities=compatible"
    Then she reads "The verdict stays Rethink."
    And she reads "Start smaller, on what the partners themselves want (was Now"
    And she reads "No longer found (major): “Not all share the purpose, and their priorities differ”. Changed: partner priorities."
    And she reads "A minor weakness of fit calls for it. It comes before other such points because fit is weak."
    And she reads "more stand in the same order as before, with another number."

  Scenario: An option that leaves answers that do not go together
    When she runs "collabadvisor what-if swimming.yaml --set pooled_budget=pooled"
    Then she reads "Answers that would no longer go together:"
    And she reads "A budget is pooled, but the partners have nothing to put into it."
    And she reads "To clear up: Has pooling been agreed before there is any money"

  Scenario: An answer that is given already is a note, not a mistake
    When she runs "collabadvisor what-if swimming.yaml --set lead_post=junior"
    Then she reads "lead post: a junior officer (already so)"
    And she reads "Nothing would change: these are the venture's answers already."

  Scenario: All the slips at once
    When she runs "collabadvisor what-if swimming.yaml --set lead_pots=senior,pooled_budget=pool --set local_awareness=wide --set lead_post=senior,lead_post=middle --do appoint-a-senior-led --do 9"
    Then it is refused
    And she is told each of these
      | option A: the fact 'lead_pots' is not known. Did you mean 'lead_post'?                                         |
      | option A: 'pooled_budget' has no answer 'pool'. Did you mean 'pooled'? 'pooled_budget=' takes the answer away. |
      | option B: 'local_awareness' is not asked at the stage 'forming', so nothing rests on it. Leave it out.         |
      | option C: 'lead_post' is set twice. Keep one of the two, or make two options of them.                          |
      | option D: the recommendation 'appoint-a-senior-led' is not known. Did you mean 'appoint-a-senior-lead'?        |
      | option E: the advice has no recommendation number '9'.                                                         |

  Scenario: A slip in the file is told beside one in an option
    Given in "swimming.yaml" "lead_post: junior" is replaced by "lead_post: juniour"
    When she runs "collabadvisor what-if swimming.yaml --set lead_pots=senior"
    Then it is refused
    And she is told each of these
      | swimming.yaml:6: 'lead_post' has no answer 'juniour'. Did you mean 'junior'? |
      | option A: the fact 'lead_pots' is not known. Did you mean 'lead_post'?       |

  Scenario: She forgets to say what would change
    When she runs "collabadvisor what-if swimming.yaml"
    Then it is refused
    And she is told "Say what would change, for example: collabadvisor what-if swimming.yaml --do 2"
