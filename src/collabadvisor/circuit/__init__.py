"""What a knowledge base decides, in words and as one circuit of "and", "or" and "not", for whatever engine there is.

``decisions`` has what is decided of a venture, ``gates`` the circuit itself, ``wiring`` the decisions as gates, and
``order`` in which order the recommendations stand. No engine's words are in it.
"""
