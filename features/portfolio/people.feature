Feature: The same people and organisations in many ventures
  Each of several ventures can look sound by itself, and together they ask more of one person or organisation than it can
  give. What is found across ventures changes no verdict of any of them: it is for their programme to deal with.

  @rule:one-lead-for-many-ventures
  Rule: One senior person leads many ventures

    Example: A director leads three, by whichever way the name is written
      Given these ventures
        | venture         | stage       | lead            | lead post |
        | Walking groups  | forming     | Dr Ann Lee      | senior    |
        | Warm homes      | established | Joe Ward        | senior    |
        | School meals    | forming     | dr  ann lee     | senior    |
        | Village library | mature      | Dr Ann Lee; Pia | senior    |
      Then this is a major finding about "Walking groups", "School meals" and "Village library"
      And the finding is "3 ventures are led by Dr Ann Lee: Walking groups, School meals and Village library"
      And the reason given for it is "counts on the rank of Dr Ann Lee"

    Example: Two ventures can be one person's work
      Given these ventures
        | venture         | stage   | lead       | lead post |
        | Walking groups  | forming | Dr Ann Lee | senior    |
        | School meals    | forming | Dr Ann Lee | senior    |
        | Village library | mature  | Dr Ann Lee | senior    |
      When "School meals" is left out
      Then this is not found of these ventures

    Example: Nobody counts on the rank of a junior officer, nor where it is not known
      Given these ventures
        | venture         | stage   | lead       | lead post |
        | Walking groups  | forming | Dr Ann Lee | senior    |
        | School meals    | forming | Dr Ann Lee | junior    |
        | Village library | mature  | Dr Ann Lee |           |
      Then this is not found of these ventures
      When the lead post of "School meals" becomes "senior"
      And the lead post of "Village library" becomes "senior"
      Then this is found 1 times

    Example: Without the names of those who lead, nothing can be said
      Given these ventures
        | venture        | stage   | lead post |
        | Walking groups | forming | senior    |
        | School meals   | forming | senior    |
      Then this is not judged without the lead

  @rule:one-body-runs-many-ventures
  Rule: One body runs many ventures without a post set aside for them

    Example: A council's officers run three beside their other work
      Given these ventures
        | venture         | stage       | management      | management time |
        | Walking groups  | forming     | Easton Council  | part of a job   |
        | School meals    | proposed    | Easton Council  | none            |
        | Village library | established | easton council  | part of a job   |
        | Warm homes      | established | Health promoters | part of a job  |
      Then this is a major finding about "Walking groups", "School meals" and "Village library"
      And the finding is "3 ventures are run by Easton Council without a post set aside for any of them: Walking groups, School meals and Village library"
      And the reason given for it is "Easton Council is to find the time for 3 ventures beside other work"
      And it helps to "Pay for the time that running the venture takes"

    Example: One of the three has a post of its own
      Given these ventures
        | venture         | stage       | management     | management time |
        | Walking groups  | forming     | Easton Council | part of a job   |
        | School meals    | proposed    | Easton Council | none            |
        | Village library | established | Easton Council | dedicated post  |
      Then this is not found of these ventures

  @rule:one-partner-in-many-ventures
  Rule: One partner takes part in many ventures

    Example: Six ventures, old and new, count on the same partner
      Given these ventures
        | venture         | stage       | partners                          |
        | Walking groups  | forming     | Easton Council; The Health Centre |
        | School meals    | proposed    | Easton Council; Parents' Circle   |
        | Village library | established | Easton Council                    |
        | Warm homes      | mature      | Easton Council; Tenants' Union    |
        | Safe streets    | mature      | Police; Easton Council            |
        | Repair shop     | forming     | Easton Council; The Health Centre |
      Then this is a minor finding about "Walking groups", "School meals", "Village library", "Warm homes", "Safe streets" and "Repair shop"
      And the reason given for it is "6 of them, old and new, have to be fitted together at Easton Council"

    Example: Five, and a sixth that named its partners together in one
      Given these ventures
        | venture         | stage       | partners                             |
        | Walking groups  | forming     | Easton Council                       |
        | School meals    | proposed    | Easton Council; Parents' Circle      |
        | Village library | established | Easton Council                       |
        | Warm homes      | mature      | Easton Council; Tenants' Union       |
        | Safe streets    | mature      | Police; Easton Council               |
        | Repair shop     | forming     | Easton Council and The Health Centre |
      Then this is not found of these ventures
      When the partners of "Repair shop" become "Easton Council; The Health Centre"
      Then this is found 1 times
