"""What she is given to send by SMS is one message, whatever language the page speaks."""

import json

import pytest

from ltsa_pwa.i18n import LANGUAGES, in_language
from ltsa_pwa.reports.by_sms import by_sms

GSM_7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The alphabet of GSM 03.38; one letter from elsewhere, and only 70 fit in one message."""
FARTHEST = " -11.00875,-179.12345"
"""The longest place that ``place.js`` gives, as ``sms.js`` sets it behind the words."""
TO_OFFICE = " aerukz4jvpg66ajdivtytk6n54 -11.01,-179.12 2026-11-22T06:05Z"
"""The most that ``sms_text.js`` sets behind the words to the office."""

every_language = pytest.mark.parametrize("each", LANGUAGES, ids=lambda each: each.tag)


def prepared(each, name):
    with in_language(each):
        props = props_of(by_sms("It takes long.").render())
    return next(json.loads(said) for key, said in props if key == name)


def props_of(rendered):
    """Every attribute of a component and of what stands in it, with its value in JSON."""
    for prop in rendered.get("props", ()):
        key, _, value = prop.partition(":")
        yield key.strip('"'), value
    for child in rendered.get("children", ()):
        yield from props_of(child)


def fits(text):
    return len(text) <= (70 if set(text) - GSM_7 else 160)


@every_language
def test_message_to_somebody_she_trusts_is_one_sms_with_her_place(each):
    words = prepared(each, "data-text")

    assert (fits(words + FARTHEST), "\n" in words) == (True, False)


@every_language
def test_message_to_the_office_is_one_sms_of_plain_letters_in_every_language(each):
    words = prepared(each, "data-office")

    assert (fits(words + TO_OFFICE), words.isascii()) == (True, True)


def test_latin_languages_are_not_cut_to_seventy_letters_by_one_sign():
    latin = [each for each in LANGUAGES if each.tag not in ("ar", "zh-Hant")]

    dear = {each.tag: set(prepared(each, "data-text")) - GSM_7 for each in latin}

    assert set(map(len, dear.values())) == {0}, dear
