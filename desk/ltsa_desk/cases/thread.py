"""A case in words: every report, answer and step, oldest first."""

# Translators: Short words are labels before a colon: what somebody said in a report.

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale

from ltsa_desk import events
from ltsa_desk.cases.body import Body
from ltsa_desk.cases.content import (
    ACTIONS,
    CONSENT,
    FOR_WHOM,
    HOURS,
    IF_OTHER,
    KINDS,
    LANGUAGES,
    PLACES,
    REASONS,
    RELATION,
    STEPS,
    TO,
    WHAT,
    WHEN,
)
from ltsa_desk.cases.erasing import WITHDRAW
from ltsa_desk.cases.file import CaseFile, Reply, Report, Seen, Told
from ltsa_desk.cases.file_words import Line, file_lines, file_notes, shows
from ltsa_desk.returnees.words import status_pairs
from ltsa_desk.words import N_, _, say_day, say_how_long, say_moment, spoken

TAKEN_BACK = N_(
    "All words of this case are erased, at once, or two days after an alarm. If you think that "
    "somebody pressed this for the reporter, get in touch now."
)
WORTH_SAYING = timedelta(minutes=5)
"""A report that lay on the phone for less was sent at once, as far as anybody cares."""


@dataclass(frozen=True)
class Entry:
    """One thing in the thread; ``side`` is ``theirs``, ``ours`` or ``step``."""

    side: str
    title: str
    at: str
    notes: list[str]
    text: str
    language: str
    lines: list[Line]
    file: str = ""
    """Where its file can be opened; empty when there is none, or not all of it."""
    shows: str = ""
    """``picture``, ``sound`` or ``film``, when a browser can show it."""


@dataclass(frozen=True)
class TrailLine:
    """One line of the audit trail in words."""

    at: str
    said: str


def thread(file: CaseFile, zone: ZoneInfo) -> list[Entry]:
    """Everything that was said and done, in the order it happened."""
    cancelled = _cancelled(file)
    dated: list[tuple[datetime, Entry]] = [
        *((each.received_at, _report(each, each.id in cancelled, zone)) for each in file.reports),
        *((each.at, _reply(each, file, zone)) for each in file.replies),
        *((each.at, _told(each, zone)) for each in file.told),
    ]
    return [entry for _at, entry in sorted(dated, key=lambda pair: pair[0])]


def trail(seen: list[Seen], zone: ZoneInfo) -> list[TrailLine]:
    """Who saw and did what, the latest first."""
    alone = _("The desk")
    return [
        TrailLine(say_moment(each.at, zone), f"{each.officer or alone} {_action(each)}")
        for each in reversed(seen)
    ]


def say_language(tag: str) -> str:
    """A language by its own name; the tag itself when we do not know it."""
    return LANGUAGES.get(tag, tag)


def lines_of(body: Body) -> list[Line]:
    """The fields of a report under their names; empty ones are left out."""
    said = (
        (_("What"), ", ".join(_(WHAT[code]) if code in WHAT else code for code in body.what)),
        (_("When"), _known(WHEN, body.when)),
        (_("Where"), _where(body)),
        (_("Position"), _position(body)),
        (_("Call"), body.contact.number),
        (_("When to call"), _known(HOURS, body.contact.hours)),
        (_("If somebody else answers"), _known(IF_OTHER, body.contact.if_other)),
        (_("For whom"), _known(FOR_WHOM, body.for_whom)),
        (_("Relation"), _known(RELATION, body.relation)),
        (_("Consent"), _known(CONSENT, body.consent)),
        (_("Wants to be heard by"), _known(TO, body.to)),
        (_("Language"), say_language(body.language)),
        *(status_pairs(body.standing) if body.standing else ()),
    )
    return [Line(label, text) for label, text in said if text]


def _cancelled(file: CaseFile) -> set[str]:
    """The alarms that were taken back; a cancel that names none means all before it."""
    gone: set[str] = set()
    alarms: list[str] = []
    for report in file.reports:
        if report.kind == "alarm":
            alarms.append(report.id)
        elif report.kind == "cancel":
            named = report.body.refers_to if report.body else ""
            gone.update([named] if named in alarms else alarms)
    return gone


def _report(report: Report, is_cancelled: bool, zone: ZoneInfo) -> Entry:
    body = report.body
    return Entry(
        side="theirs",
        title=_(KINDS.get(report.kind, report.kind)),
        at=say_moment(report.received_at, zone),
        notes=_notes(report, is_cancelled, zone),
        text=body.text if body else "",
        language=body.language if body else "",
        lines=[*lines_of(body), *file_lines(report, zone)] if body else [],
        file=f"/files/{report.id}" if report.file_state == events.FILE_KEPT else "",
        shows=shows(body.file.type) if body and body.file else "",
    )


def _notes(report: Report, is_cancelled: bool, zone: ZoneInfo) -> list[str]:
    if report.erased_at:
        said = _("Its words were erased: {time}.")
        return [said.format(time=say_moment(report.erased_at, zone))]
    notes = []
    if report.kind == WITHDRAW:
        notes.append(_(TAKEN_BACK))
    if report.body is None:
        notes.append(
            _(
                "This report cannot be opened here: it is sealed to another key or damaged. "
                "Answer the case all the same, and show this to the person who looks after "
                "the keys."
            )
        )
    if is_cancelled:
        notes.append(_("Taken back. It may have been taken back under pressure: please ask."))
    if report.body and report.body.file:
        notes += file_notes(report, report.body.file)
    if report.body and (late := _late(report, report.body, zone)):
        notes.append(late)
    return notes


def _late(report: Report, body: Body, zone: ZoneInfo) -> str:
    lay = report.received_at - body.written_at if body.written_at else timedelta(0)
    if body.written_at and (body.sent_late or lay > WORTH_SAYING):
        said = _("Written {time}, and lay on the phone for {how_long} before it got through.")
        how_long = say_how_long(max(lay, timedelta(0)))
        return said.format(time=say_moment(body.written_at, zone), how_long=how_long)
    return _("It lay on the phone before it got through.") if body.sent_late else ""


def _reply(reply: Reply, file: CaseFile, zone: ZoneInfo) -> Entry:
    lost = _("This answer can no longer be read here: its key is gone.")
    return Entry(
        side="ours",
        title=_("Answer by {name}").format(name=reply.officer),
        at=say_moment(reply.at, zone),
        notes=[lost] if reply.text is None else [],
        text=reply.text or "",
        language=file.language,
        lines=[],
    )


def _told(told: Told, zone: ZoneInfo) -> Entry:
    title = _known(STEPS, told.data.get("code", "")) or _("Closed: {reason}").format(
        reason=_known(REASONS, told.data.get("reason", ""))
    )
    promised = told.data.get("promised")
    said = _("Promised for {day}").format(day=_day(promised)) if promised else ""
    return Entry("step", title, say_moment(told.at, zone), [], said, spoken(), [])


def _day(text: str) -> str:
    return say_day(datetime.fromisoformat(text).date())


def _where(body: Body) -> str:
    country = body.where.country
    named = Locale.parse(spoken()).territories.get(country.upper(), country)
    return ", ".join(part for part in (_known(PLACES, body.where.text), named) if part)


def _position(body: Body) -> str:
    if not body.where.coordinates:
        return ""
    if body.where.accuracy_m is None:
        return body.where.coordinates
    return _("{position}, within {metres} metres").format(
        position=body.where.coordinates, metres=round(body.where.accuracy_m)
    )


def _known(labels: dict[str, str], code: str) -> str:
    return _(labels[code]) if code in labels else code


def _action(seen: Seen) -> str:
    said = _known(ACTIONS, seen.action)
    if seen.action == "refused":
        return said
    code, _space, promised = seen.detail.partition(" ")
    detail = _known(STEPS, code) if seen.action == "step.set" else _known(REASONS, code)
    return ": ".join(part for part in (said, f"{detail} {promised}".strip()) if part)
