"""Is this agency in the list, as of when, and what does the list say?"""
