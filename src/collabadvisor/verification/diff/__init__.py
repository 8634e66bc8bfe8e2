"""What differs between two knowledge packs, not as text but as meaning: in what they say, and in what they advise.

``comparing_packs.diff`` is the whole. Everything is told of the old pack as "before" and of the new one as "after".
What it says of the advice holds over every venture that there can be, and is worked out by the solver (the extra
``proof``).
"""
