Feature: A consultant hands over a report of her own
  A consultant reports to the board of a client. She wants the advice under her own title, with what the board needs and
  nothing else, and with what she saw herself. The board must see what is hers and what the rules say.

  Background:
    Given the example ventures "case-a-convened.yaml" and "case-b-set-up.yaml" of the knowledge

  Scenario: A cover, without a file
    When she runs "collabadvisor advise case-a-convened.yaml --title 'Where the group stands' --client 'The board' --author 'Ann Lee' --date 'March 2026' -o report.html"
    Then it succeeds
    And the file "report.html" says "Where the group stands"
    And the file "report.html" says "<meta name="author" content="Ann Lee">"

  Scenario: She is given a file in which everything is as it was
    Given she has run "collabadvisor report new report.yaml --for case-a-convened.yaml"
    And she has run "collabadvisor advise case-a-convened.yaml -o usual.txt"
    And she keeps in mind what "usual.txt" says
    When she runs "collabadvisor advise case-a-convened.yaml --report report.yaml -o usual.txt"
    Then it succeeds
    And the file "report.yaml" says "3. Appoint a lead whom senior people will deal with"
    And the file "usual.txt" is as it was, but that its receipt has the digest of the report file

  Scenario: She picks what the board is to read, and adds what she saw
    Given the venture file "report.yaml"
      """
      client: The health authority
      sections:
        - first_page
        - standings: Where it stands, seen closely
      comments:
        standings: We saw this at all three meetings.
      """
    When she runs "collabadvisor advise case-a-convened.yaml --report report.yaml"
    Then she reads "For The health authority"
    And she reads "WHERE IT STANDS, SEEN CLOSELY"
    And she reads "(the author's words; the advice says: “How each base and value stands”)"
    And she reads "Comment of the author: We saw this at all three meetings."
    And she reads "WHAT THIS ADVICE RESTS ON"
    And she reads "Left out by the author: 7 parts of the advice: “More on the verdict”, “What to do, one by one”"
    And she does not read "BEGIN WITH THESE"

  Scenario: She says who sees to what, and leaves out what others do
    Given the venture file "report.yaml"
      """
      recommendations:
        appoint-a-senior-lead:
          owner: The director
          by: the end of May
        win-the-essential-partners:
          title: Win back the health authority
        secure-partners-resources:
          leave_out: true
          comment: The board has this in hand.
      """
    When she runs "collabadvisor advise case-a-convened.yaml --report report.yaml"
    Then she reads "Owners and dates are the author's."
    And she reads "Owner: The director (says the author)"
    And she reads "Left out by the author: 1 recommendation: “Secure resources for the partners to work with” (4)."
    And she reads "Comment of the author: The board has this in hand."
    And she reads "5. Win back the health authority"
    And she reads "(the author's words; the advice says: “Win every partner that the work cannot do without”)"

  Scenario: What matters most to the board stands first, and it is told whose order that is
    Given the venture file "report.yaml"
      """
      do_first:
        - appoint-a-senior-lead
        - spread-the-leadership
        - weigh-the-alternatives
      """
    When she runs "collabadvisor advise case-a-convened.yaml --report report.yaml"
    Then "3. Appoint a lead" comes before "13. Spread the leadership"
    And "13. Spread the leadership" comes before "1. Weigh the alternatives"
    And "1. Weigh the alternatives" comes before "2. Organise the work"
    And she reads "That leaves no room here for “Settle what it is for and what each partner gains” (6), with which the advice begins."
    And she reads "the numbers are the ranks that the advice gives. The advice says: “The verdict hangs on 2 to 6.” 3. Appoint a lead whom senior people will deal with (capacity)"
    And she reads "The advice says: “The verdict hangs on 9.” 13. Spread the leadership over all the partners (conduct)"

  Scenario: What she puts first is not advised this time
    Given the venture file "report.yaml"
      """
      do_first:
        - agree-to-adapt
      """
    When she runs "collabadvisor advise case-a-convened.yaml --report report.yaml"
    Then she is told "report.yaml:2: 'agree-to-adapt': this is not advised here, so what the file says of it stands nowhere."
    And she does not read "The order is the author's"

  Scenario: A slip in an id is told with its line, and all slips at once
    Given the venture file "report.yaml"
      """
      titel: Trail
      sections:
        - first_page
        - standing
      do_first:
        - spread-leadership
      recommendations:
        appoint-a-senior-led:
          owner: Ann
      """
    When she runs "collabadvisor advise case-a-convened.yaml --report report.yaml"
    Then it is refused
    And she is told each of these
      | report.yaml:1: the key 'titel' is not known here. Did you mean 'title'?                                 |
      | report.yaml:4: there is no section 'standing'. Did you mean 'standings'?                                |
      | report.yaml:6: there is no recommendation 'spread-leadership'. Did you mean 'spread-the-leadership'?    |
      | report.yaml:8: there is no recommendation 'appoint-a-senior-led'. Did you mean 'appoint-a-senior-lead'? |
