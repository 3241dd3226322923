"""Who works here, and how they prove it."""
