Feature: The council asks for an agreement on data
  Partners share data about people only once they have signed an agreement on it.

  @rule:no-data-agreement
  Rule: Data about people are shared without an agreement

    Scenario Outline: None is signed in a venture that is <stage>
      Given a venture that is <stage>
      And the data agreement is "<answer>"
      Then this is a major weakness of conduct
      And this speaks against legitimacy
      And it is advised to "Sign an agreement on the data that partners share"

      Examples:
        | stage       | answer  |
        | proposed    | none    |
        | forming     | drafted |
        | established | drafted |
        | mature      | none    |

    Example: It is signed
      Given a venture that is established
      And the data agreement is "signed"
      Then this is not found
