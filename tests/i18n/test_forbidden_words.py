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


SAFE = {
    "id": r"\b(aman|terpercaya)\b",
    "en": r"\b(safe|trustworthy|reliable)\b",
    "jv": r"\b(aman|slamet|dipercaya)\b",
    "su": r"\b(aman|salamet|dipercanten)\b",
    "ar": "آمن|موثوق",
    "zh_Hant": "安全|可靠|可信",
}
"""What nobody may say of a company."""
WITHOUT_SPACES = ("ar", "zh_Hant")
"""Here a word is found inside others: it carries its article, or stands between no spaces."""


def said(locale: str, folder: str = "") -> list[str]:
    """Every text of a catalogue, or of a folder; of English, as they stand in the code."""
    catalogue = f"{locale}/LC_MESSAGES/messages.po" if locale != "en" else "messages.pot"
    with (LOCALES / catalogue).open("rb") as file:
        every = [each for each in read_po(file) if each.id]
    messages = [
        each
        for each in every
        if not folder or any(f"/{folder}/" in path for path, _ in each.locations)
    ]
    if locale != "en":
        return [text for each in messages for text in texts(each)]
    return [
        text for each in messages for text in ([each.id] if isinstance(each.id, str) else each.id)
    ]


@pytest.mark.parametrize("locale", SAFE)
def test_no_text_says_a_word_we_never_say(locale):
    words = "|".join(never(locale))
    whole = f"(?:{words})" if locale in WITHOUT_SPACES else rf"\b(?:{words})\b"
    found = re.compile(whole, re.IGNORECASE)

    texts_without_names = [re.sub("|".join(NAMES), "", each) for each in said(locale)]

    assert never(locale)
    assert [each for each in texts_without_names if found.search(each)] == []


@pytest.mark.parametrize("locale", SAFE)
def test_no_company_is_called_safe(locale):
    found = re.compile(SAFE[locale], re.IGNORECASE)

    about_companies = said(locale, "agencies")

    assert len(about_companies) > 100
    assert [each for each in about_companies if found.search(each)] == []


def test_each_thing_has_one_word_and_each_word_one_thing():
    headings = re.findall(r"^## (.*)", WORDS, re.MULTILINE)[:-1]
    terms = [row for heading in headings for row in rows(heading)]

    for column in (0, 1):
        words = [row[column].lower() for row in terms]
        assert sorted({each for each in words if words.count(each) > 1}) == []
