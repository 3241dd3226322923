"""The invented register."""

from collections import Counter
from dataclasses import replace
from datetime import date

from ltsa_pwa.agencies.phone_copy import kept_list, whole
from ltsa_pwa.agencies.sample import sample_register
from ltsa_pwa.agencies.snapshots import register_digest
from ltsa_pwa.agencies.standing import standing

TODAY = date(2026, 11, 21)


def test_sample_is_the_same_every_time():
    assert sample_register(TODAY) == sample_register(TODAY)


def test_sample_has_400_companies_and_every_status():
    register = sample_register(TODAY)

    found = Counter(standing(agency, register, TODAY).status for agency in register.agencies)

    assert found == {
        "active": 350,
        "expired": 20,
        "suspended": 10,
        "revoked": 10,
        "under_watch": 10,
    }


def test_sample_names_nobody_who_could_exist():
    register = sample_register(TODAY)

    assert register.is_sample
    assert all(agency.name.startswith("PT Contoh ") for agency in register.agencies)
    assert all(agency.licence.startswith("CONTOH-") for agency in register.agencies)
    assert {each.director for each in register.agencies} == {""}
    assert all(
        each.value.startswith("+62810000") or each.value.endswith(".test") or not each.value
        for agency in register.agencies
        for each in agency.contacts
    )


def test_sample_has_one_company_for_each_licence_and_name():
    agencies = sample_register(TODAY, 1000).agencies

    assert len({agency.key for agency in agencies}) == 1000
    assert len({agency.name for agency in agencies}) == 1000


def test_phones_copy_of_1000_companies_is_within_90_kb(standing_clock):
    bodies = whole(kept_list(sample_register(TODAY, 1000), 1, standing_clock)).bodies

    assert len(bodies["br"]) <= 90_000
    assert len(bodies["gzip"]) <= 105_000


def test_sample_has_branches_permits_and_contacts_like_a_real_register():
    agencies = sample_register(TODAY, 1000).agencies

    assert sum(len(each.branches) for each in agencies) >= 2_500
    assert sum(len(each.permits) for each in agencies) >= 8_000
    assert sum(len(each.contacts) for each in agencies) >= 4_800


def test_digest_does_not_mind_the_order_of_companies():
    register = sample_register(TODAY)
    shuffled = replace(register, agencies=tuple(reversed(register.agencies)))

    assert register_digest(shuffled) == register_digest(register)
