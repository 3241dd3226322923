"""Every command of the operator.

What a command alone needs it imports itself: a server that was killed must be
back within three seconds, and the build's libraries would take one of them.
"""
# ruff: noqa: PLC0415

import os
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from typer.core import TyperGroup

from ltsa_pwa import database
from ltsa_pwa.agencies.cli import app as agencies
from ltsa_pwa.reports.cli import app as relay
from ltsa_pwa.settings import SettingWrong, read_settings


class Plain(TyperGroup):
    """What the operator can mend is said in one line, and the process ends with 2."""

    def invoke(self, ctx: Any) -> Any:  # typer carries its own copy of click, which has no name
        try:
            return super().invoke(ctx)
        except SettingWrong as wrong:
            Console(stderr=True, highlight=False).print(str(wrong), markup=False, soft_wrap=True)
            raise typer.Exit(2) from None


app = typer.Typer(cls=Plain, help="Bekal: a companion for Indonesian migrant workers.")
db = typer.Typer(help="The server's database.", no_args_is_help=True)
app.add_typer(db, name="db")
app.add_typer(relay, name="relay")
app.add_typer(agencies, name="agencies")


@app.callback(no_args_is_help=True)
def bekal() -> None:
    """Bekal: a companion for Indonesian migrant workers."""


@app.command()
def run(
    only_build: Annotated[
        bool, typer.Option(help="Prepare keys and builds, start nothing.")
    ] = False,
) -> None:
    """Everything on this computer: builds, server, desk and relay, until Ctrl-C."""
    from ltsa_pwa.run import build_everything, run_everything

    if only_build:
        build_everything()
    else:
        run_everything()


@app.command()
def build() -> None:
    """Build the phone's pages in every language, unless nothing has changed."""
    from ltsa_pwa.offline.build import BuildFailed, build_site

    console = Console(stderr=True, highlight=False)
    try:
        built = build_site(read_settings(os.environ), console)
    except BuildFailed as failed:
        console.print(str(failed), markup=False, soft_wrap=True)
        raise typer.Exit(1) from None
    console.print("The pages are built." if built else "The pages were built before.")


@app.command()
def push_key(path: Annotated[Path, typer.Argument(help="Where it shall lie.")]) -> None:
    """Make the key by which push services know this server, unless there is one."""
    from ltsa_pwa.reports.push.keys import make_key

    said = "The key is made." if make_key(path) else "There is a key, which phones rely on."
    Console(stderr=True, highlight=False).print(said)


@app.command()
def facts(
    stale: Annotated[bool, typer.Option("--stale", help="Only those that have grown old.")] = False,
    unverified: Annotated[
        bool, typer.Option("--unverified", help="Only those that no page shows.")
    ] = False,
    topic: Annotated[str, typer.Option(help="Only those of one file, such as insurance.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """All figures and numbers with their age.

    Ends with 1 when a listed fact that a page shows has grown old, and with --unverified also when
    one waits for somebody to confirm it: a scheduler can wake the person who looks after them.
    What is only kept, and stands on no page, is listed and wakes nobody.
    """
    from ltsa_pwa.facts import listing, load_for

    today = datetime.now().astimezone().date()
    every = load_for(read_settings(os.environ))
    # Not above: it configures the whole app, and a wrong fact is said first and alone.
    from ltsa_pwa.app import facts_on_pages

    listed = listing.chosen(every, today, stale=stale, unverified=unverified, topic=topic)
    shown = facts_on_pages(every)
    if as_json:
        typer.echo(listing.as_json(listed, today, shown))
    else:
        listing.say_listing(Console(highlight=False, markup=False), listed, today, shown)
    if listing.wants_eyes(listed, today, shown, unverified=unverified):
        raise typer.Exit(1)


@app.command()
def voices(language: Annotated[str, typer.Argument(help="For example id or jv.")]) -> None:
    """Texts that can be recorded, each with the name its file must have."""
    from ltsa_pwa.offline.voice_clips import texts_to_record

    try:
        texts = texts_to_record(language)
    except KeyError:
        raise typer.BadParameter(f"the app does not speak {language}") from None
    for name, said, is_recorded in texts:
        typer.echo(f"{'+' if is_recorded else ' '} {name}  {said}")


@app.command()
def serve() -> None:
    """Serve the pages and the API, until told to stop."""
    from ltsa_pwa.facts import load_for
    from ltsa_pwa.server import serve as serve_until_told

    settings = read_settings(os.environ)
    load_for(settings)
    database.expect_tables(settings.database_url)
    serve_until_told(settings)


@app.command()
def village(
    parent: Annotated[str, typer.Option(help="The server on the internet, with https://.")],
    certificate: Annotated[
        Path | None, typer.Option(help="The certificate for the server's name, as PEM.")
    ] = None,
    key: Annotated[Path | None, typer.Option(help="Its key, as PEM.")] = None,
) -> None:
    """Serve the app in a village without data, and carry its reports when there is a line."""
    from ltsa_pwa.settings import web_address
    from ltsa_pwa.village import Certificate, serve_village

    settings = read_settings(os.environ)
    if (certificate is None) != (key is None):
        raise typer.BadParameter("a certificate needs its key, and a key its certificate")
    for file in (certificate, key):
        if file is not None and not file.is_file():
            raise typer.BadParameter(f"{file} is not there")
    address = web_address({"--parent": parent}, "--parent", parent)
    database.migrate(settings.database_url)
    shown = Certificate(certificate, key) if certificate and key else None
    serve_village(settings, address, shown)


@app.command("print")
def print_sheets(
    language: Annotated[str, typer.Option(help="The language of the sheets.")] = "id",
    sheet: Annotated[str, typer.Option(help="a4, a6 or leaflet; all three without.")] = "",
    folder: Annotated[Path, typer.Option(help="Where the files go.")] = Path(),
) -> None:
    """Write posters and a leaflet: as PDF where Chromium is there, and as a page to print."""
    from ltsa_pwa.outreach.printing import SHEETS, NotBuilt, printed, standalone

    console = Console(highlight=False)
    if sheet and sheet not in SHEETS:
        raise typer.BadParameter(f"there is no sheet {sheet}; there is {', '.join(SHEETS)}")
    site = read_settings(os.environ).site_dir
    folder.mkdir(parents=True, exist_ok=True)
    for each in [sheet] if sheet else SHEETS:
        page = folder / f"bekal-{language}-{each}.html"
        try:
            page.write_text(standalone(site, language, each), encoding="utf-8")
        except NotBuilt as missing:
            console.print(str(missing), markup=False, soft_wrap=True)
            raise typer.Exit(1) from None
        pdf = printed(page)
        how = f"{pdf}, and {page}" if pdf else f"{page}; no Chromium here, print it from a browser"
        console.print(f"Written: {how}", markup=False, soft_wrap=True)


@app.command()
def purge() -> None:
    """Let go of everything whose term has run out; the relay does this every day."""
    from ltsa_pwa.reports.cli import terms_of
    from ltsa_pwa.reports.forgetting import purge as let_go

    settings = read_settings(os.environ)
    database.expect_tables(settings.database_url)
    gone = let_go(database.open_database(settings.database_url), terms_of(settings))
    told = f"{gone.bodies} sealed bodies and {gone.cases} cases are gone."
    Console(highlight=False).print(told)


@db.command()
def migrate() -> None:
    """Bring the tables to what this version expects."""
    console = Console(stderr=True, highlight=False)
    with console.status("Bringing the database to this version"):
        database.migrate(read_settings(os.environ).database_url)
    console.print("The database is ready.")
