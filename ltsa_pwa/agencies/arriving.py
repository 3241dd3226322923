"""A list arrives with nobody watching: used, put aside for a person, or refused."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from ltsa_pwa.agencies.corrections import agreed
from ltsa_pwa.agencies.importing import Origin, Plan, plan_import
from ltsa_pwa.agencies.ledger import Arrival, Outcome, note_attempt, propose
from ltsa_pwa.agencies.reading import Reading, read_list
from ltsa_pwa.agencies.snapshots import (
    RegisterMoved,
    current_number,
    current_register,
    keep_register,
)
from ltsa_pwa.agencies.spreadsheet import NotARegister
from ltsa_pwa.agencies.workbook import Sheet

TOLD = 3
_TRIES = 3


@dataclass(frozen=True)
class Parcel:
    """What was brought, and of which day; ``etag`` is the source's own name for it."""

    sheets: dict[str, Sheet]
    day: date
    etag: str = ""


def arrive(
    session: Session,
    arrival: Arrival,
    source: str,
    today: date,
    bring: Callable[[], Parcel | None],
) -> tuple[Outcome, str]:
    """Take a list in, whole or not at all; says what became of it and why.

    Fails closed: what is not understood in every row is refused, and what
    would take much away waits for a person. Either is written down. ``bring``
    gives None when there is nothing newer than what came last.
    """
    etag = ""
    try:
        parcel = bring()
        outcome, why = "same", "There is nothing newer."
        if parcel:
            outcome, why = _taken(
                session, arrival, Origin(source, parcel.day), today, parcel.sheets
            )
            etag = parcel.etag
    except NotARegister as error:
        outcome, why = "refused", str(error)
    session.rollback()
    note_attempt(session, arrival, outcome, why, etag)
    session.commit()
    return outcome, why


def _taken(
    session: Session, arrival: Arrival, origin: Origin, today: date, sheets: dict[str, Sheet]
) -> tuple[Outcome, str]:
    reading = read_list(sheets, arrival.kind)
    if reading.problems:
        return "refused", in_short(reading)
    for _ in range(_TRIES):
        plan, follows = planned(session, reading, origin, today)
        if plan.is_in_use:
            return "same", "This list is in use already."
        if why := _doubt(plan):
            propose(session, sheets, arrival, origin, why)
            session.commit()
            return "proposed", why
        try:
            kept = keep_register(session, plan.register, arrival.by, follows, arrival.way)
        except RegisterMoved:
            continue
        return "kept", f"Snapshot {kept.id}: {in_figures(plan)}"
    raise NotARegister("Others import lists all the time; try again later.")


def planned(session: Session, reading: Reading, origin: Origin, today: date) -> tuple[Plan, int]:
    """What a reading would change, and the snapshot it was compared with."""
    follows = current_number(session)
    before, corrections = current_register(session), agreed(session)
    # Thinking takes a while; nobody has to wait for the database meanwhile.
    session.rollback()
    return plan_import(reading, before, origin, today, corrections), follows


def _doubt(plan: Plan) -> str:
    if plan.strangers:
        rows = ", ".join(str(each.row) for each in plan.strangers[:TOLD])
        return f"{len(plan.strangers):,} rows speak of companies we do not have (row {rows} …)."
    asked = (plan.difference.lost, plan.lifts, plan.endless, *plan.renumbered[:TOLD])
    return " ".join(filter(None, asked))


def in_short(reading: Reading) -> str:
    """The first problems, and how many there are."""
    told = "; ".join(
        f"row {each.row}, {each.column}: {each.what}" for each in reading.problems[:TOLD]
    )
    count = len(reading.problems)
    return f"{count:,} {'problem' if count == 1 else 'problems'}: {told}"


def in_figures(plan: Plan) -> str:
    found = plan.difference
    told = "".join(
        f" Row {each.row}: {each.what}." for each in (*plan.renamed, *plan.doubts)[:TOLD]
    )
    figures = f"{len(found.new):,} new, {len(found.changed):,} changed, {len(found.gone):,} gone."
    return figures + told
