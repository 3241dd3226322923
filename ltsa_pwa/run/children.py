"""The programs beside this one: begun, watched and ended together."""

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60.0
"""Seconds a program may take until it answers; a cold disk is slow."""
FAREWELL = 10.0
"""Seconds a program may take to finish what it is doing."""


class StepFailed(Exception):
    """A command ended badly; the text carries its last lines."""


class ProgramDied(Exception):
    """A program that should run has ended; the text says which and its last lines."""


def surroundings() -> dict[str, str]:
    """The environment this program was started in."""
    return dict(os.environ)


def our_own(command: Sequence[str]) -> list[str]:
    """A command of ours, from the same virtual environment as this process."""
    return [str(Path(sys.executable).with_name(command[0])), *command[1:]]


def last_lines(log: Path, count: int = 15) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-count:])


def begin(
    command: Sequence[str], environment: Mapping[str, str], log: Path
) -> subprocess.Popen[bytes]:
    """Begin one of our commands, with everything it prints in a file only we can read."""
    log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with log.open("wb") as out:
        return subprocess.Popen(
            our_own(command),
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            # Ctrl-C reaches us alone, and we end the others in order.
            start_new_session=True,
        )


def finish(command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
    """Run a command to its end; StepFailed when it ends badly."""
    process = begin(command, environment, log)
    try:
        status = process.wait()
    finally:
        end_whole_group(process)
    if status != 0:
        said = last_lines(log)
        raise StepFailed(f"{' '.join(command)} ended with {status} ({log}):\n{said}")


def answer_of(command: Sequence[str], environment: Mapping[str, str]) -> str:
    """What a command prints, kept in no file; StepFailed when it ends badly."""
    ended = subprocess.run(
        our_own(command),
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode != 0:
        raise StepFailed(f"{' '.join(command)} ended with {ended.returncode}:\n{ended.stderr}")
    return ended.stdout


def end_whole_group(process: subprocess.Popen[bytes]) -> None:
    """End a program and all it has begun, such as the Node of a build that was interrupted."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@dataclass(frozen=True)
class Program:
    """One of our commands that stays, and the address where it answers if it has one."""

    name: str
    command: tuple[str, ...]
    answers_at: tuple[str, int, str] | None = None


@dataclass(frozen=True)
class Child:
    """A program that was begun."""

    program: Program
    process: subprocess.Popen[bytes]
    log: Path

    def check(self) -> None:
        """ProgramDied if it does not run any more."""
        status = self.process.poll()
        if status is not None:
            raise self.died(f"has ended with {status}")

    def died(self, how: str) -> ProgramDied:
        return ProgramDied(f"The {self.program.name} {how} ({self.log}):\n{last_lines(self.log)}")

    def answers(self) -> bool:
        """Whether it answers a request; a program without an address answers by being there."""
        if self.program.answers_at is None:
            return True
        host, port, path = self.program.answers_at
        line = http.client.HTTPConnection(host, port, timeout=2)
        try:
            line.request("GET", path)
            return line.getresponse().status == http.client.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            line.close()


def start(program: Program, environment: Mapping[str, str], logs: Path) -> Child:
    """Begin a program that stays."""
    log = logs / f"{program.name}.log"
    return Child(program, begin(program.command, environment, log), log)


def wait_until_answering(children: Sequence[Child], patience: float = PATIENCE) -> None:
    """Return when all of them answer; ProgramDied when one ends or is silent for too long."""
    give_up = time.monotonic() + patience
    for child in children:
        while not child.answers():
            child.check()
            if time.monotonic() > give_up:
                raise child.died("does not answer")
            time.sleep(0.1)


def watch(children: Sequence[Child]) -> None:
    """Stay until one of them ends: ProgramDied."""
    while True:
        for child in children:
            child.check()
        time.sleep(0.5)


def stop(children: Sequence[Child], farewell: float = FAREWELL) -> None:
    """Ask all to end, then wait, then insist; the one begun last is asked first."""
    for child in reversed(children):
        if child.process.poll() is None:
            child.process.terminate()
    give_up = time.monotonic() + farewell
    for child in reversed(children):
        try:
            child.process.wait(max(0.1, give_up - time.monotonic()))
        except subprocess.TimeoutExpired:
            end_whole_group(child.process)
