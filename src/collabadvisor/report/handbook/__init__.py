"""The handbook: the knowledge with its scenarios, as Markdown and as HTML pages."""
