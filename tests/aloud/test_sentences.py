"""A text is cut where a reader breathes, and nowhere inside a number."""

import json
import subprocess
from pathlib import Path

SCRIPT = Path(__file__).with_name("sentences.mjs")
LONGEST = 160


def cut(*texts: str) -> list[list[str]]:
    command = ["node", "--no-warnings", str(SCRIPT)]
    said = subprocess.run(
        command, input=json.dumps(texts), text=True, capture_output=True, check=True
    )
    return json.loads(said.stdout)


def test_a_text_is_cut_into_its_sentences():
    assert cut("Satu. Dua? Tiga.", "我聽不懂。請說慢一點。", "لا أفهم. أين الطبيب؟ شكرًا") == [
        ["Satu.", "Dua?", "Tiga."],
        ["我聽不懂。", "請說慢一點。"],
        ["لا أفهم.", "أين الطبيب؟", "شكرًا"],
    ]


def test_a_number_an_hour_and_an_address_stay_whole():
    texts = ["Rp 500.000 sebulan", "Jam 18.30.", "jdih.bp2mi.go.id"]

    assert cut(*texts) == [[each] for each in texts]


def test_a_quotation_ends_with_its_marks():
    assert cut("Katakan “Tolong.” Lalu pergi.") == [["Katakan “Tolong.”", "Lalu pergi."]]


def test_a_long_sentence_is_cut_at_its_pauses_and_loses_no_word():
    long = "satu dua tiga, " * 30 + "kata " * 60

    [pieces] = cut(long)

    assert max(map(len, pieces)) <= LONGEST
    assert " ".join(pieces).split() == long.split()


def test_nothing_to_say_is_nothing():
    assert cut("") == [[]]
