"""Files and text: strict reading of YAML and JSON, problems with their place and remedy, words cleaned and compared."""
