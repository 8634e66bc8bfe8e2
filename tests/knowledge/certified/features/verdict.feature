Feature: Verdict

  @rule:ask-while-little-is-known
  Rule: Too little is known

    Example: Planned: eaters half, the parents' view against
      Given a venture that is planned
      And the eaters are "half"
      And the the parents' view is "against"
      Then the verdict is "Open it"

    Example: Planned: nothing is known
      Given a venture that is planned
      Then the verdict is "Ask more"

    Example: Open: nothing is known
      Given a venture that is open
      Then the verdict is "Ask more"

  @rule:carry-on-what-works
  Rule: It works

    Example: Open: size of the kitchen enough, cook part time
      Given a venture that is open
      And the size of the kitchen is "enough"
      And the cook is "part time"
      Then the verdict is "Carry on"

    Example: A kitchen of which only the cook is known
      Given a venture that is open
      And the cook is "part time"
      Then the verdict is "Ask more"

  @rule:hold-off-without-eaters
  Rule: Nobody would come

    Example: Planned: eaters few
      Given a venture that is planned
      And the eaters are "few"
      Then the verdict is explained by "That undermines trust"
      And the verdict is "Hold off"

    Example: Some would come
      Given a venture that is planned
      And the eaters are "half"
      Then the verdict is "Ask more"

  @rule:mend-what-is-strained
  Rule: Something must be mended

    Example: Open: size of the kitchen too small
      Given a venture that is open
      And the size of the kitchen is "too small"
      Then the verdict is "Mend it"

    Example: Open: eaters half
      Given a venture that is open
      And the eaters are "half"
      Then the verdict is "Ask more"

    Example: Open: eaters few
      Given a venture that is open
      And the eaters are "few"
      Then the verdict is "Mend it"

    Example: Open: size of the kitchen enough
      Given a venture that is open
      And the size of the kitchen is "enough"
      Then the verdict is "Ask more"

  @rule:open-what-will-do
  Rule: Nothing stands against it

    Example: Planned: eaters half, the parents' view against again
      Given a venture that is planned
      And the eaters are "half"
      And the the parents' view is "against"
      Then the verdict is "Open it"

    Example: The parents were not asked
      Given a venture that is planned
      And the eaters are "half"
      Then the verdict is "Ask more"
