"""Recordings are heard before the phone's voice, kept by choice, and heard with the server off."""

import io
import json
import shutil
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from ltsa_pwa.assets import ROOT
from ltsa_pwa.offline.voice_clips import clip_name, write_voices
from tests.journeys.phone import Phone, waits_for
from tests.journeys.town import Town

pytestmark = pytest.mark.journeys

PASSPORT = "My passport is kept from me"
PLAYED = "performance.getEntriesByType('resource').map((each) => each.name)"
KEPT = "async () => (await (await caches.open('bekal-voices')).keys()).map(({url}) => url)"


def a_tone() -> bytes:
    """A tenth of a second of nothing: enough to be played, and nobody's voice."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * 800)
    return file.getvalue()


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Town]:
    """Its pages are the built ones, with one recording."""
    site = tmp_path / "site"
    shutil.copytree(ROOT / "build" / "site", site)
    home = tmp_path / "voice" / "id"
    home.mkdir(parents=True)
    (home / "clips.toml").write_text(f"[[clip]]\ntext = {json.dumps(PASSPORT)}\n")
    (home / f"{clip_name(PASSPORT)}.wav").write_bytes(a_tone())
    for packed in (site / "voice").glob("*.json.*"):
        packed.unlink()
    write_voices(site, tmp_path / "voice")
    village = Town(tmp_path, site=site)
    village.settle_without_office()
    village.starts_server()
    yield village
    village.ends()


@pytest.fixture
def phone(playwright: Playwright, village: Town, tmp_path: Path) -> Iterator[Phone]:
    phone = Phone(playwright, tmp_path / "profile", village.address)
    yield phone
    phone.switches_off()


def listens(page: Page) -> None:
    page.locator("#passport summary > .listen").click()
    expect(page.locator(".listen[aria-pressed=true]")).to_have_count(0)


def test_the_recording_is_played_before_the_phones_voice(phone: Phone):
    page = phone.opens("/id/rights")

    listens(page)

    played = [name for name in page.evaluate(PLAYED) if "/voice/" in name]
    assert [name.split("/")[-1][:16] for name in played] == ["id.json", clip_name(PASSPORT)]


def test_recordings_are_kept_by_choice_with_their_size_and_taken_away_again(phone: Phone):
    page = phone.opens_and_keeps("/en/settings")
    expect(page.locator("voice-pack")).to_be_hidden()
    page.goto(phone.address + "/id/settings")
    expect(page.locator("voice-pack output")).to_contain_text("1 kB")
    assert page.evaluate(KEPT) == []

    page.locator("voice-pack [data-part=keep]").click()
    waits_for(lambda: len(page.evaluate(KEPT)) == 1)
    expect(page.locator("voice-pack [data-part=keep]")).to_be_hidden()
    page.locator("voice-pack [data-part=drop]").click()

    waits_for(lambda: page.evaluate(KEPT) == [])


def test_a_kept_recording_is_heard_with_the_server_off(phone: Phone, village: Town):
    page = phone.opens_and_keeps("/id/settings")
    page.locator("voice-pack [data-part=keep]").click()
    waits_for(lambda: len(page.evaluate(KEPT)) == 1)
    village.kills("server")
    page = phone.opens("/id/rights")
    ended = "document.addEventListener('ended', () => (window.ended = true), true)"
    page.evaluate(ended)

    listens(page)

    waits_for(lambda: page.evaluate("window.ended === true"))
