"""Which case service stands at the other end, and what is missing for it."""

import asyncio

import pytest

from ltsa_pwa.reports.case_service import CaseService
from ltsa_pwa.reports.cli import carrier_of, open_service
from ltsa_pwa.reports.primero import Primero
from ltsa_pwa.reports.primero.mapping import read_mapping
from ltsa_pwa.reports.stand_in import StandIn
from ltsa_pwa.settings import SettingWrong, read_settings
from tests.primero.conftest import MAPPING, RECEIVED


@pytest.fixture
def named(mapping_file, keys_dir):
    return {
        "LTSA_CASE_SERVICE": "primero",
        "LTSA_PRIMERO_USER": "intake",
        "LTSA_PRIMERO_PASSWORD": "secret",
        "LTSA_PRIMERO_MAPPING_FILE": str(mapping_file),
        "LTSA_OFFICE_PRIVATE_KEYS_DIR": str(keys_dir),
    }


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"LTSA_CASE_SERVICE": "contract", "LTSA_CASE_SERVICE_TOKEN": "t"}, CaseService),
        ({"LTSA_CASE_SERVICE": "console"}, StandIn),
        ({"LTSA_CASE_SERVICE": "null"}, StandIn),
        ({}, Primero),
    ],
)
def test_the_setting_chooses_the_other_end(engine, named, more, kind):
    assert type(open_service(read_settings(named | more), engine)) is kind


@pytest.mark.parametrize(
    "missing",
    [
        "LTSA_PRIMERO_USER",
        "LTSA_PRIMERO_PASSWORD",
        "LTSA_PRIMERO_MAPPING_FILE",
        "LTSA_OFFICE_PRIVATE_KEYS_DIR",
    ],
)
def test_what_a_primero_needs_is_named_when_it_is_missing(engine, named, missing):
    del named[missing]

    with pytest.raises(SettingWrong, match=f"^{missing} is missing"):
        open_service(read_settings(named), engine)


@pytest.mark.parametrize("kind", ["console", "null"])
def test_no_stand_in_where_workers_reach_the_app(engine, kind):
    named = {"LTSA_CASE_SERVICE": kind, "LTSA_SITE_URL": "https://bekal.example.org"}

    with pytest.raises(SettingWrong, match=f"^LTSA_CASE_SERVICE may not be {kind}"):
        open_service(read_settings(named), engine)


def test_console_says_what_came_and_no_word_of_it(engine, writes, capsys):
    report = writes("alarm", text="Tolong")

    async def hand_over():
        service = open_service(read_settings({"LTSA_CASE_SERVICE": "console"}), engine)
        await service.hand_over(report, RECEIVED)

    asyncio.run(hand_over())

    size = len(report.sealed)
    said = f"2026-11-21T03:14:00.000Z alarm {report.id}, {size} sealed bytes\n"
    assert capsys.readouterr().out == said


@pytest.mark.parametrize("wrong", ["", "[", MAPPING + "\nnonsense = 1\n[x]", 'module = "m"'])
def test_file_that_is_no_mapping_is_named(tmp_path, wrong):
    (tmp_path / "mapping.toml").write_text(wrong)

    with pytest.raises(SettingWrong, match=r"^LTSA_PRIMERO_MAPPING_FILE names a file that is no "):
        read_mapping(tmp_path / "mapping.toml")


@pytest.mark.parametrize("wrong", ['video = "films"', "image = 7", 'image = ""'])
def test_field_for_files_that_makes_no_sense_is_named(tmp_path, wrong):
    (tmp_path / "mapping.toml").write_text(MAPPING.partition("[files]")[0] + "[files]\n" + wrong)

    with pytest.raises(SettingWrong, match=r"is no mapping \(files\.(video|image) must be a field"):
        read_mapping(tmp_path / "mapping.toml")


def test_files_need_a_key_that_signs(engine, named, keys_dir):
    """Without a receipt no phone lets go of its copy, and each brings it again every day."""
    (keys_dir / "receipts" / "r-1.pem").unlink()

    with pytest.raises(SettingWrong, match=r"^LTSA_OFFICE_PRIVATE_KEYS_DIR has no receipts/"):
        open_service(read_settings(named), engine)


def test_without_a_field_for_files_nobody_carries_any(engine, named, mapping_file, keys_dir):
    mapping_file.write_text(MAPPING.partition("[files]")[0])
    (keys_dir / "receipts" / "r-1.pem").unlink()
    service = open_service(read_settings(named), engine)

    assert carrier_of(engine, service) is None


def test_key_that_others_can_read_stops_the_start(engine, named, keys_dir):
    (keys_dir / "office-1.pem").chmod(0o644)

    with pytest.raises(SettingWrong, match=r"^LTSA_OFFICE_PRIVATE_KEYS_DIR .* others can read"):
        open_service(read_settings(named), engine)
