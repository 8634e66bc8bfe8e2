Feature: A consultant brings a panel together
  Three partners of a physical activity strategy have each answered the questions for themselves. Before they meet, a
  consultant wants to know what they agree on, which of their differences matter, and what to put on the agenda.

  Background:
    Given the venture file "health.yaml"
      """
      venture: Physical activity strategy
      respondent: Health authority
      stage: forming
      answers:
        shared_purpose: all_partners
        partner_priorities: compatible
        lead_post: senior
        partner_resources:
          answer: promised
          source: letter of May
          confidence: asserted
        management_time: dedicated_post
        boundary_alignment: partly
      """
    And the venture file "leisure.yaml"
      """
      venture: Physical activity strategy
      respondent: Leisure services
      stage: forming
      answers:
        shared_purpose: few_people
        partner_priorities: different
        lead_post: junior
        partner_resources: none
        management_time: dedicated_post
        attendance: falling
      """
    And the venture file "charity.yaml"
      """
      venture: Physical activity strategy
      stage: forming
      answers:
        shared_purpose: all_partners
        partner_priorities: different
        lead_post: junior
        partner_resources: promised
        management_time: dedicated_post
        attendance: falling
      """

  Scenario: What all agree on, and where they differ
    When she runs "collabadvisor panel health.yaml leisure.yaml charity.yaml"
    Then she reads "A panel of 3: charity, Health authority and Leisure services."
    And she reads "Answered alike by all: 1"
    And she reads "management time: one dedicated post"
    And she reads "“nothing”: Leisure services"
    And she reads "“only promises”: charity, Health authority [asserted: letter of May]"
    And she reads "attendance: falling (charity, Leisure services); not known to Health authority"

  Scenario: What each alone would be told, and how far that is apart
    When she runs "collabadvisor panel health.yaml leisure.yaml charity.yaml"
    Then she reads "Health authority: Cannot say yet (6 of"
    And she reads "Leisure services: Rethink (6 of"
    And she reads "VERDICT: RETHINK OR REPAIR"
    And she reads "there is no average here, and no majority"

  Scenario: An agenda, with what settles the verdict first
    When she runs "collabadvisor panel health.yaml leisure.yaml charity.yaml"
    Then "What settles the verdict" comes before "Who holds the purpose of this venture as their own? [shared_purpose]"
    And "[shared_purpose]" comes before "What decides the advice for now"
    And "What decides the advice for now" comes before "[partner_resources]"
    And "What decides the advice for now" comes before "[lead_post]"
    And she reads "How to tell: Ask each partner, separately, what the venture is for and why it takes part."

  Scenario: Whose answer decides it
    When she runs "collabadvisor panel health.yaml leisure.yaml charity.yaml"
    Then the answer "held by a few people" of "Leisure services" leads to "the verdict can be Rethink or Repair"
    And the answer "held by all the partners" of "charity, Health authority" leads to "the verdict is Repair, whatever is agreed on the rest"
    And the answer "nothing" of "Leisure services" leads to "advised: Secure resources for the partners to work with (now)"

  Scenario: To differ about the purpose is itself a finding
    When she runs "collabadvisor panel health.yaml leisure.yaml charity.yaml"
    Then she reads "THE PANEL DIFFERS ABOUT PURPOSE"
    And she reads "Common purpose was therefore limited to a few individuals"

  Scenario: Where they differ on what they have, and not on what it is for, nothing is said about purpose
    Given in "leisure.yaml" "few_people" is replaced by "all_partners"
    And in "health.yaml" "compatible" is replaced by "different"
    When she runs "collabadvisor panel health.yaml leisure.yaml charity.yaml"
    Then she does not read "THE PANEL DIFFERS ABOUT"

  Scenario: They are to speak freely, so the names are left out
    When she runs "collabadvisor panel health.yaml leisure.yaml charity.yaml --anonymous"
    Then she reads "A panel of 3: A, B and C."
    And she does not read "Leisure services"
    And she does not read "charity"
    And she does not read "letter of May"

  Scenario: A survey gives her one table
    Given the file "answers.csv"
      """
      respondent;Shared purpose;lead_post;How is attendance at the venture's meetings developing?
      Health authority;held by all the partners;senior;
      Leisure services;few people;a junior officer;falling
      """
    When she runs "collabadvisor panel answers.csv --stage forming --name 'Physical activity strategy'"
    Then she reads "Physical activity strategy"
    And she reads "“held by a few people”: Leisure services"
    And she reads "attendance: falling (Leisure services); not known to Health authority"

  Scenario: Every slip in a table is told at once, as a spreadsheet shows it
    Given the file "answers.csv"
      """
      respondent,shared_purpose,lead_post,attendence
      Health authority,all of us,senior,
      Leisure services,few_people,a junior oficer,
      """
    When she runs "collabadvisor panel answers.csv --stage forming"
    Then it is refused
    And she is told "answers.csv:1: column D: there is no question 'attendence'. Did you mean 'attendance'?"
    When in "answers.csv" she replaces "attendence" by "attendance"
    And she runs "collabadvisor panel answers.csv --stage forming"
    Then it is refused
    And she is told each of these
      | answers.csv:2: column B: 'shared purpose' has no answer 'all of us'.                                     |
      | answers.csv:3: column C: 'lead post' has no answer 'a junior oficer'. Did you mean 'a junior officer'? |

  Scenario: They speak of different stages
    Given in "leisure.yaml" "stage: forming" is replaced by "stage: established"
    And in "charity.yaml" "stage: forming" is replaced by "stage: mature"
    When she runs "collabadvisor panel health.yaml leisure.yaml charity.yaml"
    Then it is refused
    And she is told each of these
      | leisure.yaml: the stage is 'established', but 'forming' in health.yaml. |
      | charity.yaml: the stage is 'mature', but 'forming' in health.yaml.      |

  Scenario: The same respondent twice
    Given in "leisure.yaml" "Leisure services" is replaced by "health authority"
    When she runs "collabadvisor panel health.yaml leisure.yaml"
    Then it is refused
    And she is told "leisure.yaml: this respondent has the same name as the one in health.yaml."

  Scenario: One is no panel
    When she runs "collabadvisor panel health.yaml"
    Then it is refused
    And she is told "health.yaml: a panel needs at least 2 respondents; here is one."

  Scenario: The same for another program
    When she runs "collabadvisor panel health.yaml leisure.yaml charity.yaml --format json"
    Then another program reads that agreement on "shared_purpose, partner_priorities" would settle the verdict
