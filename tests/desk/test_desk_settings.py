from pathlib import Path

import pytest

from ltsa_desk.database import open_database
from ltsa_desk.settings import WrongSetting, read_settings


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DESK_PORT", "http"),
        ("DESK_PORT", "0"),
        ("DESK_PORT", "65536"),
        ("DESK_PORT", "8" * 5000),
        ("DESK_PROXIES", "caddy"),
        ("DESK_PROXIES", "10.0.0.1/8"),
        ("DESK_DATABASE_URL", "mysql://desk"),
        ("DESK_DATABASE_URL", "postgresql://desk@db:port/desk"),
        ("DESK_DATABASE_URL", "sqlite:///:memory:"),
        ("DESK_ADDRESS", "desk.example.org"),
        ("DESK_ADDRESS", "https://desk.example.org/desk"),
        ("DESK_ADDRESS", "http://[::1"),
        ("DESK_ADDRESS", "https://desk.example.org:99999"),
        ("DESK_TIMEZONE", "Jakarta"),
        ("DESK_TIMEZONE", "Asia"),
        ("DESK_KEYS_DIR", ""),
        ("DESK_HOST", ""),
        ("DESK_OFFICE", " "),
        ("DESK_TOKEN_FILE", "/does/not/exist"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name, value):
    with pytest.raises(WrongSetting, match=name):
        read_settings({name: value})


@pytest.mark.parametrize("given", [{}, {"DESK_TOKEN": ""}, {"DESK_TOKEN": "short"}])
def test_the_desk_does_not_open_without_a_token_worth_the_name(given):
    with pytest.raises(WrongSetting, match="DESK_TOKEN"):
        read_settings(given).required_token()


def test_a_secret_may_come_from_a_file(tmp_path):
    file = tmp_path / "token"
    file.write_text("t" * 40 + "\n")

    assert read_settings({"DESK_TOKEN_FILE": str(file)}).required_token() == "t" * 40


def test_a_secret_that_is_no_text_is_named(tmp_path):
    file = tmp_path / "token"
    file.write_bytes(b"\xff" * 40)

    with pytest.raises(WrongSetting, match="DESK_TOKEN_FILE"):
        read_settings({"DESK_TOKEN_FILE": str(file)})


def test_a_database_in_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(WrongSetting, match="DESK_DATABASE_URL"):
        open_database(f"sqlite:///{tmp_path / 'file' / 'desk.sqlite3'}")


def test_relative_places_are_those_of_the_operators_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    settings = read_settings({})

    assert settings.database_url == f"sqlite:///{tmp_path / 'var' / 'desk.sqlite3'}"
    assert settings.keys_dir == Path(tmp_path / "var" / "desk-keys")


def test_over_tls_only_that_name_may_talk_to_the_desk():
    settings = read_settings({"DESK_ADDRESS": "https://desk.example.org"})

    assert (settings.is_https, settings.origins) == (True, ("https://desk.example.org",))


def test_without_a_token_serving_ends_with_one_line(desk):
    environment = desk.environment
    del environment["DESK_TOKEN"]

    done = desk.does("serve", environment=environment)

    assert done.returncode == 1
    assert done.stderr == "DESK_TOKEN (or DESK_TOKEN_FILE) is not set.\n"
