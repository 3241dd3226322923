"""``desk …``: what the person who looks after the desk types."""

import json
import os
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from ltsa_desk import database
from ltsa_desk.build import PAGES, PROJECT, BuildFailed, build_pages
from ltsa_desk.cases.erasing import overdue
from ltsa_desk.counts.counting import count_due
from ltsa_desk.house import open_house
from ltsa_desk.keys import RECEIPTS, KeyFileDamaged, KeyRing, told_to_phones
from ltsa_desk.letting_go import LATE, begin_letting_go, let_go
from ltsa_desk.moments import now
from ltsa_desk.officers import accounts
from ltsa_desk.officers.roles import May, Reach, Role, reach
from ltsa_desk.reviews.replies import drop_reply, keep_reply
from ltsa_desk.settings import Settings, WrongSetting, hold_paths, read_settings

app = typer.Typer(help="The case service of Bekal.", no_args_is_help=True)
officers = typer.Typer(help="Who may sign in.", no_args_is_help=True)
keys = typer.Typer(help="The office's keys.", no_args_is_help=True)
app.add_typer(officers, name="officers")
app.add_typer(keys, name="keys")
console = Console()

AREA = "The state's number of the place whose counts it sees, such as 32.09 or 3209052004."
AREA_LENGTHS = (2, 4, 6, 10)


def main() -> None:
    """Run a command; what the operator can mend is said in one line, without a traceback."""
    try:
        app()
    except (WrongSetting, KeyFileDamaged, database.DatabaseBehind, BuildFailed) as error:
        give_up(str(error) or "The pages could not be built.")
    except OperationalError as error:
        give_up(f"DESK_DATABASE_URL: {error.orig}")


def give_up(sentence: str) -> NoReturn:
    """Say why, and stop."""
    Console(stderr=True).print(sentence, style="red", soft_wrap=True)
    sys.exit(1)


@app.command()
def migrate() -> None:
    """Bring the database to this version."""
    database.migrate(database.open_database(read_settings().database_url))
    console.print("The database is ready.")


@app.command()
def build() -> None:
    """Build the officers' pages, unless nothing has changed."""
    built = build_pages()
    console.print("The pages are built." if built else "The pages were built before.")


@app.command()
def serve() -> None:
    """Run the desk: pages, events and contract on one port."""
    settings = read_settings()
    settings.required_token()
    database.check_version(database.open_database(settings.database_url))
    if not PAGES.is_dir():
        give_up("The pages are not built: run desk build.")
    _serve(settings, "ltsa_desk.app:app")


@app.command()
def api() -> None:
    """Run the contract alone, without pages."""
    settings = read_settings()
    settings.required_token()
    _serve(settings, "ltsa_desk.server:contract_alone")


@app.command()
def purge() -> None:
    """Erase what was taken back or was closed for long; a running desk does so by itself."""
    settings = read_settings()
    gone = let_go(open_house(settings), now())
    console.print(f"The words of {gone} cases are gone.")


@app.command()
def status() -> None:
    """Say what was taken back and is still here though its time is over."""
    late = overdue(open_house(read_settings()))
    console.print(
        LATE % late if late else "Nothing that was taken back is overdue.", soft_wrap=True
    )


@app.command()
def count() -> None:
    """Count the months that are over and due; a running desk does so by itself."""
    done = count_due(open_house(read_settings()))
    console.print(
        f"Counted: {', '.join(done)}." if done else "Every month that is due was counted."
    )


@app.command("agency-reply")
def agency_reply(
    licence: str,
    text: Annotated[str, typer.Option(help="The company's own words, 600 letters at most.")] = "",
) -> None:
    """Keep what a company answers to the counts about it; without --text take it away."""
    house = open_house(read_settings())
    if not text:
        gone = drop_reply(house, licence)
        console.print("It is gone." if gone else "There was no answer of this company.")
        return
    try:
        keep_reply(house, licence, text)
    except ValueError as error:
        give_up(str(error))
    console.print("It is told with the counts from now on.")


@officers.command("add")
def add_officer(
    name: str,
    office: Annotated[str, typer.Option(help="Which office; the officer sees it on every page.")],
    language: Annotated[str, typer.Option(help="id or en")] = "id",
    role: Annotated[Role, typer.Option(help="What the account is for.")] = Role.OFFICER,
    area: Annotated[str, typer.Option(help=AREA)] = "",
) -> None:
    """Make an account and print its password, once."""
    if language not in ("id", "en"):
        give_up("--language is id or en.")
    try:
        password = accounts.add(
            _engine(), name, office, language, role=role, area=_area(role, area)
        )
    except accounts.NameTaken:
        give_up(f"There is an officer {name!r} already.")
    console.print(f"{name}: {password}", highlight=False, soft_wrap=True)


@officers.command("password")
def new_password(name: str) -> None:
    """Make a new password for an officer and print it, once."""
    try:
        password = accounts.new_password(_engine(), name)
    except accounts.NoSuchOfficer:
        give_up(f"There is no officer {name!r}.")
    console.print(f"{name}: {password}", highlight=False, soft_wrap=True)


@officers.command("role")
def give_role(name: str, role: Role, area: Annotated[str, typer.Option(help=AREA)] = "") -> None:
    """Say what an account is for; whoever uses it has to sign in again."""
    try:
        accounts.set_role(_engine(), name, role, _area(role, area))
    except accounts.NoSuchOfficer:
        give_up(f"There is no officer {name!r}.")
    console.print(f"{name}: {role}", highlight=False)


@officers.command("disable")
def disable_officer(name: str) -> None:
    """Close an account, now and in every open browser."""
    try:
        accounts.disable(_engine(), name)
    except accounts.NoSuchOfficer:
        give_up(f"There is no officer {name!r}.")
    console.print(f"{name} can no longer sign in.", highlight=False)


@officers.command("list")
def list_officers() -> None:
    """Everybody who has an account."""
    table = Table("Name", "Office", "Language", "Role", "")
    for each in accounts.everyone(_engine()):
        role = f"{each.role} {each.area}".strip()
        gone = "disabled" if each.is_disabled else ""
        table.add_row(each.name, each.office, each.language, role, gone)
    console.print(table)


@keys.command("list")
def list_keys() -> None:
    """The office's keys, newest first."""
    ring = _ring()
    offered = {key.id for key in ring.offered}
    table = Table("Key", "Made", "Use")
    for key in ring.kept:
        use = "on offer" if key.id in offered else "only reads old reports"
        use = "current" if key.id == ring.current.id else use
        table.add_row(key.id, f"{key.created_at:%Y-%m-%d %H:%M} UTC", use)
    console.print(table)


@keys.command("rotate")
def rotate_keys() -> None:
    """Make a new current key; the one before it stays on offer for old phones."""
    console.print(f"The current key is {_ring().rotate().id}.", highlight=False)
    console.print("Export the keys and build the phone app again.")


@keys.command("export")
def export_keys(file: Path) -> None:
    """Write the public keys to a file, for the phone build and its server."""
    receipt_keys = KeyRing(read_settings().keys_dir / RECEIPTS)
    whole = json.dumps(told_to_phones(_ring(), receipt_keys), indent=2) + "\n"
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    unfinished.write_text(whole, encoding="utf-8")
    unfinished.replace(file)
    console.print(f"Written to {file}.", highlight=False, soft_wrap=True)


def _area(role: Role, code: str) -> str:
    """The code without its dots; whoever sees the counts of an area has one."""
    area = code.replace(".", "")
    if area and (not area.isdecimal() or len(area) not in AREA_LENGTHS):
        give_up("--area is the number of a province, regency, sub-district or village: 32.09")
    if reach(role, May.SEE_COUNTS) is Reach.OWN and not area:
        give_up(f"An account of the role {role} needs --area.")
    return area


def _engine() -> Engine:
    engine = database.open_database(read_settings().database_url)
    database.check_version(engine)
    return engine


def _ring() -> KeyRing:
    return KeyRing(read_settings().keys_dir)


def _serve(settings: Settings, program: str) -> None:
    import uvicorn  # noqa: PLC0415 -- the other commands need no server

    begin_letting_go(open_house(settings))
    # Reflex looks for its project where it stands, and reads the settings once more there.
    hold_paths(settings)
    os.chdir(PROJECT)
    sys.path.insert(0, str(PROJECT))
    as_reflex_serves()
    uvicorn.run(
        program,
        factory=True,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=settings.proxies,
    )


def as_reflex_serves() -> None:
    """What ``reflex run --env prod --single-port`` sets before it starts the backend."""
    from reflex.constants import Env  # noqa: PLC0415 -- the other commands need no Reflex
    from reflex_base.environment import environment  # noqa: PLC0415

    environment.REFLEX_ENV_MODE.set(Env.PROD)
    environment.REFLEX_SKIP_COMPILE.set(True)
    environment.REFLEX_MOUNT_FRONTEND_COMPILED_APP.set(True)


if __name__ == "__main__":
    main()
