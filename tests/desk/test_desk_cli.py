import json
import re
from datetime import timedelta

import pytest
from sqlmodel import Session, select
from typer.testing import CliRunner

from ltsa_desk.cases.erasing import LONGEST_WAIT
from ltsa_desk.cli import app
from ltsa_desk.contract.envelope import Envelope
from ltsa_desk.contract.intake import keep
from ltsa_desk.database import writing
from ltsa_desk.keys import KeyRing
from ltsa_desk.letting_go import LATE
from ltsa_desk.moments import now
from ltsa_desk.officers import accounts
from ltsa_desk.officers.roles import Role
from ltsa_desk.tables import Officer, OfficerSession, SealedReport


@pytest.fixture
def types(house, monkeypatch):
    """What the operator types at this house, and what is printed."""
    monkeypatch.setenv("DESK_DATABASE_URL", house.settings.database_url)
    monkeypatch.setenv("DESK_KEYS_DIR", str(house.settings.keys_dir))
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


def test_a_new_officers_password_is_printed_once_and_kept_nowhere(types, house):
    said = types("officers", "add", "Ani", "--office", "LTSA Contoh").output

    password = re.fullmatch(r"Ani: ((?:[a-z2-9]{5}-){3}[a-z2-9]{5})\n", said)
    assert password
    assert password[1] not in types("officers", "list").output
    with Session(house.engine) as session:
        assert session.exec(select(Officer)).one().password.startswith("$argon2id$")


def test_a_name_is_given_once(types):
    types("officers", "add", "Ani", "--office", "LTSA Contoh")

    again = types("officers", "add", "Ani", "--office", "LTSA Contoh")

    assert again.exit_code == 1


def test_the_list_says_who_can_no_longer_sign_in(types):
    types("officers", "add", "Ani", "--office", "LTSA Contoh", "--language", "en")
    types("officers", "add", "Beni", "--office", "LTSA Contoh")
    types("officers", "disable", "Beni")

    rows = [line.split("│") for line in types("officers", "list").output.splitlines()]

    seen = [[cell.strip() for cell in row[1:-1]] for row in rows if len(row) > 2]
    assert seen == [
        ["Ani", "LTSA Contoh", "en", "officer", ""],
        ["Beni", "LTSA Contoh", "id", "officer", "disabled"],
    ]


def test_a_role_is_given_and_whoever_is_signed_in_is_out(types, house):
    types("officers", "add", "Ani", "--office", "LTSA Contoh")
    [ani] = accounts.everyone(house.engine)
    with Session(house.engine) as session:
        moment = now()
        row = OfficerSession(fingerprint="f", officer=ani.id, created_at=moment, used_at=moment)
        session.add(row)
        session.commit()

    types("officers", "role", "Ani", "village", "--area", "32.09.05.2004")

    [ani] = accounts.everyone(house.engine)
    assert (ani.role, ani.area) == (Role.VILLAGE, "3209052004")
    with Session(house.engine) as session:
        assert session.exec(select(OfficerSession)).all() == []


@pytest.mark.parametrize(
    "words",
    [
        ("role", "Ani", "village"),
        ("role", "Ani", "outreach", "--area", "Cirebon"),
        ("role", "Ani", "village", "--area", "32095"),
        ("role", "Ani", "king"),
        ("role", "Nobody", "partner"),
    ],
)
def test_a_role_that_cannot_be_is_refused(types, words):
    types("officers", "add", "Ani", "--office", "LTSA Contoh")

    assert types("officers", *words).exit_code != 0


@pytest.mark.parametrize("words", [("disable", "Nobody"), ("password", "Nobody")])
def test_an_officer_nobody_knows_is_said(types, words):
    assert types("officers", *words).exit_code == 1


def test_the_keys_file_is_what_the_desk_tells_and_holds_nothing_private(types, house, tmp_path):
    file = tmp_path / "new" / "office-keys.json"

    types("keys", "export", file)

    written = json.loads(file.read_text())
    assert written == house.published_keys()
    assert set(written["keys"][0]) == {"id", "public", "created_at"}


def test_after_rotating_two_keys_are_on_offer(types, house):
    first = house.keys.current.id

    types("keys", "rotate")

    ring = KeyRing(house.settings.keys_dir)
    assert [key.id for key in ring.offered] == [ring.current.id, first]
    assert ring.current.id in types("keys", "list").output.replace("\n", "")


def test_status_says_what_was_taken_back_and_is_still_here(types, house, phone_of):
    phone = phone_of(house)
    for kind in ("alarm", "withdraw"):
        report, envelope = phone.writes(kind)
        keep(house.engine, report, Envelope.model_validate(envelope))
    before = types("status").output
    with writing(house.engine) as session:
        for row in session.exec(select(SealedReport)):
            row.arrived_at -= LONGEST_WAIT + timedelta(days=1)
            session.add(row)

    assert before == "Nothing that was taken back is overdue.\n"
    assert types("status").output == LATE % 1 + "\n"
