"""``ltsa agencies …``: what the operator does with the register."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from sqlmodel import Session

from ltsa_pwa.agencies import say
from ltsa_pwa.agencies.importing import Plan, plan_import
from ltsa_pwa.agencies.reading import Reading, read_agencies
from ltsa_pwa.agencies.sample import sample_register
from ltsa_pwa.agencies.snapshots import (
    NoSuchSnapshot,
    RegisterMoved,
    all_snapshots,
    current_number,
    current_register,
    keep_register,
    read_register,
    snapshot_numbered,
)
from ltsa_pwa.agencies.spreadsheet import NotARegister, read_sheets
from ltsa_pwa.agencies.workbook import Sheet
from ltsa_pwa.database import migrate, open_database, writer
from ltsa_pwa.settings import SettingWrong, read_settings

app = typer.Typer(help="The agency register.", no_args_is_help=True)
WESTERN_INDONESIA = timezone(timedelta(hours=7))
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask; a script says yes.")]


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="CSV, XLSX or ODS, headings in the first rows.")],
    source: Annotated[str, typer.Option(help="Whose list this is.")] = "",
    day: Annotated[
        datetime | None,
        typer.Option("--date", formats=["%Y-%m-%d"], help="The day the list is of."),
    ] = None,
    yes: Yes = False,
    allow_gone: Annotated[
        bool, typer.Option(help="Even when more than a fifth of the companies is gone.")
    ] = False,
) -> None:
    """Replace the register by a list, whole or not at all; shows the difference first."""
    console = open_console()
    with plainly_refused(console), register_session() as session:
        reading = read_with_progress(console, file)
        if reading.problems:
            say.say_problems(console, reading.problems)
            raise typer.Exit(1)
        follows = current_number(session)
        list_date = day.date() if day else saved_on(console, file)
        before = current_register(session)
        plan = plan_import(reading, before, source or file.name, list_date, today())
        session.rollback()
        say_what_was_read(console, reading)
        if is_wanted(console, plan, yes=yes, allow_gone=allow_gone):
            kept = keep_register(session, plan.register, operator(), follows)
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
            kept = keep_register(session, register, "sample", current_number(session))
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
        kept = keep_register(session, register, operator(), follows)
        console.print(f"Kept as snapshot {kept.id}.")


def is_wanted(console: Console, plan: Plan, *, yes: bool, allow_gone: bool) -> bool:
    if plan.is_in_use:
        console.print("This list is in use already. Nothing to do.")
        return False
    say.say_difference(console, plan.difference)
    if plan.difference.loses_too_many and not allow_gone:
        console.print(
            f"{plan.difference.gone_part:.0%} of the companies would be gone. If that is right,"
            " say --allow-gone. The register is unchanged."
        )
        raise typer.Exit(1)
    confirm(yes, f"Use this list of {plan.register.list_date} from now on?")
    return True


def open_console() -> Console:
    """A list's own words are shown as they are, brackets and all."""
    return Console(highlight=False, markup=False)


def confirm(yes: bool, question: str) -> None:
    if not yes:
        typer.confirm(question, abort=True)


def say_what_was_read(console: Console, reading: Reading) -> None:
    if reading.unused:
        console.print(f"Not read: the columns {', '.join(reading.unused)}.")
    if not reading.has_sanctions:
        console.print(
            "The list says nothing of sanctions; those known so far stay, with their day."
        )


def saved_on(console: Console, file: Path) -> date:
    """The day a file was saved: never later than the list, so never fresher than it is."""
    day = datetime.fromtimestamp(file.stat().st_mtime, WESTERN_INDONESIA).date()
    console.print(f"The list is taken to be of {day}, when the file was saved; --date says better.")
    return day


def read_with_progress(console: Console, file: Path) -> Reading:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(f"Reading {file.name}", total=None)
        sheets: dict[str, Sheet] = read_sheets(file)
        return read_agencies(sheets, lambda row, of: progress.update(task, completed=row, total=of))


def today() -> date:
    """The day in Jakarta, where lists are dated, wherever this computer stands."""
    return datetime.now(WESTERN_INDONESIA).date()


def operator() -> str:
    """Who did it, by the name the computer knows."""
    return getpass.getuser()


@contextmanager
def register_session() -> Iterator[Session]:
    """The register's database, its tables brought up to date first."""
    url = read_settings(os.environ).database_url
    migrate(url)
    engine = open_database(url)
    try:
        with Session(writer(engine)) as session:
            yield session
    finally:
        engine.dispose()


@contextmanager
def plainly_refused(console: Console) -> Iterator[None]:
    """What can go wrong is one sentence and an exit code, not a traceback."""
    try:
        yield
    except SettingWrong as error:
        console.print(str(error))
        raise typer.Exit(2) from None
    except NotARegister as error:
        console.print(f"{error} The register is unchanged.")
        raise typer.Exit(1) from None
    except NoSuchSnapshot as error:
        console.print(f"There is no snapshot {error}.")
        raise typer.Exit(1) from None
    except RegisterMoved:
        console.print(
            "Somebody else imported a list in the meantime. The register is as they left it:"
            " import again to see the difference."
        )
        raise typer.Exit(1) from None
