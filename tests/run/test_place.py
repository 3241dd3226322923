"""What is told to the programs is what they understand."""

import socket

import pytest

from ltsa_desk.settings import read_settings as read_desk_settings
from ltsa_pwa.run.command import PortTaken, check_port
from ltsa_pwa.run.place import make_token, this_place
from ltsa_pwa.settings import SettingWrong, read_settings

PORTS = {"LTSA_PORT": "8001", "DESK_PORT": "8101"}


def test_the_server_understands_what_it_is_told(tmp_path):
    place = this_place(PORTS, root=tmp_path)
    make_token(place.token_file)

    settings = read_settings(place.environment())

    assert (settings.port, settings.case_service_url, settings.relay_token) == (
        8001,
        "http://127.0.0.1:8101",
        place.token_file.read_text(),
    )


def test_the_desk_understands_what_it_is_told(tmp_path):
    place = this_place(PORTS, root=tmp_path)
    make_token(place.token_file)

    settings = read_desk_settings(place.environment())

    assert (settings.host, settings.port, settings.required_token()) == (
        "127.0.0.1",
        8101,
        place.token_file.read_text(),
    )


def test_the_token_is_made_once_and_for_us_alone(tmp_path):
    file = tmp_path / "var" / "token"

    make_token(file)
    first = file.read_text()
    make_token(file)

    assert file.read_text() == first
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("value", ["", "0", "65536", "eighty", "-1"])
@pytest.mark.parametrize("name", ["LTSA_PORT", "DESK_PORT"])
def test_a_wrong_port_is_named(name, value):
    with pytest.raises(SettingWrong, match=name):
        this_place({name: value})


def test_a_taken_port_says_which_variable_chooses_another():
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]

        with pytest.raises(PortTaken, match=f"LTSA_PORT={taken + 1} make run"):
            check_port("LTSA_PORT", "127.0.0.1", taken)
