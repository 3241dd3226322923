"""How many reports the intake takes, and how long a phone waits for its receipt.

``python -m tests.bench.intake`` prints the figures. Ours and the bare endpoint
take turns on the same computer, so that its mood of the hour falls on both.
"""

import asyncio
import base64
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import cast
from uuid import uuid4

import uvloop

from tests.ports import free_port

CONNECTIONS = 32
CASES = 1_000
SLOW_DISK = 0.005
LENGTH = re.compile(rb"content-length: (\d+)")
SEALED = base64.urlsafe_b64encode(b"\x04" + os.urandom(64 + 1024 + 16)).decode().rstrip("=")


class Phone(asyncio.Protocol):
    """One connection that sends a report and waits for the answer."""

    def __init__(self) -> None:
        self._answer: asyncio.Future[bytes] | None = None
        self._heard = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.WriteTransport", transport)

    def data_received(self, data: bytes) -> None:
        self._heard += data
        head, _, body = self._heard.partition(b"\r\n\r\n")
        length = LENGTH.search(head)
        if self._answer and length and len(body) == int(length[1]):
            self._heard = b""
            self._answer.set_result(head[9:12])

    async def send(self, report: bytes) -> bytes:
        """The status of the answer."""
        assert self._transport is not None
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(report)
        return await self._answer


def new_report() -> bytes:
    report = uuid4()
    body = (
        f'{{"v":1,"case":"{report.int % CASES:032x}","kind":"report","key":"office-1",'
        f'"sealed":"{SEALED}"}}'
    )
    head = (
        f"PUT /api/reports/{report} HTTP/1.1\r\nHost: localhost\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return (head + body).encode()


@asynccontextmanager
async def phones(port: int, count: int) -> AsyncIterator[list[Phone]]:
    loop = asyncio.get_running_loop()
    lines = [await loop.create_connection(Phone, "127.0.0.1", port) for _ in range(count)]
    try:
        yield [phone for _, phone in lines]
    finally:
        for line, _ in lines:
            line.close()
        await asyncio.sleep(0.05)  # the loop closes them when it comes round


async def flat_out(port: int, seconds: float) -> float:
    """Reports a second when every phone sends its next report at once."""
    end = time.perf_counter() + seconds
    kept = 0

    async def go_on(phone: Phone) -> None:
        nonlocal kept
        while time.perf_counter() < end:
            status = await phone.send(new_report())
            assert status == b"201", status
            kept += 1

    async with phones(port, CONNECTIONS) as all_phones:
        await asyncio.gather(*(go_on(phone) for phone in all_phones))
    return kept / seconds


async def open_loop(port: int, rate: int, seconds: float) -> list[float]:
    """Milliseconds until the receipt, counted from when the report was due, ready phone or not."""
    ready: asyncio.Queue[Phone] = asyncio.Queue()
    took: list[float] = []

    async def send_one(due: float) -> None:
        phone = await ready.get()
        status = await phone.send(new_report())
        took.append((time.perf_counter() - due) * 1000)
        assert status == b"201", status
        ready.put_nowait(phone)

    async with phones(port, CONNECTIONS * 2) as all_phones, asyncio.TaskGroup() as sending:
        for phone in all_phones:
            ready.put_nowait(phone)
        begin = time.perf_counter()
        for number in range(int(rate * seconds)):
            due = begin + number / rate
            await asyncio.sleep(due - time.perf_counter())
            sending.create_task(send_one(due))
    return took


@contextmanager
def served(which: str, pause: float = 0.0) -> Iterator[tuple[int, int]]:
    """One of the two intakes in a process of its own, on an empty database: port and process."""
    port = free_port()
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "tests.bench.intake_server", which, place]
        process = subprocess.Popen([*command, str(port), str(pause)], cwd=Path(__file__).parents[2])
        try:
            wait_for(port, process)
            yield port, process.pid
        finally:
            process.terminate()
            process.wait()


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the server did not start")


def processor_time(process: int) -> float:
    """Microseconds a process has spent so far."""
    spent = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(spent[11]) + int(spent[12])) * 1e6 / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Speed:
    """Reports a second, and microseconds of processor time for each."""

    reports: float
    cost: float


@dataclass(frozen=True)
class Figures:
    """Both endpoints flat out, and milliseconds at 500 a second."""

    ours: Speed
    bare: Speed
    p50: float
    p99: float
    bare_p99: float

    @property
    def ratio(self) -> float:
        return self.ours.reports / self.bare.reports

    @property
    def cost_ratio(self) -> float:
        """The same by processor time, which other programs on the computer disturb less."""
        return self.bare.cost / self.ours.cost


def speed_of(which: str, pause: float, seconds: float) -> Speed:
    with served(which, pause) as (port, process):
        uvloop.run(flat_out(port, 0.5))  # both have found their feet
        before = processor_time(process)
        reports = uvloop.run(flat_out(port, seconds))
        return Speed(reports, (processor_time(process) - before) / (reports * seconds))


def measure(pause: float = 0.0, rounds: int = 3, seconds: float = 4.0) -> Figures:
    """Take turns, and take the middle of each."""
    speeds: dict[str, list[Speed]] = {"ours": [], "bare": []}
    for _ in range(rounds):
        for which, found in speeds.items():
            found.append(speed_of(which, pause, seconds))
    ours, bare = middle(speeds["ours"]), middle(speeds["bare"])
    p50, p99 = waiting_at("ours", pause, seconds)
    _, bare_p99 = waiting_at("bare", pause, seconds)
    return Figures(ours, bare, p50, p99, bare_p99)


def waiting_at(which: str, pause: float, seconds: float) -> tuple[float, float]:
    """Median and p99 at 500 reports a second, in milliseconds; the middle of three."""
    found: list[tuple[float, float]] = []
    for _ in range(3):
        with served(which, pause) as (port, _process):
            took = sorted(uvloop.run(open_loop(port, 500, seconds)))
        found.append((took[len(took) // 2], took[len(took) * 99 // 100]))
    return median(each[0] for each in found), median(each[1] for each in found)


def middle(speeds: list[Speed]) -> Speed:
    reports, costs = (each.reports for each in speeds), (each.cost for each in speeds)
    return Speed(median(reports), median(costs))


def say(name: str, figures: Figures) -> str:
    ours, bare = figures.ours, figures.bare
    return (
        f"{name}: {ours.reports:,.0f} reports/s of {bare.reports:,.0f} on the bare endpoint "
        f"({figures.ratio:.2f}), {ours.cost:.0f} µs processor of {bare.cost:.0f} "
        f"({figures.cost_ratio:.2f}); at 500/s p50 {figures.p50:.1f} ms, p99 {figures.p99:.1f} ms "
        f"(bare {figures.bare_p99:.1f})"
    )


if __name__ == "__main__":
    print(say("intake", measure()))  # noqa: T201
    print(say("intake, each commit 5 ms slower", measure(SLOW_DISK)))  # noqa: T201
