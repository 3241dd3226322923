"""The template says what the pages say, and the catalogues can be read."""

import string
import subprocess
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from ltsa_pwa.i18n import LANGUAGES

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"


def messages(path: Path) -> dict[object, Message]:
    with path.open("rb") as file:
        return {(each.context, each.id): each for each in read_po(file) if each.id}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def texts(message: Message) -> list[str]:
    said = message.string
    return [each for each in ([said] if isinstance(said, str) else said or ()) if each]


def test_the_template_is_not_stale(tmp_path):
    fresh = tmp_path / "messages.pot"

    subprocess.run(["make", "-s", "extract", f"TEMPLATE={fresh}"], cwd=ROOT, check=True)

    assert messages(fresh).keys() == messages(LOCALES / "messages.pot").keys(), "run: make messages"


@pytest.mark.parametrize("locale", [each.locale for each in LANGUAGES])
def test_every_catalogue_has_the_templates_texts(locale):
    catalogue = messages(LOCALES / locale / "LC_MESSAGES" / "messages.po")

    assert catalogue.keys() == messages(LOCALES / "messages.pot").keys(), "run: make messages"


@pytest.mark.parametrize("locale", [each.locale for each in LANGUAGES])
def test_translations_keep_the_holes_of_the_text(locale):
    catalogue = messages(LOCALES / locale / "LC_MESSAGES" / "messages.po").values()

    for message in catalogue:
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        allowed = set().union(*map(fields, ids))
        for text in texts(message):
            assert fields(text) <= allowed, text
            assert fields(ids[-1]) <= fields(text), text


@pytest.mark.parametrize("locale", [each.locale for each in LANGUAGES])
def test_no_translation_is_a_machines_guess(locale):
    catalogue = messages(LOCALES / locale / "LC_MESSAGES" / "messages.po").values()

    assert [message.id for message in catalogue if message.fuzzy] == []
