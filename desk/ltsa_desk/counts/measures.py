"""What is counted."""

from ltsa_desk.words import N_

CANDIDATES = "candidates"
WORKING = "working"
HOME = "home"
SESSIONS = "sessions"
REACHED = "reached"
REPORTS = "reports"
ANSWER_HOURS = "answer_hours"
CLOSED = "closed"

# Translators: What is counted; the heads of columns.
NAMES = {
    CANDIDATES: N_("Candidates"),
    WORKING: N_("Working abroad"),
    HOME: N_("Back home"),
    SESSIONS: N_("Sessions"),
    REACHED: N_("People reached"),
    REPORTS: N_("People who reported"),
    ANSWER_HOURS: N_("Hours to the first human answer"),
    CLOSED: N_("Cases closed"),
}
"""In the order of every table."""

STANDING = (CANDIDATES, WORKING, HOME)
"""How many there are, as of the day of counting; all others are what happened in the month."""
SUMMED = (SESSIONS, REACHED, REPORTS, CLOSED)
"""Months of these can be added up."""

STATES = {
    "prospective": CANDIDATES,
    "registered": CANDIDATES,
    "training": CANDIDATES,
    "waiting": CANDIDATES,
    "again": CANDIDATES,
    "left": WORKING,
    "working": WORKING,
    "changed": WORKING,
    # Who is in trouble is somebody's answer to give, not a number on a village's wall.
    "trouble": WORKING,
    "leave": HOME,
    "home": HOME,
}
