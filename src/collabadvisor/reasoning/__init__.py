"""Reasoning with what is not known, and with what would change the advice. Pure: nothing here prints.

- ``outlook``: how far the advice can still move while questions are open, exactly;
- ``interview``: which open question to ask next, and which can still change anything;
- ``explain``: why something was concluded, and why something else was not;
- ``plan``: the least that has to change to reach a verdict or to clear a recommendation;
- ``compare``: two advices beside each other;
- ``panel``: which differences between several respondents matter.
"""
