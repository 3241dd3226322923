"""``ltsa agencies …``: lists brought in by hand, and every list there was."""

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
    WESTERN_INDONESIA,
    By,
    Yes,
    confirm,
    open_console,
    operator,
    plainly_refused,
    refuse_strangers,
    register_session,
    today,
)
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.importing import Origin, Plan
from ltsa_pwa.agencies.ledger import Arrival, Outcome, note_attempt
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
    skip_unknown: Annotated[
        bool, typer.Option(help="Leave out rows about companies we do not have.")
    ] = False,
) -> None:
    """Lay a list over the register, whole or not at all; shows the difference first."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        arrival = Arrival(operator(by), f"file {file.name}", kind)
        try:
            reading = read_with_progress(console, file, kind)
            origin = Origin(source or file.name, day.date() if day else saved_on(console, file))
            refuse_problems(console, session, reading, arrival)
            plan, follows = planned(session, reading, origin, today())
        except NotARegister as error:
            note(session, arrival, "refused", str(error))
            raise
        say_what_was_read(console, reading)
        refuse_strangers(console, plan, skip_unknown=skip_unknown)
        if is_wanted(console, plan, yes=yes, allow_gone=allow_gone):
            kept = keep_register(session, plan.register, arrival.by, follows, arrival.way)
            note(session, arrival, "kept", f"Snapshot {kept.id}.")
            console.print(f"Kept as snapshot {kept.id}: {len(plan.register.agencies):,} companies.")


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
) -> None:
    """Use an earlier snapshot again. It becomes a new one; nothing is taken away."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        register = read_register(session, snapshot_numbered(session, number))
        follows = current_number(session)
        session.rollback()
        console.print(f"{len(register.agencies):,} companies, list of {register.list_date}.")
        confirm(yes, "Use this list again?")
        what = f"back to snapshot {number}"
        kept = keep_register(session, register, operator(by), follows, what)
        console.print(f"Kept as snapshot {kept.id}.")


def refuse_problems(console: Console, session: Session, reading: Reading, arrival: Arrival) -> None:
    if reading.problems:
        say.say_problems(console, reading.problems)
        note(session, arrival, "refused", in_short(reading))
        raise typer.Exit(1)


def is_wanted(console: Console, plan: Plan, *, yes: bool, allow_gone: bool) -> bool:
    if plan.is_in_use:
        console.print("This list is in use already. Nothing to do.")
        return False
    say.say_difference(console, plan.difference)
    if plan.difference.lost and not allow_gone:
        console.print(
            f"{plan.difference.lost} If that is right, say --allow-gone. The register is unchanged."
        )
        raise typer.Exit(1)
    confirm(yes, f"Use this list of {plan.register.list_date} from now on?")
    return True


def note(session: Session, arrival: Arrival, outcome: Outcome, why: str) -> None:
    session.rollback()
    note_attempt(session, arrival, outcome, why)
    session.commit()


def say_what_was_read(console: Console, reading: Reading) -> None:
    if reading.unused:
        console.print(f"Not read: the columns {', '.join(reading.unused)}.")
    if reading.remarks:
        say.say_remarks(console, reading.remarks)
    if reading.kind == "companies" and not reading.has_sanctions:
        console.print(
            "The list says nothing of sanctions; those known so far stay, with their day."
        )


def saved_on(console: Console, file: Path) -> date:
    """The day a file was saved: never later than the list, so never fresher than it is."""
    day = datetime.fromtimestamp(file.stat().st_mtime, WESTERN_INDONESIA).date()
    console.print(f"The list is taken to be of {day}, when the file was saved; --date says better.")
    return day


def read_with_progress(console: Console, file: Path, kind: ListKind) -> Reading:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(f"Reading {file.name}", total=None)
        sheets = read_sheets(file, kind)
        return read_list(
            sheets, kind, lambda row, of: progress.update(task, completed=row, total=of)
        )


app.add_typer(cli_ways.app)
app.add_typer(cli_officers.app)
app.add_typer(cli_card.app)
