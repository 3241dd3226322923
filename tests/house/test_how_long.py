"""The terms on the page about what we keep are the terms of the programs."""

import re
from pathlib import Path

from ltsa_desk.settings import read_settings as desk_settings
from ltsa_pwa.settings import read_settings

PAGE = Path(__file__).parents[2] / "docs" / "what-we-keep.md"


def test_every_term_is_the_one_the_program_keeps_to():
    rows = re.findall(r"\| (\d+) days[^|]*\| `(\w+)` \|", PAGE.read_text(encoding="utf-8"))

    told = {setting: int(days) for days, setting in rows}

    server, desk = read_settings({}), desk_settings({})
    assert told == {
        "LTSA_KEEP_SEALED_DAYS": server.keep_sealed_days,
        "LTSA_KEEP_CASE_DAYS": server.keep_case_days,
        "DESK_KEEP_DAYS": desk.keep_days,
    }
