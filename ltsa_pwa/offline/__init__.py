"""Compiled once, works with no signal."""
