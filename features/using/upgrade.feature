Feature: A manager brings an old file up to date
  The questions are asked otherwise since last year: some were split in two, some answers have other names. Her file of
  last year is not to be typed anew, and nothing is to be guessed in her name.

  Background:
    Given the venture file "board.yaml"
      """
      # For the board of 12 June.
      venture: North
      stage: established
      answers:
        local_involvement: consulted   # two open evenings
        essential_partners: committed
      """

  Scenario: An old answer is met with what to write now
    When she runs "collabadvisor advise board.yaml"
    Then it is refused
    And she is told "board.yaml:6: 'essential_partners' no longer has the answer 'committed'. Write 'essential_partners: taking_part'."
    And she is told "'collabadvisor upgrade FILE' brings the file up to date."

  Scenario: The file is brought up to date, and what it does not tell is left open
    When she runs "collabadvisor upgrade board.yaml"
    Then she reads "Essential partners: “committed” is now “all take part”."
    And she reads "Local involvement: “consulted” is left open."
    And she reads "What part do residents and users have, now that practitioners are asked about apart?"
    And the file "board.yaml" says "essential_partners: taking_part"
    And the file "board.yaml" says "For the board of 12 June."
    When she runs "collabadvisor advise board.yaml"
    Then she reads "VERDICT: CANNOT SAY YET"

  Scenario: The old file can be kept
    Given she keeps in mind what "board.yaml" says
    When she runs "collabadvisor upgrade board.yaml -o board-2.yaml"
    Then the file "board.yaml" is as it was
    And the file "board-2.yaml" says "essential_partners: taking_part"

  Scenario: A file in which nothing is old stays as it is
    Given the venture file "new.yaml"
      """
      venture: North
      stage: established
      answers:
        lead_post: junior
      """
    And she keeps in mind what "new.yaml" says
    When she runs "collabadvisor upgrade new.yaml"
    Then she reads "Nothing has to be brought up to date"
    And the file "new.yaml" is as it was

  Scenario: A question that is no longer asked at the stage names the one to answer instead
    Given the venture file "new.yaml"
      """
      venture: North
      stage: established
      answers:
        early_result: achievable
      """
    When she runs "collabadvisor upgrade new.yaml"
    Then she reads "“early result” is no longer asked at this stage (Established), so nothing rests on it. Answer “results so far” instead"
