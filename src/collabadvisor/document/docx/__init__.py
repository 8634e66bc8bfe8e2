"""Reports as Word documents (.docx), which those who receive them can edit.

Raises:
    MissingExtra: python-docx, which the extra ``docx`` brings, is not installed.
"""

from collabadvisor.files.problems import MissingExtra

try:
    import docx as _docx  # noqa: F401  (only whether it is there)
except ImportError as error:
    raise MissingExtra("python-docx", "docx") from error
