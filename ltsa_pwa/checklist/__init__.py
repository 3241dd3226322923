"""What to do before leaving, in order, with what must never be skipped."""
