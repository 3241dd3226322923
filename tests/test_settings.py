"""A process with a missing or damaged setting does not start, and names the variable."""

import base64
import json

import pytest

from ltsa_pwa.settings import SettingWrong, read_office_keys, read_settings

PUBLIC = base64.urlsafe_b64encode(b"\x04" + bytes(64)).decode().rstrip("=")


def test_everything_has_an_honest_default_but_the_token():
    settings = read_settings({})

    assert settings.database_url == "sqlite:///var/phone.db"
    assert settings.case_service_url == "http://127.0.0.1:8100"
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    with pytest.raises(SettingWrong, match=r"^LTSA_CASE_SERVICE_TOKEN is missing"):
        _ = settings.relay_token


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LTSA_PORT", "0"),
        ("LTSA_PORT", "65536"),
        ("LTSA_PORT", "²"),
        ("LTSA_PORT", ""),
        ("LTSA_PORT", "8" * 5000),
        ("LTSA_HOST", " "),
        ("LTSA_TRUSTED_PROXIES", "caddy"),
        ("LTSA_TRUSTED_PROXIES", "10.0.0.1 10.0.0.2"),
        ("LTSA_TRUSTED_PROXIES", "10.0.0.1/8"),
        ("LTSA_PUSH_HOSTS", "https://push.example.org"),
        ("LTSA_PUSH_HOSTS", "push.example.org,other.example.org"),
        ("LTSA_DATABASE_URL", "postgresql://ltsa@db:port/phone"),
        ("LTSA_DATABASE_URL", "mysql://somewhere"),
        ("LTSA_DATABASE_URL", "sqlite:///"),
        ("LTSA_DATABASE_URL", ""),
        ("LTSA_CASE_SERVICE_URL", "cases.example.org"),
        ("LTSA_CASE_SERVICE_URL", "ftp://cases.example.org"),
        ("LTSA_CASE_SERVICE_URL", "http://"),
        ("LTSA_CASE_SERVICE_URL", "http://[::1"),
        ("LTSA_CASE_SERVICE_URL", "http://cases example org"),
        ("LTSA_CASE_SERVICE_URL", "https://cases.example.org/?case=1"),
        ("LTSA_SITE_URL", "https://bekal.example.org:port"),
        ("LTSA_REPORTS_PER_HOUR", "-1"),
        ("LTSA_READS_BURST", "many"),
        ("LTSA_CASE_SERVICE_TOKEN", ""),
        ("LTSA_FACTS_DIR", ""),
        ("LTSA_FACTS_DIR", "no/such/folder"),
    ],
)
def test_damaged_setting_is_named(name, value):
    with pytest.raises(SettingWrong) as wrong:
        read_settings({name: value})

    assert wrong.value.name == name
    assert str(wrong.value).startswith(f"{name} ")
    assert "\n" not in str(wrong.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LTSA_TRUSTED_PROXIES", "*"),
        ("LTSA_TRUSTED_PROXIES", "10.0.0.1, 10.1.0.0/16, ::1"),
        ("LTSA_CASE_SERVICE_URL", "http://ltsa_desk:8100"),
        ("LTSA_CASE_SERVICE_URL", "http://[::1]:8100/primero"),
        ("LTSA_DATABASE_URL", "postgresql+psycopg://ltsa:a#b/c@db:5432/phone"),
    ],
)
def test_setting_is_taken_as_it_stands(name, value):
    settings = read_settings({name: value})

    assert value in vars(settings).values()


def test_postgresql_is_spoken_to_by_psycopg():
    settings = read_settings({"LTSA_DATABASE_URL": "postgresql://ltsa@db/phone"})

    assert settings.database_url == "postgresql+psycopg://ltsa@db/phone"


def test_token_may_come_from_a_file(tmp_path):
    (tmp_path / "token").write_text("tok-123\n")

    settings = read_settings({"LTSA_CASE_SERVICE_TOKEN_FILE": str(tmp_path / "token")})

    assert settings.relay_token == "tok-123"


@pytest.mark.parametrize("content", [None, "", "\n", b"\xff"])
def test_token_file_that_is_named_must_be_readable(tmp_path, content):
    path = tmp_path / "token"
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    with pytest.raises(SettingWrong, match=r"^LTSA_CASE_SERVICE_TOKEN_FILE names "):
        read_settings({"LTSA_CASE_SERVICE_TOKEN_FILE": str(path)})


def test_token_that_breaks_a_header_is_refused():
    with pytest.raises(SettingWrong, match=r"^LTSA_CASE_SERVICE_TOKEN may only hold"):
        _ = read_settings({"LTSA_CASE_SERVICE_TOKEN": "two words"}).relay_token


def key(name="office-1", public=PUBLIC):
    return {"id": name, "public": public, "created_at": "2026-11-01T00:00:00Z"}


def test_two_keys_live_while_one_replaces_the_other(tmp_path):
    path = tmp_path / "keys.json"
    path.write_text(json.dumps({"current": "b", "keys": [key("a"), key("b")]}))

    keys = read_office_keys(path)

    assert (keys.current, sorted(keys.public)) == ("b", ["a", "b"])
    assert keys.public["a"] == b"\x04" + bytes(64)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        json.dumps({"current": "office-1", "keys": []}),
        json.dumps({"current": "office-2", "keys": [key()]}),
        json.dumps({"current": "office-1", "keys": [key(public="AAAA")]}),
        json.dumps({"current": "office-1", "keys": [key(public="BA" + "A")]}),
        json.dumps({"current": "office-1", "keys": [key() | {"public": 7}]}),
        json.dumps({"current": ["office-1"], "keys": [key()]}),
    ],
)
def test_damaged_key_file_is_named(tmp_path, content):
    path = tmp_path / "keys.json"
    path.write_text(content)

    with pytest.raises(SettingWrong, match=r"^LTSA_OFFICE_KEYS_FILE names a file "):
        read_office_keys(path)


def test_missing_key_file_is_named(tmp_path):
    with pytest.raises(SettingWrong, match=r"^LTSA_OFFICE_KEYS_FILE names a file that cannot be"):
        read_office_keys(tmp_path / "nothing.json")
