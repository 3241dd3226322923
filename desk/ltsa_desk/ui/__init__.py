"""The look every page of the desk shares."""
