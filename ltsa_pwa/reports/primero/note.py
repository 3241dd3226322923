"""A report as staff read it in the case's notes."""

from collections.abc import Iterator, Mapping
from typing import Any

LABELS = {
    "kind": "Kind",
    "what": "What",
    "when": "When",
    "where": "Where",
    "position": "Position",
    "number": "Call",
    "hours": "When to call",
    "if_other": "If somebody else answers",
    "for_whom": "For whom",
    "relation": "Relation",
    "consent": "Consent",
    "to": "Wants to be read by",
    "language": "Language",
    "sent_late": "It lay on the phone before it got through",
    "words": "Words",
}


def note_text(said: Mapping[str, Any], kind: str, labels: Mapping[str, str]) -> str:
    """Everything the reporter said, under its names; what she left out is left out."""
    lines = [f"{labels.get(name, LABELS[name])}: {value}" for name, value in parts(said, kind)]
    return "\n".join(lines)


def parts(said: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    yield "kind", kind
    where, contact = inside(said, "where"), inside(said, "contact")
    codes = said.get("what")
    told = {
        "words": said.get("text"),
        "what": ", ".join(map(str, codes)) if isinstance(codes, list) else "",
        "when": said.get("when"),
        "where": ", ".join(str(where[key]) for key in ("text", "country") if where.get(key)),
        "position": position(where),
        **{name: contact.get(name) for name in ("number", "hours", "if_other")},
        **{name: said.get(name) for name in ("for_whom", "relation", "consent", "to", "language")},
        "sent_late": "yes" if said.get("sent_late") is True else "",
    }
    yield from ((name, value) for name, value in told.items() if isinstance(value, str) and value)


def inside(said: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = said.get(name)
    return value if isinstance(value, dict) else {}


def position(where: Mapping[str, Any]) -> str:
    lat, lon = where.get("lat"), where.get("lon")
    if isinstance(lat, int | float) and isinstance(lon, int | float):
        return f"{lat:.5f}, {lon:.5f}"
    return ""
