"""Phone and desk do not know each other's code, so the words between them are compared here."""

import pytest

from ltsa_desk.cases import content as read
from ltsa_pwa.reports import questions as asked

NAMES = (
    "WHAT",
    "PLACES",
    "WHEN",
    "HOURS",
    "IF_OTHER",
    "FOR_WHOM",
    "RELATION",
    "CONSENT",
    "TO",
)


@pytest.mark.parametrize("name", NAMES)
def test_officer_reads_every_answer_a_worker_can_give(name: str):
    codes = [code for code, _picture, _words in getattr(asked, name)]

    assert [code for code in codes if code not in getattr(read, name)] == []
