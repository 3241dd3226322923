"""The phone's scripts in a real browser, and an office that can be out of reach."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import Page, Playwright

from ltsa_pwa.assets import DEVICE
from tests.device.lab import opens
from tests.device.office import Office
from tests.device.protocol import Keeper, new_keeper
from tests.journeys.phone import Phone

HERE = Path(__file__).parent
WEB = HERE.parents[1] / ".web"


@pytest.fixture(scope="session")
def office_key() -> Keeper:
    """The office's private key, whose public half is bundled into the scripts."""
    return new_keeper(ec.generate_private_key(ec.SECP256R1()))


@pytest.fixture(scope="session")
def receipt_key() -> Keeper:
    """What the office signs receipts for files with; phones know its public half."""
    return new_keeper(ec.generate_private_key(ec.SECP256R1()))


@pytest.fixture(scope="session")
def bundled(
    tmp_path_factory: pytest.TempPathFactory, office_key: Keeper, receipt_key: Keeper
) -> Path:
    """A folder with the phone's modules, bundled as the build does it."""
    out = tmp_path_factory.mktemp("bundled")
    key = {"id": "k1", "public": office_key.public, "created_at": "2026-11-21T00:00:00Z"}
    job = {
        "packages": str(WEB),
        "input": [str(HERE / "lab.js"), *sorted(map(str, DEVICE.glob("*-page.js")))],
        "officeKeys": {
            "current": "k1",
            "keys": [key],
            "receipts": [key | {"id": "r1", "public": receipt_key.public}],
        },
        "smsNumber": "+628111234567",
        "out": str(out),
    }
    command = ["node", str(HERE / "bundle.mjs")]
    subprocess.run(command, input=json.dumps(job), text=True, check=True)
    copyfile(HERE / "lab.html", out / "lab.html")
    return out


@pytest.fixture
def office(bundled: Path) -> Iterator[Office]:
    office = Office(bundled)
    yield office
    office.closes()


@pytest.fixture
def phone(playwright: Playwright, office: Office, tmp_path: Path) -> Iterator[Phone]:
    phone = Phone(playwright, tmp_path / "profile", office.address)
    yield phone
    phone.switches_off()


@pytest.fixture(scope="session")
def shared_phone(
    playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Phone]:
    """One browser for every test that neither kills it nor looks into its files."""
    phone = Phone(playwright, tmp_path_factory.mktemp("profile"), "")
    yield phone
    phone.switches_off()


@pytest.fixture
def window(shared_phone: Phone) -> Iterator[Page]:
    """A window in which nothing is open yet."""
    window = shared_phone.opens_window()
    yield window
    window.close()


@pytest.fixture
def page(shared_phone: Phone, office: Office) -> Iterator[Page]:
    """A window that calls the phone's modules as ``lab``; its office's address is new each time,
    and so is its storage."""
    page = shared_phone.opens_window()
    yield opens(page, office.address)
    for window in shared_phone.context.pages:
        if window is not shared_phone.page:
            window.close()


@pytest.fixture(scope="session")
def lab(shared_phone: Phone, bundled: Path) -> Iterator[Page]:
    """The same for what keeps and sends nothing: one window for all."""
    office = Office(bundled)
    yield opens(shared_phone.page, office.address)
    office.closes()
