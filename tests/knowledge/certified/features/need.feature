Feature: Need

  @rule:parents-want-it
  Rule: The parents want it

    Example: Planned: the parents' view in favour
      Given a venture that is planned
      And the parents' view is "in favour"
      Then this is a strength of need
      And this speaks for trust
      And this shows trust

    Example: Planned: the parents' view divided
      Given a venture that is planned
      And the parents' view is "divided"
      Then this is not found

    Example: Open: the parents' view in favour
      Given a venture that is open
      And the parents' view is "in favour"
      Then this is a strength of need
      And this shows trust

  @rule:too-few-eaters
  Rule: Too few would eat there

    Example: Few
      Given a venture that is planned
      And the eaters are "few"
      Then this is a critical weakness of need

    Example: Planned: eaters half
      Given a venture that is planned
      And the eaters are "half"
      Then this is not found

    Example: Planned: eaters few
      Given a venture that is planned
      And the eaters are "few"
      Then this is a critical weakness of need
      And this speaks against trust

    Example: Open: eaters few
      Given a venture that is open
      And the eaters are "few"
      Then this is a critical weakness of need
