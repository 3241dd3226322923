"""Everything the phone holds, found by a word, also one that is misspelt."""
