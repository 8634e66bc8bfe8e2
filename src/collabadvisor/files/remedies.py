"""Remedies for which every door has words of its own: a command, an option, an address, a button.

The core knows of no door, so it says here only what helps. ``{}`` stands for a name. A door that has a better word
says that instead, as the command line does with its commands (``cli/own_words.py``).
"""

from __future__ import annotations

LISTED = "The knowledge has a list of its {}."
"""Of ``facts``, ``recommendations`` or ``lessons``."""
ALL_LISTED = "The knowledge has a list of all names."
ALL_FACTS = "the knowledge has a list of them all."
SHOWN = "The knowledge has '{}' as it stands."
UPGRADE = "The file can be brought up to date."
NEW_VENTURE = "Write the name of the venture, its stage and its answers."
SAVE_ADVICE = "Save the advice on a venture as JSON."
SAVE_ANEW = "Save the advice on the venture's file anew, or compare the venture's files themselves."
MAKE_CERTIFICATE = "Make the certificate anew, as JSON."
ONE_VENTURE = "or ask for the advice on this one venture."
STAGE_FOR_ALL = "or give one stage for all"
OTHER_SHEET = "Name another sheet."
NO_SHEETS = "a sheet was named, and only a workbook (.xlsx) has sheets."
OTHER_ROW = "If they stand in another row, name that."
NO_HEADINGS = "a row of headings was named, and only a workbook, .csv or .tsv has one."
OVERWRITE = "Say that it is to be replaced; what it holds now is kept beside it."
NO_DATABASE = "Name the file of one that has been in use."
NAME_FEATURES = "Name the folder that holds the pack's features."
