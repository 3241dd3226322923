"""One table for both ends of an SMS: the phone writes it, the server reads it."""

import json
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from ltsa_pwa.reports.report import say_moment
from ltsa_pwa.reports.sms import Sms
from ltsa_pwa.reports.sms_api import kind_of

HERE = Path(__file__).parent
TABLE = json.loads((HERE.parent / "cases" / "sms.json").read_text())
NOW = datetime.fromisoformat(TABLE["now"])
BASIC = set(" !\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
"""Letters that are the same in GSM-7 and ASCII, and cost one place each."""

every_message = pytest.mark.parametrize("each", TABLE["messages"], ids=lambda each: each["why"])


@pytest.fixture(scope="module")
def written() -> list[str]:
    command = ["node", "--no-warnings", str(HERE / "phone_sms.mjs")]
    said = json.dumps(TABLE["messages"])
    answer = subprocess.run(command, input=said, text=True, capture_output=True, check=True)
    return json.loads(answer.stdout)


def test_phone_writes_what_the_table_says(written):
    assert written == [each["text"] for each in TABLE["messages"]]


def test_every_message_is_one_sms_of_plain_letters(written):
    assert [each for each in written if len(each) > 160 or set(each) - BASIC] == []


@every_message
def test_server_reads_what_the_phone_wrote(each, sqlite_engine):
    sms = Sms("+62811", each["text"], "")

    read = {
        "case": sms.case,
        "words": sms.words,
        "place": sms.place,
        "kind": kind_of(sqlite_engine, sms),
        "written_at": say_moment(sms.written_at(NOW)),
    }
    assert read == {"written_at": say_moment(NOW)} | each["read"]


@pytest.mark.parametrize("changed", [str.upper, str.lower, lambda text: f"Fwd: {text} ."])
def test_gateway_that_changes_the_letters_changes_nothing(changed):
    for each in TABLE["messages"]:
        sms = Sms("+62811", changed(each["text"]), "")
        if each["said"].get("thread"):
            read = (sms.case, sms.place, say_moment(sms.written_at(NOW)))
            told = each["read"]
            assert read == (told["case"], told["place"], told.get("written_at", TABLE["now"]))
