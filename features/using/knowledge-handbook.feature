@slow
Feature: A board member reads the rules without ever seeing the repository
  She is asked to trust an advice. She wants to know what stands behind it, in her browser, on the train, without a
  network and without asking anybody. A colleague makes the handbook and sends her the folder.

  Scenario: Her colleague makes the handbook
    When he runs "collabadvisor knowledge handbook -o handbook"
    Then it succeeds
    And she is told "Open handbook/index.html in a browser."
    And the folder "handbook" needs nothing from outside

  Scenario: What this is, and how far it goes
    Given the handbook of the knowledge
    When she opens "index.html"
    Then the page says "Nothing here predicts success, and there is no overall score."
    And the page says "Teri Knight, Judith Smith and Stephen Cropper (2001)"
    And the page says "scenarios passed when this was made."
    And from there she gets to "Capacity", "Recommendations", "Lessons" and "Cases"

  Scenario: A rule, from what it asks to what it rests on
    Given the handbook of the knowledge
    When she opens "capacity.html#rule-lead-post-too-junior"
    Then she sees each of these
      | The lead post is too junior                                  |
      | lead post: a junior officer                                  |
      | It undermines: legitimacy                                    |
      | Appoint a lead whom senior people will deal with             |
      | “this post was not regarded as senior enough                 |
      | A specialist who has been told to convene a group passed     |
      | Given a venture that is forming                              |
      | the lead post is “junior” (a junior officer)                 |

  Scenario: She follows what is advised, and comes back by another rule
    Given the handbook of the knowledge
    When she opens "capacity.html#rule-lead-post-too-junior"
    And she follows "Appoint a lead whom senior people will deal with"
    Then she sees each of these
      | First steps                                      |
      | Done when: lead post: a senior manager           |
      | Called for by                                    |
    When she follows "The lead post is too junior"
    Then she sees each of these
      | It holds when |

  Scenario: She looks for a word that she remembers
    Given the handbook of the knowledge
    When she searches for "artificial boundary"
    Then she finds the rule "Its area is an artificial one for most of the partners"
    And she finds a lesson and a scenario

  Scenario: A rule and its scenarios no longer agree
    Given a copy of the knowledge, with its features, in the folder "mine"
    And in "mine/rules/capacity/lead-post-too-junior.yaml" "severity: major" is replaced by "severity: minor"
    When he runs "collabadvisor knowledge handbook --pack mine -o handbook"
    Then it ends with exit code 1
    And she is told "it is a minor weakness of capacity."
    When she opens "index.html"
    Then the page says "The scenarios that failed"
    And she follows "A specialist who has been told to convene a group"
    And she sees each of these
      | failed                                                                    |
      | “Then this is a major weakness of capacity” fails: it is a minor weakness |

  Scenario: Her notes stay where they are
    Given the handbook of the knowledge
    And her own file "notes.txt" in the folder "handbook"
    When he runs "collabadvisor knowledge handbook -o handbook"
    Then it is refused
    And she is told "handbook: this folder holds 'notes.txt', which no handbook has."
    And she is told "Name another folder, or move what is in this one away."
    And the file "handbook/notes.txt" is as it was
