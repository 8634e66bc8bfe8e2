Feature: Verdict

  @rule:ask-while-little-is-known
  Rule: Too little is known

    Example: Planned: nothing is known
      Given a venture that is planned
      Then the verdict is "Ask more"

    Example: Open: nothing is known
      Given a venture that is open
      Then the verdict is "Ask more"

    Example: Planned: the money is known beside it
      Given a venture that is planned
      And the eaters are "half"
      And the parents' view is "against"
      And the money is "three years"
      Then the verdict is "Open it"

  @rule:carry-on-what-works
  Rule: It works

    Example: A kitchen of which only the cook is known
      Given a venture that is open
      And the eaters are "half"
      And the cook is "part time"
      Then the verdict is "Ask more"

    Example: Its size is known beside it
      Given a venture that is open
      And the eaters are "half"
      And the size of the kitchen is "enough"
      And the cook is "part time"
      Then the verdict is "Carry on"

  @rule:hold-off-without-eaters
  Rule: Nobody would come

    Example: Planned: eaters few
      Given a venture that is planned
      And the eaters are "few"
      Then the verdict is "Hold off"
      And the verdict is explained by "Trust is fragile"

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

    Example: Open: size of the kitchen enough
      Given a venture that is open
      And the size of the kitchen is "enough"
      Then the verdict is "Ask more"

    Example: Open: eaters half, the parents' view against
      Given a venture that is open
      And the eaters are "half"
      And the parents' view is "against"
      Then the verdict is "Ask more"

    Example: Open: eaters few
      Given a venture that is open
      And the eaters are "few"
      Then the verdict is "Mend it"

  @rule:open-what-will-do
  Rule: Nothing stands against it

    Example: The parents were not asked
      Given a venture that is planned
      And the eaters are "half"
      And the cook is "part time"
      Then the verdict is "Ask more"

    Example: The parents were asked
      Given a venture that is planned
      And the eaters are "half"
      And the parents' view is "against"
      And the cook is "part time"
      Then the verdict is "Open it"
