"""Phone and desk mean the same by every code; claims name only what has a source."""

from ltsa_desk.returnees import standing
from ltsa_pwa.facts import figure
from ltsa_pwa.i18n import DEFAULT, in_language
from ltsa_pwa.returnees.claims import CLAIMS, SERVICES
from ltsa_pwa.returnees.content import SECTORS, SEXES, STATES, WANTS
from ltsa_pwa.returnees.page import back_page, status_page


def codes(choices):
    return tuple(code for code, _words in choices)


def test_phone_and_desk_know_the_same_codes():
    of_phone = [codes(each) for each in (STATES, SECTORS, SEXES, WANTS)]

    assert of_phone == [standing.STATES, standing.SECTORS, standing.SEXES, standing.WANTS]


def test_every_claim_says_what_to_keep_and_whom_to_ask():
    assert [each.name for each in CLAIMS if not (each.keep and each.ask)] == []


def test_every_service_stands_on_a_fact_that_may_be_shown():
    keys = [key for each in SERVICES for key in each.basis]

    assert [key for key in keys if not figure(key).may_be_shown] == []


def test_pages_name_no_deadline_for_a_claim():
    with in_language(DEFAULT):
        whole = str(back_page().render()) + str(status_page().render())

    assert [each for each in ("batas akhir", "kedaluwarsa", "hangus") if each in whole] == []
