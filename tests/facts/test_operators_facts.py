"""An operator's folder: what lies in it is shown, listed and built in, or refused."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from textwrap import dedent

import pytest
from typer.testing import CliRunner

from ltsa_pwa.assets import ROOT
from ltsa_pwa.cli import app
from ltsa_pwa.facts import load, load_for
from ltsa_pwa.facts.listing import chosen, wants_eyes
from ltsa_pwa.offline.build import inputs
from ltsa_pwa.settings import SettingWrong, read_settings

TODAY = date(2026, 11, 22)
LOCAL = """
[defaults]
checked_on = 2026-11-20
stale_after_days = 365

[disnaker-cirebon-telephone]
service = "disnaker-cirebon"
kind = "telephone"
value = "+62 231 321 123"
certainty = "one"
sources = ["our-call"]
last_seen = "2026-11-20"
"""
SERVICE = '[disnaker-cirebon]\nname = "Disnaker Cirebon"\ncountry = "ID"\npurposes = ["labour"]\n'
SOURCE = '[our-call]\ntitle = "Telephoned by the office"\ndated = "2026-11-20"\n'


@pytest.fixture
def folder(tmp_path):
    facts = tmp_path / "facts"
    facts.mkdir()
    (facts / "local.toml").write_text(LOCAL)
    (facts / "services.toml").write_text(SERVICE)
    (facts / "sources.toml").write_text(SOURCE)
    return facts


@pytest.fixture
def settings(folder, tmp_path):
    keys = tmp_path / "keys.json"
    keys.write_text("{}")
    return read_settings({"LTSA_FACTS_DIR": str(folder), "LTSA_OFFICE_KEYS_FILE": str(keys)})


def listed(folder, *words: str):
    return CliRunner().invoke(app, ["facts", *words], env={"LTSA_FACTS_DIR": str(folder)})


def test_local_number_is_shown_with_its_service(settings):
    services = {each.key: each for each in load_for(settings).numbers_for("ID")}

    assert [each.href for each in services["disnaker-cirebon"].contacts] == ["tel:+62231321123"]


def test_wrong_line_is_named_with_the_setting(settings, folder):
    (folder / "local.toml").write_text(LOCAL.replace("+62 231 321 123", "0231"))

    with pytest.raises(SettingWrong) as wrong:
        load_for(settings)

    line = f"{folder}/local.toml:6: disnaker-cirebon-telephone: value '0231' is no telephone"
    assert str(wrong.value) == (
        f"LTSA_FACTS_DIR names a folder with something that cannot be used: {line}"
    )


def test_the_build_asks_the_folder(folder):
    asked = (
        "import rxconfig; from ltsa_pwa.facts import known;"
        " print(known().contacts['disnaker-cirebon-telephone'].href)"
    )
    told = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=ROOT,
        env={**os.environ, "LTSA_FACTS_DIR": str(folder), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout == "tel:+62231321123\n"


def test_examples_of_the_manual_can_be_used(tmp_path):
    manual = (ROOT / "docs" / "facts.md").read_text(encoding="utf-8")
    blocks = [dedent(each) for each in re.findall(r"(?:^    .*\n|\n)+", manual, re.MULTILINE)]
    service, source, number, helper, fee = [each for each in blocks if each.strip()[:1] == "["]
    files = {"services": service + helper, "sources": source, "numbers": number + fee}
    for name, text in files.items():
        (tmp_path / f"{name}.toml").write_text(text)

    facts = load(tmp_path, today=TODAY)

    assert facts.figure("duty-stamp").value == 12000
    assert facts.contacts["disnaker-cirebon-telephone"].dialled == "+62231321123"
    assert facts.services["satgas-gembongan-mekar"].region == "3209052004"


@pytest.mark.parametrize("command", ["build", "serve", "facts"])
def test_nothing_starts_with_a_wrong_fact(folder, tmp_path, command, monkeypatch):
    (folder / "local.toml").write_text(LOCAL.replace("2026-11-20", "2099-01-01"))
    keys = tmp_path / "keys.json"
    keys.write_text("{}")
    monkeypatch.setenv("LTSA_OFFICE_KEYS_FILE", str(keys))

    done = listed(folder) if command == "facts" else started(folder, command)

    assert done.exit_code == 2
    assert "local.toml:6: disnaker-cirebon-telephone: checked_on 2099-01-01" in done.stderr


def started(folder, command: str):
    return CliRunner().invoke(app, [command], env={"LTSA_FACTS_DIR": str(folder)})


def test_every_file_of_the_folder_makes_the_build_a_new_one(settings, folder):
    before = inputs(settings)

    (folder / "local.toml").write_text(LOCAL.replace("321 123", "321 124"))

    assert inputs(settings) != before


def test_list_tells_programs_where_a_fact_stands(folder):
    [told] = json.loads(listed(folder, "--topic", "local", "--json").stdout)

    assert (told["name"], told["line"], told["stale"], told["shown"]) == (
        "disnaker-cirebon-telephone",
        6,
        False,
        True,
    )
    assert told["sources"] == [{"title": "Telephoned by the office", "address": None}]


def test_list_ends_with_one_when_something_shown_is_old(folder):
    old = LOCAL.replace("stale_after_days = 365", "stale_after_days = 1")
    (folder / "local.toml").write_text(
        old.replace('last_seen = "2026-11-20"', 'last_seen = "2020"')
    )

    done = listed(folder, "--stale", "--topic", "local")

    assert done.exit_code == 1
    assert done.stdout.splitlines()[-1] == (
        "1 facts, 1 old, 0 kept and on no page, 0 unverified and never shown."
    )


def test_list_ends_with_nought_when_all_is_fresh(folder):
    far_from_old = LOCAL.replace("stale_after_days = 365", "stale_after_days = 36500")
    (folder / "local.toml").write_text(far_from_old)

    assert listed(folder, "--topic", "local").exit_code == 0


def test_what_nobody_confirmed_wakes_nobody_until_asked_for():
    listed = chosen(load(today=TODAY), TODAY, unverified=True, topic="costs")

    assert [each.key for each in listed] == ["first-passport", "skck"]
    assert not wants_eyes(listed, TODAY, {each.key for each in listed if each.may_be_shown})
    assert wants_eyes(listed, TODAY, (), unverified=True)


def test_what_stands_on_no_page_is_listed_and_wakes_nobody(folder):
    fee = '[fee-of-the-hall]\nkind = "money"\nunit = "IDR"\nvalue = 5000\ncertainty = "one"\n'
    (folder / "local.toml").write_text(
        f'{LOCAL}\n{fee}sources = ["our-call"]\nlast_seen = "2019"\n'
    )

    done = listed(folder, "--stale", "--topic", "local", "--json")
    [told] = json.loads(done.stdout)

    assert (told["name"], told["stale"], told["shown"]) == ("fee-of-the-hall", True, False)
    assert done.exit_code == 0


def test_a_figure_stands_on_a_page_when_a_page_asks_for_it(folder):
    told = json.loads(listed(folder, "--json").stdout)
    shown = {each["name"]: each["shown"] for each in told}

    names = ("duty-stamp", "ltsa-count", "kp2mi-call-centre", "companies-brebes", "first-passport")
    assert [shown[each] for each in names] == [True, True, True, False, False]


def test_of_an_old_fact_the_pages_that_show_it_are_named(folder):
    stale = LOCAL.replace('last_seen = "2026-11-20"', 'last_seen = "2020"')
    (folder / "local.toml").write_text(stale)

    [told] = json.loads(listed(folder, "--stale", "--topic", "local", "--json").stdout)

    assert told["pages"] == ["help"]
    assert "on help" in listed(folder, "--stale", "--topic", "local").stdout


def test_old_ones_are_those_a_page_shows():
    listed = chosen(load(today=TODAY), date(2099, 1, 1), stale=True)

    assert listed
    assert all(each.may_be_shown for each in listed)
