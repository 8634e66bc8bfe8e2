Feature: A programme office shows its board how the ventures stand
  The office runs a programme of partnerships, and its board meets on Thursday. The members want one page: where the
  ventures stand, which are in trouble, what to ask for, and what shows only when one looks at all of them together. The
  office itself wants to sort and filter the same in a workbook.

  Background:
    Given a programme of these ventures
      | venture        | stage   | lead     | area  | lead_post | senior_representation | shared_purpose | boundary_alignment | partner_resources |
      | Harbour trail  | forming | Mrs Ames | North | junior    | none                  | few_people     | mismatched         | none              |
      | Winter shelter | forming | Mrs Ames | South | senior    | all_partners          | all_partners   | matched            | committed         |
      | Parish minibus | forming | Mrs Ames | North | senior    | all_partners          | few_people     | matched            | committed         |
      | Dementia café  | mature  | Mrs Ames | South | senior    | all_partners          |                |                    |                   |

  Scenario: The board sees in one picture who stands how
    When the office makes the page
    Then the head of the page says "4 ventures"
    And in the map "Harbour trail" stands under "Rethink"
    And in the map these stand so
      | venture        | Purpose   | Fit       | Capacity  |
      | Harbour trail  | strained  | strained  | fragile   |
      | Parish minibus | strained  | not known | not known |
      | Dementia café  | not known | not known | not known |

  Scenario: The board asks what to do about one of them, and what is not known
    When the office makes the page
    Then the page tells of "Harbour trail" that "Appoint a lead whom senior people will deal with" is to be done now
    And the page tells of "Dementia café" that "Who holds the purpose of this venture as their own?" is not answered

  Scenario: What shows only when one looks at all of them
    When the office makes the page
    Then on the page stands "3 ventures are led by Mrs Ames: Winter shelter, Parish minibus and Dementia café."
    And on the page stands "What would help most ventures"
    And on the page stands "Behind a weakness in"

  Scenario: What somebody wrote into the table cannot do anything to the page
    Given the venture "Winter shelter" is called "<script>alert('me')</script>"
    When the office makes the page
    Then the page names a venture "<script>alert('me')</script>"
    And nothing but the page's own script can run in it

  Scenario: There are too many for a page
    Given 600 such programmes in one table
    When the office makes the page
    Then it is refused with "page: 2,400 ventures are too many for one page, which can show 2,000. Write a workbook (.xlsx)"

  Scenario: The office sorts and filters in a workbook
    When the office makes the workbook
    Then it has the sheets "Ventures", "Across ventures", "Programme", "What would help", "Lessons" and "What the words mean"
    And in the sheet "Ventures" the row of "Harbour trail" says
      | Stage   | Verdict | Purpose  | Capacity | lead     | area  |
      | Forming | Rethink | strained | fragile  | Mrs Ames | North |
    And in the sheet "Across ventures" a row begins with "Major", "One senior person leads many ventures"
