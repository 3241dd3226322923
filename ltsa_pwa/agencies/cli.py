"""``ltsa agencies …``: lists brought in by hand, and every list there was."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from sqlmodel import Session

from ltsa_pwa.agencies import cli_card, cli_officers, cli_ways, say
from ltsa_pwa.agencies.arriving import in_short, planned
from ltsa_pwa.agencies.command import (
    SKIPS,
    By,
    Yes,
    confirm,
    open_console,
    operator,
    plainly_refused,
    refuse_strangers,
    register_session,
    say_renumbered,
    today,
)
from ltsa_pwa.agencies.corrections import agreed
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.importing import Origin, Plan, plan_return
from ltsa_pwa.agencies.ledger import Arrival, Outcome, note_attempt
from ltsa_pwa.agencies.list_day import day_of_list, without_day
from ltsa_pwa.agencies.reading import Reading, read_list
from ltsa_pwa.agencies.sample import sample_register
from ltsa_pwa.agencies.snapshots import (
    all_snapshots,
    current_number,
    current_register,
    keep_register,
    read_register,
    snapshot_numbered,
)
from ltsa_pwa.agencies.spreadsheet import NotARegister, read_sheets
from ltsa_pwa.agencies.workbook import Sheet

app = typer.Typer(help="The agency register.", no_args_is_help=True)


@app.command("import")
def import_file(  # noqa: PLR0913, PLR0917 -- an argument for each option
    file: Annotated[Path, typer.Argument(help="CSV, XLSX, ODS, JSON or a saved web page.")],
    kind: Annotated[ListKind, typer.Option(help="What the rows are.")] = "companies",
    source: Annotated[str, typer.Option(help="Whose list this is.")] = "",
    day: Annotated[
        datetime | None,
        typer.Option("--date", formats=["%Y-%m-%d"], help="The day the list is of."),
    ] = None,
    by: By = "",
    yes: Yes = False,
    allow_gone: Annotated[bool, typer.Option(help="Even when more than a fifth is gone.")] = False,
    allow_lifted: Annotated[
        bool,
        typer.Option(
            help="Even when a suspended or revoked company would be free again, or a licence or"
            " permit would have no last day any more."
        ),
    ] = False,
    skip_unknown: Annotated[bool, typer.Option(help=SKIPS)] = False,
) -> None:
    """Lay a list over the register, whole or not at all; shows the difference first."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        arrival = Arrival(operator(by), f"file {file.name}", kind)
        try:
            sheets = read_sheets(file, kind)
            reading = read_with_progress(console, file, sheets, kind)
            said = day.date() if day else day_said(console, file, sheets, kind)
            origin = Origin(source or file.name, said)
            refuse_problems(console, session, reading, arrival)
            plan, follows = planned(session, reading, origin, today())
        except NotARegister as error:
            note(session, arrival, "refused", str(error))
            raise
        say_what_was_read(console, reading)
        refuse_strangers(console, plan, skip_unknown=skip_unknown)
        if is_wanted(console, plan, yes=yes, gone=allow_gone, lifted=allow_lifted):
            kept = keep_register(session, plan.register, arrival.by, follows, arrival.way)
            note(session, arrival, "kept", f"Snapshot {kept.id}.")
            console.print(f"Kept as snapshot {kept.id}: {len(plan.register.listed):,} companies.")


@app.command()
def sample() -> None:
    """Put an invented register in place while there is no real one, or make it new."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        before = current_register(session)
        register = sample_register(today())
        if before and not before.is_sample:
            console.print("There is a real register already; the sample stays away.")
        elif register == before:
            console.print("The sample register of today is in use already.")
        else:
            kept = keep_register(session, register, "sample", current_number(session), "sample")
            count = len(register.agencies)
            console.print(f"Snapshot {kept.id}: {count:,} invented companies, marked data contoh.")


@app.command("list-snapshots")
def list_snapshots() -> None:
    """Every import there was; the last one is in use."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        say.say_snapshots(console, all_snapshots(session))


@app.command()
def rollback(
    number: Annotated[int, typer.Argument(help="As `list-snapshots` numbers them.")],
    by: By = "",
    yes: Yes = False,
    allow_lifted: Annotated[
        bool, typer.Option(help="Also forget the sanctions that we learnt of since.")
    ] = False,
    allow_revived: Annotated[
        bool,
        typer.Option(help="Also permits, offices and numbers that newer lists have taken away."),
    ] = False,
) -> None:
    """Use an earlier snapshot again, with today's sanctions. It becomes a new one."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        earlier = read_register(session, snapshot_numbered(session, number))
        follows, current = current_number(session), current_register(session)
        corrections = agreed(session)
        session.rollback()
        plan = plan_return(
            earlier,
            current or earlier,
            corrections,
            forget=allow_lifted,
            revive=allow_revived,
        )
        found = plan.register
        console.print(
            f"{len(found.listed):,} companies, list of {found.list_date},"
            f" sanctions of {found.sanctions_date or 'no day'}."
        )
        if plan.away:
            stays = "It stays away; --allow-revived brings it back."
            becomes = "It comes alive again." if allow_revived or allow_lifted else stays
            console.print(f"{plan.away} {becomes}")
        # Who goes back wants the days of that list.
        plan = replace(plan, difference=replace(plan.difference, endless=()))
        if is_wanted(console, plan, yes=yes, gone=True, lifted=allow_lifted):
            what = f"back to snapshot {number}"
            kept = keep_register(session, found, operator(by), follows, what)
            console.print(f"Kept as snapshot {kept.id}.")


def refuse_problems(console: Console, session: Session, reading: Reading, arrival: Arrival) -> None:
    if reading.problems:
        say.say_problems(console, reading.problems)
        note(session, arrival, "refused", in_short(reading))
        raise typer.Exit(1)


def is_wanted(console: Console, plan: Plan, *, yes: bool, gone: bool, lifted: bool) -> bool:
    if plan.is_in_use:
        console.print("This list is in use already. Nothing to do.")
        return False
    say.say_difference(console, plan.difference)
    say_renumbered(console, plan)
    lifts = " ".join(filter(None, (plan.lifts, plan.endless)))
    for why, is_allowed, option in (
        (lifts, lifted, "--allow-lifted"),
        (plan.difference.lost, gone, "--allow-gone"),
    ):
        if why and not is_allowed:
            console.print(f"{why} If that is right, say {option}. The register is unchanged.")
            raise typer.Exit(1)
    if lifts:
        console.print(lifts)
    confirm(yes, f"Use this list of {plan.register.list_date} from now on?")
    return True


def note(session: Session, arrival: Arrival, outcome: Outcome, why: str) -> None:
    session.rollback()
    note_attempt(session, arrival, outcome, why)
    session.commit()


def say_what_was_read(console: Console, reading: Reading) -> None:
    if reading.unused:
        console.print(f"Not read: the columns {', '.join(reading.unused)}.")
    if reading.unread:
        console.print(f"No list, and not read: {', '.join(reading.unread)}.")
    if reading.remarks:
        say.say_remarks(console, reading.remarks)
    if reading.kind == "companies" and not reading.has_sanctions:
        console.print(
            "The list has no column of sanctions; those known so far stay, with their day."
        )
    elif reading.silent:
        console.print(
            f"{len(reading.silent):,} rows say nothing of sanctions: what is known stays, and"
            " sanctions keep their day. Where there is none, “-” must stand there."
        )


def day_said(console: Console, file: Path, sheets: dict[str, Sheet], kind: ListKind) -> date:
    """The day in the file's name or above its table."""
    if found := day_of_list(file.stem, sheets, kind):
        console.print(f"The list says that it is of {found}; --date says better.")
        return found
    raise without_day("Say it: --date 2026-11-20.")


def read_with_progress(
    console: Console, file: Path, sheets: dict[str, Sheet], kind: ListKind
) -> Reading:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(f"Reading {file.name}", total=None)
        return read_list(
            sheets, kind, lambda row, of: progress.update(task, completed=row, total=of)
        )


app.add_typer(cli_ways.app)
app.add_typer(cli_officers.app)
app.add_typer(cli_card.app)
