Feature: A board asks who says that these rules hold together
  A board is to decide by an advice that a program gave. Before it does, it wants to know who has looked at the rules, what
  was found, and whether it has to take anybody's word for it.

  Scenario: What it says, for people who read no code
    Given the certificate that comes with the program, as "certificate.md"
    Then the certificate "certificate.md" says each of these
      | It holds. This was worked out by a program and can be worked out again by anybody who has the knowledge. |
      | Every venture at every stage gets a verdict. (venture-without-verdict)                                   |
      | What stands by the knowledge's own word, and why                                                         |
      | It stands because: The paper                                                                             |
      | It does not say that a venture which does as it is advised will succeed                                  |

  Scenario: Knowledge of one's own is certified
    Given a kitchen pack with scenarios in the folder "kitchen"
    When she runs "collabadvisor knowledge certificate --pack kitchen -o certificate.json"
    Then it succeeds
    And she is told "Wrote certificate.json. It holds."
    When she runs "collabadvisor knowledge certificate --pack kitchen --verify certificate.json"
    Then she reads "36 scenarios and 72 changes of the rules."

  Scenario: Somebody changed a rule since
    Given a kitchen pack with scenarios in the folder "kitchen"
    And she has run "collabadvisor knowledge certificate --pack kitchen -o certificate.json"
    And in "kitchen/rules/need/too-few-eaters.yaml" "{at_most: few}" is replaced by "{at_most: half}"
    When she runs "collabadvisor knowledge certificate --pack kitchen --verify certificate.json"
    Then something is found
    And it says "- The knowledge is not what was certified: its digest was"
    And it says "holds: certified yes, now no."
    And it says "scenarios, failed: so now, and not certified: features/need.feature:"

  Scenario: Somebody wrote what the board would like to read
    Given the kitchen pack as it is in the folder "kitchen"
    When she runs "collabadvisor knowledge certificate --pack kitchen -o certificate.json"
    Then something is found
    And she is told "Wrote certificate.json. It does not hold: 4 problems."
    When in "certificate.json" every "fails" is replaced by "proved"
    And she runs "collabadvisor knowledge certificate --pack kitchen --verify certificate.json"
    Then something is found
    And it says "property 'doing-does-not-clear', result: certified 'proved', now 'fails'."

  Scenario: The page to be read is no file to be proved
    Given the certificate that comes with the program, as "certificate.md"
    When she runs "collabadvisor knowledge certificate --verify certificate.md"
    Then it is refused
    And she is told "what can be proved again is the one in JSON"
