"""Counts by place and month, in which nobody can be found."""
