"""Tables of ventures as people and programs save them, read into columns of ids.

One module for each kind of file; each gives a ``Source``: the cells as they stand, lazily where they can be read so.
``column_roles`` finds out what each column is about, ``cells`` what each cell says; ``venture_table`` is the way in.
"""
