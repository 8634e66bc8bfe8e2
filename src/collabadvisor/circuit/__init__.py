"""A knowledge base as one circuit of "and", "or" and "not" over a venture's answers, for whatever engine works it out.

``gates`` has the circuit itself, ``wiring`` what is found of a venture and how pressing each recommendation is,
``order`` in which order the recommendations stand. No engine's words are in it.
"""
