"""``ltsa agencies …``: what is stale, what changed, and mending single companies in twos."""

from dataclasses import replace
from typing import Annotated

import typer
from sqlmodel import Session

from ltsa_pwa.agencies import say, say_history
from ltsa_pwa.agencies.command import (
    By,
    Yes,
    confirm,
    open_console,
    operator,
    plainly_refused,
    register_session,
    today,
)
from ltsa_pwa.agencies.correcting import NotCorrectable, corrected, said
from ltsa_pwa.agencies.corrections import (
    Wish,
    company_of,
    corrections_of,
    decide_correction,
    propose_correction,
    waiting_corrections,
)
from ltsa_pwa.agencies.difference import difference
from ltsa_pwa.agencies.entering import NEW_SANCTION, sanction_words
from ltsa_pwa.agencies.history import history as history_of
from ltsa_pwa.agencies.history import keys_by_name, names_of
from ltsa_pwa.agencies.ledger import last_attempts, waiting_lists
from ltsa_pwa.agencies.missed import missed_names
from ltsa_pwa.agencies.snapshots import (
    current_number,
    current_register,
    current_snapshot,
    keep_register,
    read_register,
    snapshot_numbered,
)
from ltsa_pwa.agencies.tables import Correction

app = typer.Typer()
_ATTEMPTS = 10
_DAYS = 14


@app.command()
def status() -> None:
    """How old everything is, what waits for a person, what came and what was refused."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        say_history.say_ages(console, current_snapshot(session), today())
        say.say_proposals(console, waiting_lists(session))
        say_history.say_corrections(console, waiting_corrections(session))
        say_history.say_attempts(console, last_attempts(session, _ATTEMPTS))


@app.command()
def missed() -> None:
    """How often phones found no company by a name. Only the number is known, by day."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        say_history.say_missed(console, missed_names(session, today(), _DAYS))


@app.command()
def history(name: Annotated[str, typer.Argument(help="A name or a licence number.")]) -> None:
    """What the register has said of one company, when, and by whose list."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        keys = keys_by_name(session, name)
        if len(keys) != 1:
            say_history.say_several(console, name, names_of(session, keys))
            raise typer.Exit(1)
        say_history.say_history(console, history_of(session, keys[0]))
        say_history.say_corrections(console, corrections_of(session, keys[0]))


@app.command()
def diff(
    first: Annotated[int, typer.Argument(help="As `list-snapshots` numbers them.")],
    second: Annotated[int, typer.Argument(help="Otherwise the one in use.")] = 0,
) -> None:
    """What changed from one snapshot to another."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        before = read_register(session, snapshot_numbered(session, first))
        other = second or current_number(session)
        after = read_register(session, snapshot_numbered(session, other))
        say.say_difference(console, difference(before, after))


@app.command()
def propose(
    licence: Annotated[str, typer.Argument(help="The company's licence number.")],
    field: Annotated[str, typer.Argument(help="name, until, address …, or `sanction DECREE`.")],
    becomes: Annotated[str, typer.Argument(help="What it should say.")],
    reason: Annotated[str, typer.Option(help="Why, and by what evidence.")],
    by: By = "",
) -> None:
    """Propose a correction of one company. It counts when another person confirms it."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        agency = company_of(current_register(session), licence)
        found = propose_correction(session, agency, Wish(field, becomes, reason), operator(by))
        console.print(
            f"Correction {found.id}: {agency.name}, {field}: “{found.was}” → “{found.becomes}”."
            " It waits for another person's `confirm`."
        )


@app.command("propose-sanction")
def propose_sanction(  # noqa: PLR0913, PLR0917 -- a decision has that many parts
    licence: Annotated[str, typer.Argument(help="The company's licence number.")],
    kind: Annotated[str, typer.Argument(help="suspended, revoked, watch or warning.")],
    decree: Annotated[str, typer.Argument(help="The decree, as it is written on it.")],
    since: Annotated[str, typer.Option(help="From which day on.")],
    reason: Annotated[str, typer.Option(help="By what evidence: who has seen the decree.")],
    until: Annotated[str, typer.Option(help="Its last day, if it has one.")] = "",
    why: Annotated[str, typer.Option(help="Why, as the decree says.")] = "",
    by: By = "",
) -> None:
    """Propose a sanction that the lists do not have yet. It counts when another person confirms."""
    field, becomes = f"{NEW_SANCTION}{decree}", sanction_words(kind, since, until, why)
    propose(licence, field, becomes, reason, by)


@app.command("confirm")
def confirm_correction(number: int, by: By = "", yes: Yes = False) -> None:
    """Say yes, as a second person, to a correction. The register changes at once."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        found = decide_correction(session, number, confirms=True, by=operator(by))
        console.print(
            f"{found.field}: “{found.was}” → “{found.becomes}”, because: {found.reason}"
            f" ({found.proposed_by})"
        )
        # A person thinks for longer than an alarm may wait for the database.
        session.rollback()
        confirm(yes, "Is that right?")
        found = decide_correction(session, number, confirms=True, by=operator(by))
        kept = apply(session, found, operator(by))
        console.print(f"Kept as snapshot {kept}.")


def apply(session: Session, found: Correction, by: str) -> int | None:
    """The register with this one thing corrected, as a snapshot of its own."""
    register = current_register(session)
    agency = company_of(register, found.key)
    if register is None or said(agency, found.field) != found.was:
        raise NotCorrectable(f"The register no longer says “{found.was}” there. Propose it anew.")
    mended = corrected(agency, found.field, found.becomes)
    agencies = tuple(mended if each == agency else each for each in register.agencies)
    what = f"correction {found.id}"
    return keep_register(
        session, replace(register, agencies=agencies), by, current_number(session), what
    ).id


@app.command("decline-correction")
def decline_correction(number: int, by: By = "") -> None:
    """Say no to a correction."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        decide_correction(session, number, confirms=False, by=operator(by))
        session.commit()
        console.print("Declined. The register is unchanged.")
