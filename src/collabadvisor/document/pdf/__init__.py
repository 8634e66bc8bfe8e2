"""The PDF of a report: the tree as data, laid out by fixed typst files."""
