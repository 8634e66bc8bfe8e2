"""Where the web pages keep ventures, answers and links: one SQLite file, or PostgreSQL."""
