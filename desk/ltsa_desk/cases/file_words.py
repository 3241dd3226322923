"""A file in words: what it is, how much of it has come, and its fingerprint."""

# Translators: Short words are labels before a colon: of a file that somebody sent as evidence.

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from babel.numbers import format_decimal

from ltsa_desk import events
from ltsa_desk.cases.content import SOURCES
from ltsa_desk.cases.file import Report
from ltsa_desk.evidence.manifest import Manifest
from ltsa_desk.words import _, say_moment, spoken

KILOBYTE = 1024
PICTURES = ("image/jpeg", "image/png", "image/webp")


@dataclass(frozen=True)
class Line:
    """One labelled field of a report."""

    label: str
    text: str


def shows(kind: str) -> str:
    """What a browser can make of a type without leaving the page."""
    if kind in PICTURES:
        return "picture"
    return {"audio": "sound", "video": "film"}.get(kind.partition("/")[0], "")


def file_lines(report: Report, zone: ZoneInfo) -> list[Line]:
    """The fields of a file under their names; none for a report without one."""
    manifest = report.body.file if report.body else None
    if manifest is None:
        return []
    taken = say_moment(manifest.taken_at, zone) if manifest.taken_at else ""
    said = (
        (_("What it is"), _(SOURCES[manifest.source])),
        (_("Name"), manifest.name),
        (_("Size"), _say_size(manifest)),
        (_("Taken"), taken),
        (_("Fingerprint (SHA-256)"), manifest.sha256),
    )
    return [Line(label, text) for label, text in said if text]


def file_notes(report: Report, manifest: Manifest) -> list[str]:
    """What the officer must know before relying on a file."""
    notes = []
    if report.file_state == events.FILE_BROKEN:
        notes.append(
            _("The file cannot be opened: what came is not what was announced. Ask for it again.")
        )
    elif report.file_state != events.FILE_KEPT:
        said = _("{here} of {all} pieces have come. The rest follows when the phone has a signal.")
        notes.append(said.format(here=report.pieces, all=manifest.pieces))
    if manifest.is_cut:
        notes.append(_("The recording broke off. What was recorded until then is all here."))
    return notes


def _say_size(manifest: Manifest) -> str:
    size = format_decimal(max(1, round(manifest.size / KILOBYTE)), locale=spoken())
    return f"{size} KB"
