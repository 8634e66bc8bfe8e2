"""The advice on ventures, as text, Markdown, HTML and JSON."""
