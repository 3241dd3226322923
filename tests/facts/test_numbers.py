"""Telephone numbers: dialled as they must be, and in the order of an emergency."""

import phonenumbers
import pytest

from ltsa_pwa.facts import countries, emergency_numbers, known, numbers_for

CALLED = [each for each in known().contacts.values() if each.kind in ("telephone", "whatsapp")]
INTERNATIONAL = [each for each in CALLED if each.only_in is None]
INSIDE = [each for each in CALLED if each.only_in]


@pytest.mark.parametrize("contact", INTERNATIONAL, ids=lambda each: each.key)
def test_international_number_is_one_and_is_dialled_in_normal_form(contact):
    parsed = phonenumbers.parse(contact.value)

    assert phonenumbers.is_possible_number(parsed)
    assert contact.dialled == phonenumbers.format_number(
        parsed, phonenumbers.PhoneNumberFormat.E164
    )


@pytest.mark.parametrize("contact", INSIDE, ids=lambda each: each.key)
def test_number_inside_a_country_is_dialled_digit_by_digit(contact):
    assert contact.dialled == "".join(each for each in contact.value if each.isdigit())


def test_short_numbers_of_indonesia_are_dialled_as_they_are():
    links = {key: known().contacts[key].href for key in ("sapa-129", "kp2mi-call-centre")}

    assert links == {"sapa-129": "tel:129", "kp2mi-call-centre": "tel:08001000"}
    assert known().contacts["kemnaker-call-centre"].href == "tel:1500630"


def test_whatsapp_opens_without_the_plus():
    assert known().contacts["sapa-whatsapp"].href == "https://wa.me/628111129129"


def shown(country: str | None) -> list[str]:
    return [contact.value for _service, contact in emergency_numbers(country)]


def test_alarm_in_hong_kong_shows_the_mission_twice_and_indonesia():
    assert shown("HK") == ["+852 5242 2240", "+852 6773 0466", "+62 21 2924 4800"]


def test_alarm_in_indonesia_shows_the_short_numbers_first():
    assert shown("ID") == ["0-800-1000", "129", "+62 21 2924 4800"]


def test_alarm_in_taiwan_shows_the_free_line_in_her_language_before_the_mission():
    assert shown("TW") == ["1955", "+886 901 132 000", "+62 21 2924 4800"]


def test_help_in_taiwan_begins_with_the_line_with_which_the_alarm_begins():
    assert [each.key for each in numbers_for("TW")][:2] == ["hotline-taiwan", "kdei-taipei"]


def test_alarm_in_japan_shows_the_hotlines_of_both_missions():
    assert shown("JP") == ["+81 80 3506 8612", "+81 80 3113 1003", "+62 21 2924 4800"]


@pytest.mark.parametrize("country", ["ID", "HK", "TW", "MY", "SG", "SA", "JP"])
def test_police_can_be_called_where_a_source_names_the_number(country):
    police = [each for each in numbers_for(country) if "police" in each.purposes]

    assert {contact.only_in for each in police for contact in each.contacts} == {country}
    assert all(len(contact.sources) == 2 for each in police for contact in each.contacts)


def test_number_of_a_part_of_saudi_arabia_is_followed_by_those_for_everywhere_in_it():
    saudi = {each.name: each.qualities for each in numbers_for("SA") if each.name.isdecimal()}

    assert saudi == {"911": ("four-regions",), "999": (), "997": ()}


def test_alarm_in_malaysia_shows_the_hotline_first():
    assert shown("MY") == ["+60 17 668 8032", "+60 3 2116 4016", "+62 21 2924 4800"]


def test_alarm_in_an_unknown_place_shows_only_what_can_be_called_from_anywhere():
    assert shown(None) == ["+62 21 2924 4800", "+62 812 9007 0027"]


@pytest.mark.parametrize("country", countries())
def test_every_country_has_a_number_that_works_there_and_is_verified(country):
    shown = emergency_numbers(country)

    assert 2 <= len(shown) <= 3
    assert all(contact.may_be_shown and contact.works_in(country) for _service, contact in shown)


@pytest.mark.parametrize(
    "country", [each for each in countries() if each not in ("ID", "IT", "TR")]
)
def test_every_country_abroad_has_its_mission(country):
    assert any(each.is_mission for each in numbers_for(country))


def test_services_carry_nothing_unverified():
    carried = [
        contact for code in countries() for each in numbers_for(code) for contact in each.contacts
    ]

    assert len(carried) == len([each for each in known().contacts.values() if each.may_be_shown])
    assert all(each.may_be_shown for each in carried)
