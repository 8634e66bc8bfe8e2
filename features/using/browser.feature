Feature: Answering the questions and reading the advice in a browser
  A manager who has never opened a terminal gets from a proposal to a page for the board. Nothing that was entered is
  lost or changed behind anybody's back, and whoever does not have the link sees nothing.

  Background:
    Given the pages are served to this computer alone

  Scenario: From a proposal to the advice
    When the manager begins "Steady On" as "proposed"
    And the visitor answers what the made-up proposal says until she may stop
    Then the visitor has seen at most 24 question pages
    And the visitor has read at most 2500 words up to the end of the advice
    And the advice says "Not yet"
    And the advice is the same as that of the command line

  Scenario: A question shows how to tell its answers apart
    When the manager begins "Steady On" as "proposed"
    And the visitor opens the question "lead_post"
    Then the visitor reads "How senior is the person who leads the work from day to day?"
    And the visitor reads "somebody who can promise money or staff is senior"
    And the page offers "don't know"

  Scenario: A question that may not fit can be put aside for good
    When the manager begins "Steady On" as "proposed"
    And the visitor answers "boundary_alignment" with "does_not_apply"
    Then the visitor reads "Saved: boundary alignment, does not apply."

  Scenario: A reply without an answer is sent back with what was typed
    When the manager begins "Steady On" as "proposed"
    And the visitor sends the question "lead_post" with nothing chosen and the source "minutes of May"
    Then it is refused as 422
    And the visitor reads "Choose an answer."
    And the visitor reads "minutes of May"

  Scenario: Back shows what was chosen, and going on returns to where one was
    When the manager begins "Steady On" as "proposed"
    And the visitor answers the first question with its first answer
    And the visitor goes back
    Then the page shows that answer as chosen

  Scenario: What is not known is not asked again, and still shows as open
    When the manager begins "Steady On" as "proposed"
    And the visitor answers "lead_post" with "unknown"
    Then the question "lead_post" does not come again
    And the answers say "don't know" of "lead_post"

  Scenario: Two windows never overwrite each other in silence
    When the manager begins "Steady On" as "proposed"
    And the visitor opens the question "lead_post"
    And in another window the visitor answers "lead_post" with "senior"
    And the visitor answers "lead_post" with "junior" in the first window
    Then it is refused as 409
    And the visitor reads "a senior manager who can commit resources"
    And the visitor reads "a junior officer"
    When the visitor uses her own answer
    Then the answers say "a junior officer" of "lead_post"

  Scenario: A second click keeps an answer once
    When the manager begins "Steady On" as "proposed"
    And the visitor answers "lead_post" with "senior"
    And the visitor sends the same again
    Then the answers say "a senior manager" of "lead_post"
    And one reply is kept

  Scenario: Where an answer comes from is kept with it
    When the manager begins "Steady On" as "proposed"
    And the visitor answers "lead_post" with "junior", which "section 5 of the proposal" documents
    Then the answers say "documented: section 5 of the proposal" of "lead_post"

  Scenario: All questions on one page
    When the manager begins "Steady On" as "proposed"
    And on the page of all questions the visitor answers "lead_post" with "junior", "autonomy" with "kept"
    Then the answers say "a junior officer" of "lead_post"
    And the answers say "each partner keeps its identity" of "autonomy"

  Scenario: What it would take, and what would change
    When the manager begins "Steady On" as "proposed"
    And the visitor answers what the made-up proposal says until she may stop
    And the visitor asks what if "lead_post" were "senior"
    Then the visitor reads "Side by side"
    And the visitor reads "lead post"

  Scenario: The answers go away as a file and come back
    When the manager begins "Steady On" as "proposed"
    And the visitor answers "lead_post" with "junior", which "section 5 of the proposal" documents
    And the visitor takes the venture file away
    Then the file says the same as the pages

  Scenario: Another name, another stage
    When the manager begins "Steady On" as "proposed"
    And the visitor calls it "Steadier On" at the stage "forming"
    Then the visitor reads "Steadier On"
    And more questions are asked than before

  Scenario: The page behind a link names nothing before it is opened
    When the manager begins "Steady On" as "proposed"
    And a program that shows previews of links opens the link
    Then it does not say "Steady On"

  Scenario: A link that was taken back looks like one that never was
    When the manager begins "Steady On" as "proposed"
    And the visitor makes another link
    And the visitor takes her link back
    Then her link leads nowhere
    And so does one that never was

  Scenario: A page with a new link can be loaded again
    When the manager begins "Steady On" as "proposed"
    And the visitor makes another link
    Then the visitor reads "Another link"
    And loaded again it is the same link, and there are 2

  Scenario: Nobody shuts herself out
    When the manager begins "Steady On" as "proposed"
    And the visitor takes her link back
    Then it is refused as 422
    And the visitor reads "This is the only link that still opens it."

  Scenario: What was not known is told of where the talk can stop, and can still be answered
    When the manager begins "Steady On" as "proposed"
    And the visitor answers "autonomy" with "unknown"
    And the visitor answers what the made-up proposal says until she may stop
    Then the visitor reads "Only what you did not know could still change them:"
    And the visitor reads "autonomy of the partners"

  Scenario: A proposal is no file of answers
    When the manager begins "Steady On" as "proposed"
    And the visitor uploads "proposal.txt", which says "STEADY ON: A JOINT FALLS SERVICE"
    Then it is refused as 422
    And the visitor reads "this is no file of answers."

  Scenario: Erased is erased
    When the manager begins "Steady On" as "proposed"
    And the visitor erases it without ticking the box
    Then it is refused as 422
    When the visitor erases it
    Then her link leads nowhere

  Scenario: On a public address only the administrator begins a venture
    Given the pages are served to everybody
    When a stranger begins "Steady On" as "proposed"
    Then it is refused as 403
    When the administrator begins "Steady On" as "proposed"
    Then the administrator's page lists "Steady On"
    When the administrator opens it again, since its link was lost
    Then the visitor reads "Keep this link"

  Scenario: What published guidance asks comes on top where it is wanted
    When the manager begins "Steady On" as "proposed" with the practice layer
    Then the answers list "practice" beside some questions
