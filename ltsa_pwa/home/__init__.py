"""The doors: where she stands and where to go next."""
