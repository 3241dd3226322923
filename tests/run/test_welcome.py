from rich.console import Console

from ltsa_pwa.run import welcome
from ltsa_pwa.run.place import this_place


def said(place):
    console = Console(width=120, color_system=None)
    with console.capture() as heard:
        welcome.say_welcome(console, place)
    return heard.get()


def test_a_lone_computer_is_told_its_two_addresses(tmp_path):
    place = this_place({"LTSA_HOST": "127.0.0.1", "LTSA_PORT": "8001"}, root=tmp_path)

    assert said(place).split("\n") == [
        "",
        "  Phone app   http://localhost:8001",
        "  Desk        http://localhost:8100",
        "",
        "  Ctrl-C ends all of it.",
        "",
    ]


def test_the_qr_is_drawn_wide_enough_to_be_read():
    lines = welcome.qr("http://192.0.2.7:8000").splitlines()

    # Version 2 has 25 modules and a quiet border of 4 on each side, two modules a line.
    assert (len(lines), {len(line) for line in lines if "█" in line}) == (17, {33})
