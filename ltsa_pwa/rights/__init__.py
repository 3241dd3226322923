"""What the law gives her, in plain words, with its article."""
