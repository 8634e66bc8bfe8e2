Feature: The council asks for an agreement on data

  @rule:no-data-agreement
  Rule: Data about people are shared without an agreement

    Scenario: One is drafted
      Given a venture that is established
      And the data agreement is "drafted"
      Then this is a major weakness of conduct
      And this speaks against legitimacy
      And it is advised now to "Sign an agreement on the data that partners share"

    Scenario: It is signed
      Given a venture that is established
      And the data agreement is "signed"
      Then this is not found
