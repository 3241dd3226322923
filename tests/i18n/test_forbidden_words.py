"""What ``docs/words.md`` says we never say, nobody is told."""

import re

import pytest
from babel.messages.pofile import read_po

from ltsa_pwa.assets import ROOT
from ltsa_pwa.i18n.proof import texts
from ltsa_pwa.i18n.speech import LOCALES

WORDS = (ROOT / "docs" / "words.md").read_text(encoding="utf-8")
NAMES = ("Lembaga Perlindungan Saksi dan Korban", "Perlindungan Perempuan dan Anak")
"""Offices keep the spelling they have given themselves."""


def rows(heading: str) -> list[list[str]]:
    [part] = [each for each in WORDS.split("\n## ") if each.startswith(f"{heading}\n")]
    table = [line for line in part.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[1:]]


def never(locale: str) -> list[str]:
    return [
        word for named, words, _ in rows("Never") if named == locale for word in words.split(", ")
    ]


def said(locale: str) -> list[str]:
    """Every text of a catalogue; of English, the texts as they stand in the code."""
    with (LOCALES / locale / "LC_MESSAGES" / "messages.po").open("rb") as file:
        messages = [each for each in read_po(file) if each.id]
    if locale != "en":
        return [text for each in messages for text in texts(each)]
    return [
        text for each in messages for text in ([each.id] if isinstance(each.id, str) else each.id)
    ]


@pytest.mark.parametrize("locale", ["id", "en"])
def test_no_text_says_a_word_we_never_say(locale):
    found = re.compile(rf"\b(?:{'|'.join(never(locale))})\b", re.IGNORECASE)

    texts_without_names = [re.sub("|".join(NAMES), "", each) for each in said(locale)]

    assert never(locale)
    assert [each for each in texts_without_names if found.search(each)] == []


def test_each_thing_has_one_word_and_each_word_one_thing():
    headings = re.findall(r"^## (.*)", WORDS, re.MULTILINE)[:-1]
    terms = [row for heading in headings for row in rows(heading)]

    for column in (0, 1):
        words = [row[column].lower() for row in terms]
        assert sorted({each for each in words if words.count(each) > 1}) == []
