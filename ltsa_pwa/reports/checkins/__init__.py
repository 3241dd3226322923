"""Silence as an alarm: days she set, on which the server expects a sign that all is well."""
