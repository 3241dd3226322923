"""The template says what the pages say, and the catalogues can be read."""

import subprocess
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from ltsa_pwa.i18n import LANGUAGES

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"
CATALOGUES = [each.locale for each in LANGUAGES if each.has_catalogue]


def messages(path: Path) -> dict[object, Message]:
    with path.open("rb") as file:
        return {(each.context, each.id): each for each in read_po(file) if each.id}


def test_the_template_is_not_stale(tmp_path):
    fresh = tmp_path / "messages.pot"

    subprocess.run(["make", "-s", "extract", f"TEMPLATE={fresh}"], cwd=ROOT, check=True)

    assert messages(fresh).keys() == messages(LOCALES / "messages.pot").keys(), "run: make messages"


@pytest.mark.parametrize("locale", CATALOGUES)
def test_every_catalogue_has_the_templates_texts(locale):
    catalogue = messages(LOCALES / locale / "LC_MESSAGES" / "messages.po")

    assert catalogue.keys() == messages(LOCALES / "messages.pot").keys(), "run: make messages"


@pytest.mark.parametrize("locale", CATALOGUES)
def test_no_translation_is_a_machines_guess(locale):
    catalogue = messages(LOCALES / locale / "LC_MESSAGES" / "messages.po").values()

    assert [message.id for message in catalogue if message.fuzzy] == []


def test_every_language_but_that_of_the_code_has_a_catalogue():
    assert {path.name for path in LOCALES.iterdir() if path.is_dir()} == {*CATALOGUES}
    assert [each.tag for each in LANGUAGES if not each.has_catalogue] == ["en"]
