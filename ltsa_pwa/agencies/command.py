"""What every ``ltsa agencies`` command needs: the database, who asks, and plain refusals."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from sqlmodel import Session

from ltsa_pwa.agencies import say
from ltsa_pwa.agencies.cells import WESTERN_INDONESIA
from ltsa_pwa.agencies.correcting import NotCorrectable
from ltsa_pwa.agencies.corrections import NoSuchCorrection, SamePerson
from ltsa_pwa.agencies.importing import Plan
from ltsa_pwa.agencies.ledger import NothingWaits
from ltsa_pwa.agencies.snapshots import NoSuchSnapshot, RegisterMoved
from ltsa_pwa.agencies.spreadsheet import NotARegister
from ltsa_pwa.database import migrate, open_database, writer
from ltsa_pwa.settings import SettingWrong, read_settings

SKIPS = (
    "Leave out rows about companies we do not have. Those that such rows call suspended or"
    " revoked, by name and licence number, are remembered as not in the list."
)
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask; a script says yes.")]
By = Annotated[str, typer.Option("--by", help="Who does this; otherwise the computer's user.")]


def open_console() -> Console:
    """A list's own words are shown as they are, brackets and all."""
    return Console(highlight=False, markup=False)


def confirm(yes: bool, question: str) -> None:
    if not yes:
        typer.confirm(question, abort=True)


def today() -> date:
    """The day in Jakarta, where lists are dated, wherever this computer stands."""
    return datetime.now(WESTERN_INDONESIA).date()


def start_of_today() -> datetime:
    """Midnight in Jakarta."""
    return datetime.now(WESTERN_INDONESIA).replace(hour=0, minute=0, second=0, microsecond=0)


def operator(by: str = "") -> str:
    """Who did it: the name that was given, with the one the computer knows when it is another."""
    user = getpass.getuser()
    name = " ".join(by.split())
    return f"{name} ({user})" if name and name != user else user


def refuse_strangers(console: Console, plan: Plan, *, skip_unknown: bool) -> None:
    """Rows about companies we do not have: half a list, or a list of another register."""
    if not plan.strangers:
        return
    say.say_strangers(console, plan.strangers)
    if not skip_unknown:
        console.print("--skip-unknown leaves these rows out. The register is unchanged.")
        raise typer.Exit(1)
    if plan.keeps_day:
        console.print(
            "Sanctions keep the day they had, and none ends: a row that is left out may stop a"
            " company we have. Mend its name and licence number, and import the list again."
        )


def say_renumbered(console: Console, plan: Plan) -> None:
    """Their sanctions came along: only two people can take them away again."""
    for each in plan.renamed:
        console.print(f"Row {each.row}: {each.what}. It is taken for the same company.")
    for each in plan.doubts:
        console.print(f"Row {each.row}: {each.what}.")
    for each in plan.renumbered:
        console.print(f"{each} It is taken for the same company, and its sanctions stay.")


def agency_sources_file() -> Path | None:
    """The file that names the sources, if the operator has one."""
    return read_settings(os.environ).agency_sources_file


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
    except (
        NotARegister,
        NotCorrectable,
        NoSuchSnapshot,
        NoSuchCorrection,
        NothingWaits,
        SamePerson,
        RegisterMoved,
    ) as error:
        console.print(_in_words(error))
        raise typer.Exit(1) from None


def _in_words(error: Exception) -> str:
    match error:
        case NotARegister():
            return f"{error} The register is unchanged."
        case NoSuchSnapshot():
            return f"There is no snapshot {error}."
        case NoSuchCorrection() | NothingWaits():
            return f"Nothing with the number {error} waits for a decision."
        case SamePerson():
            return "A correction needs a second person's yes: who proposed it cannot confirm it."
        case RegisterMoved():
            return (
                "Somebody else imported a list in the meantime. The register is as they left it:"
                " import again to see the difference."
            )
        case _:
            return str(error)
