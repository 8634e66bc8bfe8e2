Feature: The kitchen

  @rule:too-few-eaters
  Rule: Too few would eat there

    Example: Few would
      Given a venture that is planned
      And the eaters are "few"
      Then this is a critical weakness of need

    Example: Half of them would
      Given a venture that is planned
      And the eaters are "half"
      Then this is not found

  @rule:hands-or-room-missing
  Rule: Hands or room are missing

    Example: Nobody cooks
      Given a venture that is planned
      And the cook is "none"
      Then this is a major weakness of means
