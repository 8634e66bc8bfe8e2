Feature: A consultant compares ventures
  A consultant advises several partnerships. She wants them in one report, the same again for a spreadsheet, and the
  rules of her own trade beside those that come with the program.

  Scenario: Several ventures in one report, in the order in which she names them
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    When she runs "collabadvisor advise case-b-set-up.yaml case-a-convened.yaml -o both.txt"
    Then the file "both.txt" says "Venture Verdict Purpose Fit Capacity Conduct"
    When she runs "collabadvisor advise case-b-set-up.yaml case-a-convened.yaml"
    Then "Easington Joint Commissioning Board, set up" comes before "Physical activity strategy, advisory group convened"
    And she reads "VERDICT: RETHINK"

  Scenario: The advice for another program
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    When she runs "collabadvisor advise case-a-convened.yaml case-b-set-up.yaml --format json -o both.json"
    Then it succeeds
    And another program reads 2 advices from "both.json"
    And the verdict that it reads on "Physical activity strategy, advisory group convened" in "both.json" is "rethink"

  Scenario: Notes that she can edit
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge
    When she runs "collabadvisor advise case-a-convened.yaml -o notes.md"
    Then the file "notes.md" says "# Physical activity strategy, advisory group convened"

  Scenario: Mistakes in two files are told in one go
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        lead_post: juniour
      """
    And the venture file "south.yaml"
      """
      venture: South
      stage: formign
      """
    When she runs "collabadvisor advise north.yaml south.yaml missing.yaml"
    Then it is refused
    And she is told each of these
      | north.yaml:4: 'lead_post' has no answer 'juniour'. Did you mean 'junior'? |
      | south.yaml:2: there is no stage 'formign'. Did you mean 'forming'?        |
      | missing.yaml: there is no such file.                                      |

  Scenario: Last month's page stays whole where this month's cannot be written
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      """
    And she has run "collabadvisor advise north.yaml -o page.html"
    And she keeps in mind what "page.html" says
    And in "north.yaml" "forming" is replaced by "forming soon"
    When she runs "collabadvisor advise north.yaml -o page.html"
    Then it is refused
    And the file "page.html" is as it was
    And the folder holds only "north.yaml, page.html"

  Scenario: She judges by a rule of her own
    Given a copy of the knowledge in the folder "mine"
    And the venture file "north.yaml"
      """
      venture: North
      stage: forming
      answers:
        lead_post: junior
      """
    When in "mine/rules/capacity/lead-post-too-junior.yaml" she replaces "severity: major" by "severity: minor"
    And she runs "collabadvisor advise north.yaml --pack mine"
    Then she reads "VERDICT: CANNOT SAY YET"
    And she reads "Appoint a lead whom senior people will deal with (capacity"
    And she does not read "BEGIN WITH"

  Scenario: She names a folder that is not a pack of knowledge
    Given the venture file "north.yaml"
      """
      venture: North
      stage: forming
      """
    When she runs "collabadvisor advise north.yaml --pack mine"
    Then it is refused
    And she is told "mine: this is not a knowledge pack: a pack is a folder that holds rules/ and knowledge/."
