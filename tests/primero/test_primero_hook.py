"""A hook is a hint: only its id is read, and only from somebody who knows the secret."""

import base64
import json

import httpx
import pytest

from ltsa_pwa import database
from ltsa_pwa.api import create_api
from ltsa_pwa.reports.primero import memory
from ltsa_pwa.reports.primero.memory import case_id
from ltsa_pwa.settings import read_settings
from tests.primero.conftest import CASE
from tests.serving import listening

HOOK = {"data": {"record_id": case_id(CASE), "record_type": "case", "name": "Siti"}}


@pytest.fixture
def settings(engine, tmp_path):
    public = base64.urlsafe_b64encode(b"\x04" + bytes(64)).decode().rstrip("=")
    keys = {"current": "office-1", "keys": [{"id": "office-1", "public": public}]}
    (tmp_path / "keys.json").write_text(json.dumps(keys))
    url = engine.url.render_as_string()
    named = {"LTSA_DATABASE_URL": url, "LTSA_OFFICE_KEYS_FILE": str(tmp_path / "keys.json")}
    return lambda **more: read_settings(named | more)


def hints_after(engine, settings, body, **headers):
    with database.writer(engine).begin() as connection:
        memory.remember(connection, CASE, case_id(CASE), "", {})
    with listening(create_api(settings)) as address:
        answer = httpx.post(f"{address}/api/hooks/primero", content=body, headers=headers)
    with engine.connect() as connection:
        return answer.status_code, memory.hinted(connection)


def test_hint_with_the_secret_is_kept(engine, settings):
    known = settings(LTSA_PRIMERO_HOOK_SECRET="s" * 32)

    said = hints_after(engine, known, json.dumps(HOOK), **{"X-Api-Key": "s" * 32})

    assert said == (200, [CASE])


@pytest.mark.parametrize("headers", [{}, {"X-Api-Key": ""}, {"X-Api-Key": "t" * 32}])
def test_hint_without_the_secret_is_not(engine, settings, headers):
    known = settings(LTSA_PRIMERO_HOOK_SECRET="s" * 32)

    assert hints_after(engine, known, json.dumps(HOOK), **headers) == (401, [])


def test_where_no_primero_stands_there_is_no_such_address(engine, settings):
    assert hints_after(engine, settings(), json.dumps(HOOK)) == (404, [])


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{", 422), (b"[]", 422), (b'{"data":{"record_id":7}}', 422), (b" " * 1_100_000, 413)],
)
def test_hook_that_makes_no_sense(engine, settings, body, status):
    known = settings(LTSA_PRIMERO_HOOK_SECRET="s" * 32)

    assert hints_after(engine, known, body, **{"X-Api-Key": "s" * 32}) == (status, [])


def test_hint_about_a_case_of_somebody_else_is_nothing_to_us(engine, settings):
    known = settings(LTSA_PRIMERO_HOOK_SECRET="s" * 32)
    other = json.dumps({"data": {"record_id": case_id("f" * 32)}})

    assert hints_after(engine, known, other, **{"X-Api-Key": "s" * 32}) == (200, [])
