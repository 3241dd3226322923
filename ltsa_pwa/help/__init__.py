"""Who helps, where, and by which number."""
