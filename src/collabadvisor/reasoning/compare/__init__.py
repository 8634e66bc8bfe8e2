"""Two advices beside each other: then and now, or as things are and as they could be."""
