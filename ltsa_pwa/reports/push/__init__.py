"""A knock at a phone that is not looking: empty, so that nobody on the way learns anything."""
