Feature: The paper's cases, asked further
  With the practice layer the six cases of the paper are asked more, and nothing that was said of them is taken back.
  None of the further questions is answered there, and a base is known by the paper's own questions alone.

  Scenario Outline: <case> gets the verdict that it gets without this
    Given the case "<case>"
    When the advice is given
    Then the verdict is "<verdict>"
    And one of the open questions is the finances of the key partner
    And one of the open questions is the view of those who may lead next
    And one of the open questions is the way to settle disputes

    Examples:
      | case             | verdict              |
      | case-a-convened  | Rethink              |
      | case-a-adopted   | Rethink              |
      | case-a-restarted | Cannot say yet       |
      | case-b-set-up    | Keep going           |
      | case-b-evaluated | Keep going, and mend |
      | case-b-mature    | Cannot say yet       |
