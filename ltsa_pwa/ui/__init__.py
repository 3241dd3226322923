"""The look every page shares."""
