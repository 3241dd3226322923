"""From a fresh clone to a running app: keys, databases, builds, then three programs together."""

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import typer
from rich.console import Console

from ltsa_pwa.run.children import (
    Child,
    Program,
    ProgramDied,
    StepFailed,
    start,
    stop,
    surroundings,
    wait_until_answering,
    watch,
)
from ltsa_pwa.run.place import Place, make_token, this_place
from ltsa_pwa.run.steps import Steps
from ltsa_pwa.run.welcome import say_welcome
from ltsa_pwa.settings import SettingWrong

console = Console(highlight=False)
FIRST_OFFICER = "petugas"


class PortTaken(Exception):
    """Another program listens there; the text names the variable that chooses another port."""


class AskedToEnd(Exception):
    """Somebody pressed Ctrl-C, closed the window or ended the process."""


def run_everything() -> None:
    """Prepare what is missing, then run server, desk and relay until Ctrl-C."""
    with said_plainly():
        place = this_place(surroundings())
        check_port("LTSA_PORT", place.phone_host, place.phone_port)
        check_port("DESK_PORT", place.desk_host, place.desk_port)
        prepare(place)
        run_programs(place)


def build_everything() -> None:
    """Keys and both builds, without starting anything."""
    with said_plainly():
        place = this_place(surroundings())
        build(place, steps_at(place))


@contextmanager
def said_plainly() -> Iterator[None]:
    """What went wrong in words instead of a traceback; Ctrl-C is no mistake."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, ask_to_end)
    try:
        yield
    except AskedToEnd:
        console.print("\nEnded.")
    except (PortTaken, ProgramDied, StepFailed, SettingWrong) as error:
        console.print(str(error), style="red", markup=False, soft_wrap=True)
        raise typer.Exit(1) from None


def ask_to_end(_number: int, _frame: FrameType | None) -> None:
    # Once is enough: a second press must not tear the programs out of their farewell.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    raise AskedToEnd


def check_port(name: str, host: str, port: int) -> None:
    """PortTaken when somebody else listens there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as line:
        # As the servers do it: a port that was ours a moment ago is free.
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            line.bind((host, port))
        except OSError as error:
            reason = error.strerror or str(error)
            raise PortTaken(
                f"Port {port} cannot be used ({reason}). Choose another: {name}={port + 1} make run"
            ) from None


def steps_at(place: Place) -> Steps:
    return Steps(console, surroundings() | place.environment(), place.logs)


def prepare(place: Place) -> None:
    """Everything that must be there before the first program starts; what is there stays."""
    steps = steps_at(place)
    build(place, steps)
    steps.take("The key for push services", "ltsa", "push-key", str(place.push_key_file))
    steps.take("The server's database", "ltsa", "db", "migrate")
    steps.take("The agency register", "ltsa", "agencies", "sample")
    welcome_officer(steps)


def build(place: Place, steps: Steps) -> None:
    """Keys before pages: the office's public key is compiled into what phones load."""
    make_token(place.token_file)
    steps.take("The desk's database", "desk", "migrate")
    steps.take("The office's keys", "desk", "keys", "export", str(place.office_keys_file))
    steps.take("The desk's pages", "desk", "build")
    steps.take("The phone's pages, in every language", "ltsa", "build")


def welcome_officer(steps: Steps) -> None:
    """The first officer of a new desk; the password is said now and never again."""
    if FIRST_OFFICER in steps.ask("desk", "officers", "list"):
        return
    said = steps.ask("desk", "officers", "add", FIRST_OFFICER, "--office", "LTSA")
    console.print(f"\n  [bold]Officer[/bold]     {said.strip()}")
    console.print("  This password is said once: write it down.", style="dim")


def run_programs(place: Place) -> None:
    """Run the three until Ctrl-C; when one of them dies, the others end too."""
    environment = surroundings() | place.environment()
    children: list[Child] = []
    try:
        for program in programs(place):
            children.append(start(program, environment, place.logs))  # noqa: PERF401 -- what began is stopped, whatever comes next
        with console.status("Waiting for the programs to answer"):
            wait_until_answering(children)
        say_welcome(console, place)
        watch(children)
    finally:
        stop(children)


def programs(place: Place) -> tuple[Program, ...]:
    desk = (reachable(place.desk_host), place.desk_port, "/v1/keys")
    server = (reachable(place.phone_host), place.phone_port, "/api/health")
    return (
        Program("desk", ("desk", "serve"), answers_at=desk),
        Program("server", ("ltsa", "serve"), answers_at=server),
        Program("relay", ("ltsa", "relay", "run")),
    )


def reachable(host: str) -> str:
    """Where a program that listens on ``host`` can be asked from this computer."""
    return "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104
