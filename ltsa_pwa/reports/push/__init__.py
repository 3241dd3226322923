"""A knock at a phone that is not looking: of no case, of no company, to nobody on the way."""
