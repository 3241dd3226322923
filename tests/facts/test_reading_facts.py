"""A fact that is wrong stops the build, and says which one."""

from datetime import date
from pathlib import Path

import pytest

from ltsa_pwa.facts import BadFact, load

TODAY = date(2026, 11, 21)
FEE = """
[fee]
kind = "money"
unit = "IDR"
value = 5000
certainty = "one"
sources = ["tribun-2020"]
checked_on = 2026-11-20
stale_after_days = 30
"""
NUMBER = """
[number]
service = "kp2mi"
kind = "telephone"
value = "+62 21 2924 4800"
certainty = "one"
sources = ["tribun-2020"]
checked_on = 2026-11-20
stale_after_days = 30
"""


def written(folder: Path, text: str, name: str = "ours.toml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def why_refused(folder: Path, text: str, name: str = "ours.toml") -> str:
    with pytest.raises(BadFact) as refused:
        load(written(folder, text, name), today=TODAY)
    return str(refused.value).removeprefix(f"{folder / name}: ")


def test_operators_fact_is_added(tmp_path):
    facts = load(written(tmp_path, FEE), today=TODAY)

    assert (facts.figure("fee").value, facts.figure("fee").unit) == (5000, "IDR")


def test_operators_number_replaces_ours_and_keeps_its_place(tmp_path):
    ours = load(today=TODAY).numbers_for("ID")[0].contacts
    changed = NUMBER.replace("[number]", "[kp2mi-from-abroad]").replace("4800", "4801")

    theirs = load(written(tmp_path, changed), today=TODAY).numbers_for("ID")[0].contacts

    assert [each.key for each in theirs] == [each.key for each in ours]
    assert theirs[1].value == "+62 21 2924 4801"


@pytest.mark.parametrize(
    ("ours", "theirs", "why"),
    [
        ('kind = "money"', 'kind = "gold"', "kind is 'gold', not one of money"),
        ('unit = "IDR"', 'unit = "Rupiah"', "unit is 'Rupiah'"),
        ('unit = "IDR"\n', "", "unit is missing"),
        ("value = 5000", 'value = "5000"', "value is '5000'"),
        ("value = 5000", "value = -1", "value is -1"),
        ("value = 5000", "value = true", "value is True"),
        ('certainty = "one"', 'certainty = "two"', "certainty 'two' needs more sources"),
        ('sources = ["tribun-2020"]\n', "", "certainty 'one' needs more sources than []"),
        ('sources = ["tribun-2020"]', 'sources = ["gossip"]', "sources ['gossip'] are not in"),
        ("2026-11-20", "2026-11-22", "checked_on 2026-11-22 is in the future"),
        ("2026-11-20", '"yesterday"', "checked_on is 'yesterday'"),
        ("days = 30", "days = 0", "stale_after_days is 0"),
        ("days = 30", 'days = 30\nlast_seen = "31-02-2025"', "last_seen: '31-02-2025' is no day"),
        ("days = 30", 'days = 30\nlast_seen = "2025-02-31"', "last_seen: day is out of range"),
        ("days = 30", 'days = 30\nlast_seen = "2026-11-21"', "last_seen is later than checked_on"),
        ("days = 30", "days = 30\nchekced = 1", "chekced: not known here"),
    ],
)
def test_wrong_figure_is_refused_by_file_and_key(tmp_path, ours, theirs, why):
    assert why_refused(tmp_path, FEE.replace(ours, theirs)).startswith(f"fee: {why}")


@pytest.mark.parametrize(
    ("ours", "theirs", "why"),
    [
        ('"kp2mi"', '"nobody"', "service 'nobody' is not in services.toml"),
        ("+62 21 2924 4800", "021 2924 4800", "value '021 2924 4800' is no telephone"),
        ("+62 21 2924 4800", "+62 call us", "value '+62 call us' is no telephone"),
        ('kind = "telephone"', 'kind = "email"', "value '+62 21 2924 4800' is no email"),
        ('kind = "telephone"', 'kind = "web"', "value '+62 21 2924 4800' is no web"),
        ("days = 30", 'days = 30\nonly_in = "Indonesia"', "only_in is 'Indonesia'"),
    ],
)
def test_wrong_contact_is_refused_by_file_and_key(tmp_path, ours, theirs, why):
    assert why_refused(tmp_path, NUMBER.replace(ours, theirs)) == f"number: {why}"


def test_service_with_a_purpose_nobody_can_say_is_refused(tmp_path):
    service = '[us]\nname = "Us"\ncountry = "ID"\npurposes = ["gossip"]\n'

    assert why_refused(tmp_path, service, "services.toml") == "us: purposes is ['gossip']"


def test_source_whose_address_is_none_is_refused(tmp_path):
    source = '[us]\ntitle = "Us"\naddress = "call us"\n'

    assert why_refused(tmp_path, source, "sources.toml") == "us: address is 'call us'"


def test_file_that_is_no_toml_is_refused_with_its_line(tmp_path):
    assert why_refused(tmp_path, "[fee\n").endswith("(at line 1, column 5)")


def test_value_outside_a_table_is_refused(tmp_path):
    assert why_refused(tmp_path, "fee = 5000\n") == "fee: is no table"


def test_folder_without_facts_is_refused(tmp_path):
    with pytest.raises(BadFact, match=r"no \.toml file lies here"):
        load(tmp_path, today=TODAY)
