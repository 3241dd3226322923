"""Outreach workers: whose phone is paired, and what sessions they held."""
