"""``docs/case-service.yaml`` is what the desk really answers; run this file to write it anew."""

from pathlib import Path

import yaml

from ltsa_desk import events
from ltsa_desk.contract.envelope import LARGEST_BODY
from ltsa_desk.contract.openapi import contract

DOCS = Path(__file__).parents[2] / "docs"


def test_the_written_contract_is_the_desks_own():
    written = yaml.safe_load((DOCS / "case-service.yaml").read_text())

    assert written == contract(), f"run: python {Path(__file__).name} in tests/desk"


def test_the_page_names_every_answer_step_and_reason():
    page = (DOCS / "case-service.md").read_text()

    for path, verbs in contract()["paths"].items():
        for verb, call in verbs.items():
            assert f"`{verb.upper()} {path}" in page
            told = set(call["responses"]) if verb == "put" else set()
            assert {status for status in told if f"| {status} |" not in page} == set()
    assert " ".join(events.STEPS) in page
    assert " ".join(events.REASONS) in page
    assert f"over {LARGEST_BODY:,} bytes" in page


if __name__ == "__main__":
    whole = yaml.safe_dump(contract(), sort_keys=False, allow_unicode=True, width=120)
    (DOCS / "case-service.yaml").write_text(whole)
