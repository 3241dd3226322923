"""Phone and desk do not know each other's code, so the words between them are compared here."""

from ltsa_desk.cases.content import WHAT as READ
from ltsa_pwa.reports.questions import WHAT as ASKED


def test_officer_reads_every_answer_a_worker_can_give():
    assert [code for code, _picture, _words in ASKED if code not in READ] == []
