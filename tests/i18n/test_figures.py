import re
from datetime import date
from decimal import Decimal

import pytest

from ltsa_pwa.i18n import (
    LANGUAGES,
    date_form,
    in_language,
    language,
    say_date,
    say_list,
    say_money,
    say_number,
    say_percent,
)


@pytest.mark.parametrize(
    ("tag", "day"),
    [("id", "21 November 2026"), ("en", "November 21, 2026"), ("zh-Hant", "2026年11月21日")],
)
def test_a_day_is_written_as_its_readers_write_it(tag, day):
    with in_language(language(tag)):
        assert say_date(date(2026, 11, 21)) == day


@pytest.mark.parametrize("each", LANGUAGES, ids=lambda each: each.tag)
def test_scripts_are_given_the_same_form(each):
    with in_language(each):
        pattern, *months = date_form().split("|")
        parts = {"y": "2026", "MMMM": months[10], "M": "11", "d": "21"}

        written = re.sub("y+|M+|d+", lambda part: parts[part[0]], pattern)

        assert written == say_date(date(2026, 11, 21))


def test_whole_amounts_lose_their_decimals():
    with in_language(language("id")):
        assert say_money(37_500, "IDR") == "Rp37.500"
        assert say_money(Decimal("12.50"), "SGD") == "SGD12,50"


def test_ringgit_are_written_as_on_the_wage_slip():
    with in_language(language("id")):
        assert say_money(1500, "MYR") == "RM1.500"


def test_numbers_take_the_readers_separators():
    with in_language(language("id")):
        assert say_number(1_234_567) == "1.234.567"
        assert say_percent(0.07) == "7%"


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("id", "Jawa, Bali, dan Lombok"),
        ("en", "Jawa, Bali, and Lombok"),
        ("ar", "Jawa، Bali، Lombok"),
        ("zh-Hant", "Jawa、Bali和Lombok"),
    ],
)
def test_names_are_joined_as_their_readers_join_them(tag, said):
    with in_language(language(tag)):
        assert say_list(["Jawa", "Bali", "Lombok"]) == said


@pytest.mark.parametrize("each", LANGUAGES, ids=lambda each: each.tag)
def test_one_name_stays_as_it_is_and_none_is_nothing(each):
    with in_language(each):
        assert (say_list(["Jawa"]), say_list([])) == ("Jawa", "")
