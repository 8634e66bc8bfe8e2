Feature: Ventures beside each other in the same places
  A venture is set up for a place that has others already. Whether they fit together, none of them can see from inside.

  @rule:same-area-and-purpose
  Rule: Several ventures are there for the same purpose in the same area

    Example: Two groups that get people walking in one town
      Given these ventures
        | venture        | stage   | area             | purpose group     |
        | Walking groups | forming | Easton; Norbury  | physical activity |
        | Move together  | mature  | Weston; Easton   | Physical activity |
        | School meals   | forming | Easton           | food              |
      Then this is a major finding about "Walking groups" and "Move together"
      And the finding is "2 ventures are there for physical activity in Easton: Walking groups and Move together"
      And the reason given for it is "all of them serve Easton"
      And it helps to "Settle the venture's place beside existing partnerships"

    Example: The same purpose, each in a town of its own
      Given these ventures
        | venture        | stage   | area    | purpose group     |
        | Walking groups | forming | Norbury | physical activity |
        | Move together  | mature  | Weston  | physical activity |
        | School meals   | forming | Norbury | food              |
      Then this is not found of these ventures
      When the area of "Move together" becomes "Norbury"
      Then this is found 1 times

    Example: Whatever they have in common is told once
      Given these ventures
        | venture        | stage   | area            | purpose group     |
        | Walking groups | forming | Easton; Norbury | physical activity |
        | Move together  | mature  | Norbury; Easton | physical activity |
      Then this is found 1 times
      And the finding is "2 ventures are there for physical activity in Easton and Norbury: Walking groups and Move together"

  @rule:areas-cut-each-other
  Rule: The areas of two ventures cut across each other

    Example: A health district and a council's area share one town of several
      Given these ventures
        | venture        | stage       | area                    |
        | Walking groups | forming     | Easton; Norbury         |
        | Warm homes     | established | Norbury; Weston; Sutton |
      Then this is a minor finding about "Walking groups" and "Warm homes"
      And the finding is "The areas of Walking groups and Warm homes cut across each other in Norbury"
      And the reason given for it is "only the one area takes in Easton, and only the other Weston and Sutton"
      And it helps to "Organise the work along the partners' own boundaries"

    Example: One area lies inside the other
      Given these ventures
        | venture        | stage       | area                    |
        | Walking groups | forming     | Norbury; Sutton         |
        | Warm homes     | established | Norbury; Weston; Sutton |
        | School meals   | established | Weston                  |
      Then this is not found of these ventures
      When the area of "Walking groups" becomes "Norbury; Easton"
      Then this is found 1 times

    Example: Ventures of one area are told together
      Given these ventures
        | venture        | stage       | area            |
        | Walking groups | forming     | Easton; Norbury |
        | School meals   | forming     | norbury; easton |
        | Warm homes     | established | Norbury; Weston |
      Then this is found 1 times
      And this is a minor finding about "Walking groups", "School meals" and "Warm homes"
