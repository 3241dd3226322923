"""Pattern 3, disguise: nothing in name, icon, start or message gives the app away."""

import json
import re

import pytest
from playwright.sync_api import expect

from ltsa_pwa.assets import DEVICE, ICONS
from ltsa_pwa.i18n import LANGUAGES
from ltsa_pwa.offline.looks import DISGUISES
from ltsa_pwa.offline.manifest import disguised_manifest
from tests.journeys.in_the_store import lies
from tests.journeys.phone import Handset, waits_for

GIVE_AWAY = re.compile(
    r"bekal|alarm|panic|panik|darurat|emergency|sos|tolong|help|bantu|lapor|report|aduan|kasus|case"
    r"|polisi|police|migra|pmi|tki|ltsa|majikan|employer|agen|rights?\b|\bhak\b|korban|victim|safe"
    r"|escape|leave|/now|/mine|/write",
    re.IGNORECASE,
)


@pytest.mark.parametrize("look", DISGUISES, ids=lambda each: each.kind)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_disguised_manifest_gives_nothing_away(look, language):
    said = disguised_manifest(look, language)

    assert GIVE_AWAY.findall(said) == []
    assert {"shortcuts", "share_target", "description", "screenshots"} & json.loads(
        said
    ).keys() == set()


@pytest.mark.parametrize("look", DISGUISES, ids=lambda each: each.kind)
def test_icon_gives_nothing_away(look):
    drawing = ICONS.with_name(look.picture[1:]).read_text()

    assert GIVE_AWAY.findall(drawing + look.touch_icon) == []


def test_every_name_is_an_app_of_its_own():
    said = [json.loads(disguised_manifest(each, LANGUAGES[0])) for each in DISGUISES]

    told = [(each["id"], each["name"], each["start_url"]) for each in said]

    assert told == [("/notes", "Catatan", "/id/checklist"), ("/recipes", "Resep", "/resep")]


def test_message_about_a_date_carries_the_chosen_name():
    bell, look = [(DEVICE / each).read_text() for each in ("dates_bell.js", "look_kept.js")]

    assert "showNotification(await chosenName()," in bell
    assert 'read("settings", LOOK)' in look


@pytest.mark.journeys
def test_browser_is_told_the_chosen_name_before_it_installs(phone: Handset):
    page = phone.opens_and_keeps("/id/settings")

    page.locator("input[value=recipes]").check()

    expect(page.locator('link[rel="manifest"]')).to_have_attribute(
        "href", "/id/recipes.webmanifest"
    )
    session = page.context.new_cdp_session(page)
    told = waits_for(lambda: manifest_of(session, "/id/recipes.webmanifest"))
    assert told is not None
    assert (told["name"], told["start_url"]) == ("Resep", "/resep")
    assert lies(page, "settings", "look") == {"kind": "recipes", "name": "Resep"}


@pytest.mark.journeys
def test_home_no_longer_offers_our_own_name(phone: Handset):
    page = phone.opens_and_keeps("/id/settings")
    page.locator("input[value=notes]").check()
    waits_for(lambda: lies(page, "settings", "look"))
    page = phone.opens("/id")

    page.evaluate(
        "() => { dispatchEvent(new Event('beforeinstallprompt', { cancelable: true })); }"
    )

    page.wait_for_timeout(500)
    expect(page.locator("install-hint")).to_be_hidden()


def manifest_of(session, address: str):
    answer = session.send("Page.getAppManifest")
    return json.loads(answer["data"]) if answer["url"].endswith(address) else None
