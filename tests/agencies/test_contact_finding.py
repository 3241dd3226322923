"""What is a telephone number, an account or an address: the phone passes the same table."""

import json
import subprocess
import time
from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest

from ltsa_pwa.agencies.contact_finding import find_contacts, telephone

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "cases" / "contacts.json").read_text()
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40] or "nothing")
def test_contacts_in_a_text_are_the_ones_the_table_names(case):
    found = [list(astuple(each)) for each in find_contacts(case["text"])]

    assert found == case["found"]


def test_number_that_nobody_can_call_is_no_telephone():
    assert [telephone(each) for each in ("0812", "0000000000", "+99912345678")] == [None] * 3


PIECES = ["1 ", "1 - ", "0812 ", "a", "a@a.", "wa 081234567890\n", "1*", "1-\n"]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text_and_not_with_its_square(piece):
    def took(text: str) -> float:
        begun = time.process_time()
        find_contacts(text)
        return time.process_time() - begun

    text = piece * (500 // len(piece))

    assert min(took(text * 8) for _ in range(3)) < 24 * min(took(text) for _ in range(3))


@pytest.mark.parametrize("piece", PIECES)
def test_time_on_the_phone_grows_with_the_text_and_not_with_its_square(piece):
    text = piece * (5_000 // len(piece))

    command = ["node", "--no-warnings", str(Path(__file__).with_name("time_contacts.mjs"))]
    asked = json.dumps([text, text * 8])
    said = subprocess.run(command, input=asked, text=True, capture_output=True, check=True)

    once, eight_times = json.loads(said.stdout)
    assert eight_times < 24 * max(once, 1000)
