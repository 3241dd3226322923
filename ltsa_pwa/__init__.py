"""A companion for Indonesian migrant workers, before, while and after they work abroad."""
