"""``ltsa relay …``: carry reports to the case service, and see how that goes."""

import asyncio
import fcntl
import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer
from rich.console import Console
from sqlalchemy import Engine, make_url

from ltsa_pwa import database
from ltsa_pwa.reports import waiting
from ltsa_pwa.reports.case_service import (
    CaseService,
    CaseServiceAway,
    ReportRefused,
    TakesFiles,
    TakesReports,
)
from ltsa_pwa.reports.catching_up import hear_everything, hold_checkins
from ltsa_pwa.reports.checkins.watch import Watch
from ltsa_pwa.reports.envelope import as_handed_over
from ltsa_pwa.reports.files.carrying import Carrier
from ltsa_pwa.reports.forgetting import Terms, forget_daily
from ltsa_pwa.reports.metrics import Tally, told_at
from ltsa_pwa.reports.primero import Primero, open_primero
from ltsa_pwa.reports.primero.files import FileCarrier
from ltsa_pwa.reports.push.bell import Bell
from ltsa_pwa.reports.push.keys import read_key
from ltsa_pwa.reports.push.list_bell import ListBell
from ltsa_pwa.reports.relay import Relay
from ltsa_pwa.reports.relay_status import relay_status, shown
from ltsa_pwa.reports.report import REFUSED, WAITING
from ltsa_pwa.reports.stand_in import open_stand_in
from ltsa_pwa.settings import Settings, SettingWrong, read_settings

if TYPE_CHECKING:
    from ltsa_pwa.reports.push.sending import Knocker

app = typer.Typer(help="The relay between this server and the case service.", no_args_is_help=True)
console = Console(highlight=False)


@app.command()
def run() -> None:
    """Carry reports there and events back, until told to stop."""
    settings = read_settings(os.environ)
    database.expect_tables(settings.database_url)
    engine = database.open_database(settings.database_url)
    service = open_service(settings, engine)
    with alone(settings):
        if database.is_sqlite(settings.database_url):
            # Nobody else can have taken anything: what the last relay had in hand goes at once.
            with database.writer(engine).begin() as connection:
                waiting.wake(connection)
        terms = terms_of(settings)
        with told_at(settings.metrics_host, settings.metrics_port, engine, tally := Tally()):
            asyncio.run(carry(engine, service, tally, terms, knocker_of(settings)))


def open_service(settings: Settings, engine: Engine) -> TakesReports:
    """Whatever stands at the other end, by the operator's choice."""
    if settings.case_service == "primero":
        return open_primero(settings, engine)
    if settings.case_service == "contract":
        return CaseService.at(settings.case_service_url, settings.relay_token)
    return open_stand_in(settings)


def knocker_of(settings: Settings) -> "Knocker | None":
    """Who knocks at phones; nobody where there is no key."""
    if settings.push_key_file is None:
        return None
    # Slow to import, and nobody else needs it.
    from ltsa_pwa.reports.push.sending import Knocker  # noqa: PLC0415

    key = read_key(settings.push_key_file)
    return Knocker(key, settings.push_contact or settings.site_url)


async def carry(
    engine: Engine,
    end: TakesReports,
    tally: Tally,
    terms: Terms,
    knocker: "Knocker | None" = None,
) -> None:
    stop = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    async with end as service:
        beside = [
            asyncio.create_task(forget_daily(engine, terms)),
            asyncio.create_task(Watch(engine).run()),
        ]
        if carrier := carrier_of(engine, service):
            beside.append(asyncio.create_task(carrier.run()))
        if knocker:
            beside.append(asyncio.create_task(Bell(engine, knocker.knock).run()))
            beside.append(asyncio.create_task(ListBell(engine, knocker.tell).run()))
        await Relay(engine, service, tally, keep=terms.case).run(stop)
        for each in beside:
            each.cancel()


def carrier_of(engine: Engine, service: TakesReports) -> Carrier | FileCarrier | None:
    """Who brings files there, if any are taken."""
    if isinstance(service, Primero):
        return service.file_carrier
    return Carrier(engine, service) if isinstance(service, TakesFiles) else None


def terms_of(settings: Settings) -> Terms:
    return Terms(timedelta(days=settings.keep_sealed_days), timedelta(days=settings.keep_case_days))


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """One relay on SQLite; on PostgreSQL as many as one likes."""
    name = make_url(settings.database_url).database
    if not database.is_sqlite(settings.database_url) or not name:
        yield
        return
    with Path(f"{name}.relay").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            reason = "names a database that another relay is working on."
            raise SettingWrong("LTSA_DATABASE_URL", reason) from None
        yield


@app.command()
def check() -> None:
    """Ask the case service for its version and its forms, without handing anything over."""
    settings = read_settings(os.environ)
    service = open_service(settings, database.open_database(settings.database_url))
    try:
        found = asyncio.run(complaints_of(service))
    except (CaseServiceAway, ReportRefused) as trouble:
        console.print(f"It does not answer as it should: {trouble}.")
        raise typer.Exit(1) from None
    for complaint in found:
        console.print(complaint, markup=False)
    if found:
        raise typer.Exit(1)
    console.print("The case service answers as it should.")


async def complaints_of(end: TakesReports) -> list[str]:
    async with end as service:
        if isinstance(service, Primero):
            console.print(f"Primero {await service.probe()}")
            return await service.complaints()
        await service.news_after(0)
        return []


@app.command("catch-up")
def catch_up(
    hold: Annotated[
        int, typer.Option(min=0, max=48, help="Hours in which no check-in goes to the office.")
    ] = 0,
) -> None:
    """After going back to a copy: hear what was told since then, and knock at nobody for it."""
    settings = read_settings(os.environ)
    database.expect_tables(settings.database_url)
    engine = database.open_database(settings.database_url)
    with alone(settings):
        try:
            service, keep = open_service(settings, engine), terms_of(settings).case
            heard = asyncio.run(hear_everything(engine, service, keep))
        except CaseServiceAway as away:
            console.print(f"It does not answer as it should: {away}.")
            raise typer.Exit(1) from None
    if not heard:
        console.print("Not everything could be kept. Please run it again.")
        raise typer.Exit(1)
    console.print("Everything the case service tells has been heard.")
    console.print(hold_checkins(engine, timedelta(hours=hold)), soft_wrap=True)


@app.command()
def status() -> None:
    """What waits, what was refused, and what stands in the way."""
    with opened().connect() as connection:
        console.print(shown(relay_status(connection)))


@app.command()
def retry(
    report: Annotated[str, typer.Argument(help="The report's id; all refused ones without.")] = "",
) -> None:
    """Try a refused or waiting report at once, or every refused one."""
    with database.writer(opened()).begin() as connection:
        if not report:
            console.print(f"{waiting.send_all_again(connection)} go out with the next look.")
            return
        if not waiting.send_again(connection, report):
            console.print("There is no refused or waiting report with this id.")
            raise typer.Exit(1)
    console.print("It goes out with the next look of the relay.")


@app.command()
def export(
    file: Path,
    also_waiting: Annotated[
        bool, typer.Option("--waiting", help="Also what waits, not only what was refused.")
    ] = False,
) -> None:
    """Write reports the case service does not have to a file, sealed as they are.

    A line each: the id and the body of its PUT /v1/reports/{id}, to be handed over by hand.
    """
    states = (REFUSED, WAITING) if also_waiting else (REFUSED,)
    with opened().connect() as connection, private(file) as out:
        count = 0
        for each in waiting.unsent(connection, *states):
            body = as_handed_over(each.report, each.received_at)
            out.write(json.dumps({"id": each.report.id, "body": body}) + "\n")
            count += 1
    console.print(f"{count} written to {file}.", soft_wrap=True)


def private(file: Path) -> TextIO:
    """A new file only we can read: case addresses stand in it."""
    try:
        return os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w")
    except OSError as error:
        console.print(f"{file} cannot be made ({error.strerror}).", soft_wrap=True)
        raise typer.Exit(1) from None


def opened() -> Engine:
    settings = read_settings(os.environ)
    database.expect_tables(settings.database_url)
    return database.open_database(settings.database_url)
