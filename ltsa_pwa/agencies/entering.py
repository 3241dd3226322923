"""A sanction that no list has yet, entered by two people on the strength of a decree."""

from ltsa_pwa.agencies.agency import Agency, Sanction, decree_key
from ltsa_pwa.agencies.cells import BadCell, day, plain_text, quoted, sanction_kind

NEW_SANCTION = "new sanction "
"""With the decree behind it: a sanction that the list does not have."""
_BETWEEN = "; "
_PARTS = 4


def sanction_words(kind: str, since: str, until: str, reason: str) -> str:
    """A sanction in one line, as a person reads it before saying yes."""
    return _BETWEEN.join((kind, f"from {since}", f"until {until or '-'}", reason or "-"))


def entered_words(agency: Agency, decree: str) -> str:
    """What the register says of this decree, "" when it does not have it."""
    asked = decree_key(decree)
    known = [each for each in agency.sanctions if decree_key(each.decree) == asked]
    # A list may have made a warning of it; what was entered is what two people speak of.
    found = next(iter(sorted(known, key=lambda each: not each.entered_here)), None)
    if found is None:
        return ""
    return sanction_words(found.kind, str(found.since or "-"), str(found.until or ""), found.reason)


def entered(decree: str, words: str) -> Sanction:
    """The sanction that such a line speaks of; BadCell when it cannot be understood."""
    parts = words.split(_BETWEEN, _PARTS - 1)
    if not decree.strip() or len(parts) != _PARTS:
        raise BadCell(f"{quoted(words)} is not “kind; from DAY; until DAY or -; reason”")
    kind = sanction_kind(parts[0])
    since, until = day(parts[1].removeprefix("from ")), day(parts[2].removeprefix("until "))
    if kind is None or since is None:
        raise BadCell(f"{quoted(words)} names no kind of sanction, or not since when")
    if kind == "expired":
        raise BadCell(f"{quoted(parts[0])} is no decision: a licence ends on its day, “until”")
    if until and until < since:
        raise BadCell(f"{until} is before its start, {since}")
    return Sanction(kind, plain_text(decree), since, until, plain_text(parts[3]), entered_here=True)
