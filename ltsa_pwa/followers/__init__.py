"""Phones that want to hear at once when the list of companies changes; not of which company."""
