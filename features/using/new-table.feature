Feature: A manager of a programme begins a table of its ventures
  The manager has a dozen ventures and no table of them yet. She wants one that she can fill in without looking anything
  up: it should say what is asked, and offer the answers.

  Scenario: A workbook that offers the answers
    When she runs "collabadvisor new ventures.xlsx"
    Then it succeeds
    And a cell under "lead post" offers
      | nobody so far                             |
      | a junior officer                          |
      | a middle manager                          |
      | a senior manager who can commit resources |
    And a cell under "stage" offers
      | Proposed    |
      | Forming     |
      | Established |
      | Mature      |
    And the note on "lead post" begins "How senior is the person who leads the work from day to day?"
    And the sheet "Questions" explains every question

  Scenario: What she chooses is what the advice rests on
    Given she has run "collabadvisor new ventures.xlsx"
    When she fills in
      | venture        | stage   | shared purpose           | lead post        | boundary alignment                                  | lead     |
      | Winter shelter | Forming | held by a few people     | a junior officer | an area that is artificial for most of the partners | Mrs Ames |
      | Harbour trail  | Forming | held by all the partners |                  |                                                     | Mrs Ames |
    And she runs the command that it told her
    Then she reads "Winter shelter Forming Rethink ■■□□ ■■□□ ■■□□ ···· 4 3 of"
    And she reads "Harbour trail Forming Cannot say yet"

  Scenario: Only proposals, in a plain table
    When she runs "collabadvisor new proposals.csv --stage proposed"
    Then it succeeds
    And she reads "collabadvisor knowledge list --facts"
    And the headings of "proposals.csv" name every question that is asked at the stage "proposed", and no other
    When she adds to "proposals.csv" the line "Harbour trail,,held by a few people"
    And she runs the command that it told her
    Then she reads "Harbour trail Proposed On conditions"

  Scenario: Nothing is filled in yet
    Given she has run "collabadvisor new ventures.xlsx"
    When she runs the command that it told her
    Then it is refused
    And she is told "ventures.xlsx: no venture stands below its headings."

  Scenario: Her table is not replaced
    Given the file "ventures.csv"
      """
      venture,stage,lead post
      """
    When she runs "collabadvisor new ventures.csv"
    Then it is refused
    And she is told "ventures.csv: this file is already there, and is left as it is. Name a new file."

  Scenario: A spreadsheet of another kind
    When she runs "collabadvisor new ventures.ods"
    Then it is refused
    And she is told "ventures.ods: no venture is written as .ods. End the name in .yaml or .yml, or, for many ventures, in .xlsx, .csv or .tsv."
