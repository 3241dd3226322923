"""Every card in every language, and what stops a card that could not be handed over."""

import pytest

from ltsa_pwa.cards.content import CARDS
from ltsa_pwa.cards.numbers import card_numbers, mission_numbers
from ltsa_pwa.cards.reader import TEXTS, BadCard, read_texts, readers
from ltsa_pwa.facts import INDONESIA, countries, known, numbers_for
from ltsa_pwa.i18n import LANGUAGES

SCRIPTS = {"ar": "\u0600\u06ff", "zh-Hant": "\u4e00\u9fff", "ko": "\uac00\ud7a3"}


def test_the_cards_are_read_in_seven_languages():
    tags = [each.tag for each in readers()]

    assert tags == ["en", "ar", "zh-Hant", "ms", "ko", "ja", "id"]


def test_every_country_with_numbers_has_a_language_of_its_own():
    chosen = [country for each in readers() for country in each.countries]

    assert sorted(chosen) == sorted(each for each in countries() if numbers_for(each))


@pytest.mark.parametrize("tag", SCRIPTS)
def test_no_card_is_in_another_script(tag):
    [reader] = [each for each in readers() if each.tag == tag]
    first, last = SCRIPTS[tag]

    strange = [text for text in reader.says.values() if not any(first <= c <= last for c in text)]

    assert strange == []


def test_cards_and_pages_agree_on_what_is_written_what_is_read_and_what_is_a_draft():
    sources = {each.tag for each in readers() if each.is_source}
    checked = {each.tag for each in readers() if each.checked}
    drafts = {each.tag for each in readers() if each.is_draft}

    assert sources == {each.tag for each in LANGUAGES if each.is_source} == {"id", "en"}
    assert checked == {each.tag for each in LANGUAGES if each.is_checked("cards")}
    assert drafts == {"ar", "zh-Hant", "ms", "ko", "ja"}


def test_a_card_without_words_stops_the_build_and_names_it(tmp_path):
    broken = tmp_path / "texts.toml"
    broken.write_text(TEXTS.read_text(encoding="utf-8").replace('"أنا حامل."', '""'))

    with pytest.raises(BadCard, match=r"texts\.toml: \[ar\]: .*: pregnant"):
        read_texts(broken)


def test_words_for_no_card_stop_the_build(tmp_path):
    broken = tmp_path / "texts.toml"
    broken.write_text(TEXTS.read_text(encoding="utf-8") + '\npregnnt = "Saya hamil."\n')

    with pytest.raises(BadCard, match=r"\[id\]: .*: pregnnt"):
        read_texts(broken)


def test_a_card_shows_at_most_two_numbers_and_only_those_that_may_be_shown():
    shown = {each.value for each in known().contacts.values() if each.may_be_shown}

    for country in countries():
        numbers = card_numbers(country)
        assert len(numbers) <= 2
        assert {contact.value for _service, contact in numbers} <= shown


def test_every_country_abroad_has_a_mission_to_call():
    without = [each for each in countries() if each != INDONESIA and not mission_numbers(each)]

    # Of their missions we found no number in a source.
    assert without == ["IT", "TR"]


def test_no_two_cards_have_one_name():
    names = [each.name for each in CARDS]

    assert len(set(names)) == len(names) == 18
