"""Runs the measuring tool in ``measure/`` against the real server and reads its one line."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from ltsa_pwa.assets import ROOT
from tests.bench.origin import HERE, LOOPBACK, SITE, new_certificate, origin
from tests.ports import free_port

TOOL = HERE / "measure"
ALARM_IS_READY = "document.querySelector('alarm-button')?.hasAttribute('ready')"
TEXT_IS_THERE = "document.readyState !== 'loading'"
SLOWED = 4
"""How many times slower than this machine the phone is."""
LINK_HOST, LINK_PORT = "10.77.0.1", 8443
NEEDED_FOR_LINK = ("ip", "ss", "python3")

Measured = dict[str, Any]


class MeasuringFailed(RuntimeError):
    """The tool ended without figures; the message is the end of what it printed."""


@cache
def install_tool() -> None:
    """Lighthouse and a way to steer Chromium, in the versions of the lock, once."""
    if (TOOL / "node_modules" / ".package-lock.json").exists():
        return
    print("Installing the measuring tool's packages")  # noqa: T201 -- takes longer than two seconds
    subprocess.run(
        ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=TOOL, check=True
    )


def link_is_missing() -> str | None:
    """Why there can be no shaped link here, in one line, or None."""
    lacking = [each for each in NEEDED_FOR_LINK if shutil.which(each) is None]
    if os.geteuid() != 0:
        return "The shaped link needs root."
    if not Path("/dev/net/tun").exists():
        return "The shaped link needs /dev/net/tun."
    return f"The shaped link needs {' and '.join(lacking)}." if lacking else None


def over_link(network: str, ready: str, *, site: Path = SITE, page: str, runs: int) -> Measured:
    """First, warm and offline visit over a link of real packets; medians of ``runs``."""
    certificate = new_certificate(LINK_HOST)
    server = [sys.executable, "-m", "tests.bench.origin", LINK_HOST, str(LINK_PORT)]
    address = f"https://{LINK_HOST}:{LINK_PORT}{page}"
    visit = ["--url", address, "--inlink", "--no-lighthouse", "--spki", certificate.spki]
    limits = ["--runs", str(runs), "--cpu", str(SLOWED), "--timeout", "120", "--ready", ready]
    try:
        line = last_line(
            [
                *("python3", str(TOOL / "link.py"), "--profile", network),
                *("--serve", shlex.join([*server, str(certificate.folder), str(site)]), "--"),
                *("node", str(TOOL / "measure.mjs"), *visit, *limits),
            ]
        )
    finally:
        shutil.rmtree(certificate.folder)
    return line["probe"]


def by_lighthouse(base: str, spki: str, page: str, *, runs: int) -> Measured:
    """Lighthouse's own phone: slow 4G by simulation, slowed CPU."""
    categories = "performance,accessibility,best-practices"
    return last_line(
        [
            *("node", str(TOOL / "measure.mjs"), "--url", base + page, "--spki", spki),
            *("--no-probe", "--runs", str(runs), "--cpu", str(SLOWED)),
            *("--lh-categories", categories),
        ]
    )["lighthouse"]


@contextmanager
def served(site: Path = SITE) -> Iterator[tuple[str, str]]:
    """The real server on this computer: its address and the hash of its key."""
    certificate, port = new_certificate(), free_port()
    try:
        with origin(LOOPBACK, port, certificate.folder, site):
            yield f"https://{LOOPBACK}:{port}", certificate.spki
    finally:
        shutil.rmtree(certificate.folder)


def last_line(command: list[str]) -> Measured:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout.strip():
        raise MeasuringFailed(done.stderr[-2000:])
    return json.loads(done.stdout.strip().splitlines()[-1])
