"""Figures with their source, date and certainty."""
