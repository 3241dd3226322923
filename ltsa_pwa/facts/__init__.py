"""Figures with their source, date and certainty."""

from ltsa_pwa.facts.fact import Contact, Day, Figure, Known, Place, Purpose, Service, Source
from ltsa_pwa.facts.known import (
    DESTINATIONS,
    ELSEWHERE,
    INDONESIA,
    Facts,
    NoSuchFact,
    Unverified,
    countries,
    emergency_numbers,
    figure,
    known,
    load,
    load_for,
    numbers_for,
    source,
    use,
)
from ltsa_pwa.facts.row import BadFact

__all__ = [
    "DESTINATIONS",
    "ELSEWHERE",
    "INDONESIA",
    "BadFact",
    "Contact",
    "Day",
    "Facts",
    "Figure",
    "Known",
    "NoSuchFact",
    "Place",
    "Purpose",
    "Service",
    "Source",
    "Unverified",
    "countries",
    "emergency_numbers",
    "figure",
    "known",
    "load",
    "load_for",
    "numbers_for",
    "source",
    "use",
]
