"""Where the web pages keep ventures, answers and links: one SQLite file, or PostgreSQL.

Raises:
    MissingExtra: SQLAlchemy or Alembic, which the extra ``web`` brings, is not installed.
"""

from importlib.util import find_spec

from collabadvisor.files.problems import MissingExtra

for _library in ("sqlalchemy", "alembic"):
    if find_spec(_library) is None:
        raise MissingExtra(_library, "web")
