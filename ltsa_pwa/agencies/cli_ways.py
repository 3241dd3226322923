"""``ltsa agencies …``: lists that come by themselves, and those that wait for a person's yes."""

import json
import tempfile
import time
from datetime import date
from itertools import count
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ltsa_pwa.agencies import say, source, watching
from ltsa_pwa.agencies.arriving import Parcel, arrive, planned
from ltsa_pwa.agencies.command import (
    SKIPS,
    By,
    Yes,
    agency_sources_file,
    confirm,
    open_console,
    operator,
    plainly_refused,
    refuse_strangers,
    register_session,
    say_renumbered,
    start_of_today,
    today,
)
from ltsa_pwa.agencies.headings import HEADINGS, ListKind
from ltsa_pwa.agencies.importing import Origin
from ltsa_pwa.agencies.ledger import (
    Arrival,
    Outcome,
    decide,
    known_etag,
    waiting_list,
    waiting_lists,
)
from ltsa_pwa.agencies.list_day import day_above, day_of_list, without_day
from ltsa_pwa.agencies.reading import read_list
from ltsa_pwa.agencies.snapshots import keep_register
from ltsa_pwa.agencies.spreadsheet import read_sheets
from ltsa_pwa.agencies.workbook import Sheet
from ltsa_pwa.settings import SettingWrong

app = typer.Typer()
_MINUTE = 60
_KINDS: dict[str, ListKind] = {kind: kind for kind in HEADINGS}


@app.command()
def fetch(
    name: Annotated[str, typer.Argument(help="One source; otherwise all of them.")] = "",
    every: Annotated[int, typer.Option(help="Again after so many minutes, until stopped.")] = 0,
    by: By = "",
) -> None:
    """Ask the sources that LTSA_AGENCY_SOURCES_FILE names for their lists."""
    console = open_console()
    with plainly_refused(console):
        sources = [each for each in named_sources() if name in ("", each.name)]
        if not sources:
            console.print(f"There is no source with the name {name}.")
            raise typer.Exit(1)
        while True:
            outcomes = [fetch_one(console, each, operator(by)) for each in sources]
            if not every:
                break
            time.sleep(every * _MINUTE)
    if "refused" in outcomes:
        raise typer.Exit(1)


def named_sources() -> list[source.Source]:
    path = agency_sources_file()
    if path is None:
        raise SettingWrong(source.VARIABLE, "is missing. It names the file that lists the sources.")
    return source.read_sources(path)


def fetch_one(console: Console, asked: source.Source, by: str) -> Outcome:
    way = f"source {asked.name}"
    with register_session() as session, tempfile.TemporaryDirectory() as folder:
        tag = known_etag(session, way, start_of_today())
        session.rollback()

        def bring() -> Parcel | None:
            with source.open_line() as line:
                answer = source.fetch(line, asked, tag)
            if answer is None:
                return None
            file = Path(folder) / "answer"
            file.write_bytes(answer.content)
            sheets = source.sheets_of(asked, file)
            return Parcel(sheets, day_of_answer(asked, sheets), answer.etag)

        outcome, why = arrive(session, Arrival(by, way, asked.kind), asked.says, today(), bring)
    console.print(f"{asked.name}: {outcome}. {why}")
    return outcome


def day_of_answer(asked: source.Source, sheets: dict[str, Sheet]) -> date:
    """The day the answer itself names; today only where the operator vouches for that."""
    if found := day_above(sheets, asked.kind):
        return found
    if not asked.is_of_today:
        how = 'If its answers are always of today, say day = "today" in the file of sources.'
        raise without_day(how)
    return today()


@app.command()
def watch(
    folder: Annotated[Path, typer.Argument(help="Where lists are put.")],
    once: Annotated[bool, typer.Option(help="Take in what is there, then stop.")] = False,
    by: By = "",
) -> None:
    """Take in every list that is put into a folder, when it has come to rest.

    A file's name says what it is: p3mi or perusahaan, sanksi, sip2mi, cabang, kontak.
    """
    console = open_console()
    if not folder.is_dir():
        console.print(f"There is no folder {folder}.")
        raise typer.Exit(2)
    seen: dict[Path, watching.Shape] = {}
    with plainly_refused(console):
        for looks in count():
            for file in watching.files_at_rest(folder, seen):
                take_in(console, file, seen, operator(by))
            if once and looks and not seen:
                break
            watching.wait_a_moment()


def take_in(console: Console, file: Path, seen: dict[Path, watching.Shape], by: str) -> None:
    kind = watching.kind_of(file)
    if kind is None:
        outcome, why = "refused", "The name does not say what it is: p3mi, sanksi, sip2mi, cabang."
    else:
        with register_session() as session:
            arrival = Arrival(by, f"folder {file.name}", kind)
            outcome, why = arrive(
                session, arrival, file.name, today(), lambda: parcel_of(file, kind)
            )
    if outcome == "refused" and not watching.is_unchanged(file, seen):
        console.print(f"{file.name}: was still being written; it is looked at again.")
        return
    watching.put_away(file, outcome, why)
    seen.pop(file, None)
    console.print(f"{file.name}: {outcome}. {why}")


def parcel_of(file: Path, kind: ListKind) -> Parcel:
    sheets = read_sheets(file, kind)
    found = day_of_list(file.stem, sheets, kind)
    if found is None:
        raise without_day("Put it into the file's name: sanksi-2026-11-20.csv.")
    return Parcel(sheets, found)


@app.command()
def proposals() -> None:
    """Lists that wait for a person's yes."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        say.say_proposals(console, waiting_lists(session))


@app.command()
def accept(
    number: Annotated[int, typer.Argument(help="As `proposals` numbers them.")],
    by: By = "",
    yes: Yes = False,
    skip_unknown: Annotated[bool, typer.Option(help=SKIPS)] = False,
) -> None:
    """Use a list that waits, after a look at what it changes today."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        waits = waiting_list(session, number)
        kind = _KINDS[waits.kind]
        origin = Origin(waits.source, waits.source_date)
        reading = read_list(json.loads(waits.rows), kind)
        plan, follows = planned(session, reading, origin, today())
        say.say_difference(console, plan.difference)
        refuse_strangers(console, plan, skip_unknown=skip_unknown)
        say_renumbered(console, plan)
        asked = (plan.difference.lost, plan.lifts, plan.endless, "Use it?")
        confirm(yes, " ".join(filter(None, asked)))
        decide(session, number, "accepted", operator(by))
        what = f"proposal {number}"
        kept = keep_register(session, plan.register, operator(by), follows, what)
        console.print(f"Kept as snapshot {kept.id}: {len(plan.register.listed):,} companies.")


@app.command()
def decline(number: int, by: By = "") -> None:
    """Do not use a list that waits."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        decide(session, number, "declined", operator(by))
        session.commit()
        console.print("Declined. The register is unchanged.")
