"""Five words make the same case, keys and check on every phone, and in Python."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.device.protocol import Keeper, read_words, receipt_of, seal_to

CASES = Path(__file__).parents[1] / "cases"
RECEIPTS = json.loads((CASES / "receipt.json").read_text("utf-8"))
SEALED = json.loads((CASES / "sealed.json").read_text("utf-8"))

OPEN = """async (words) => {
    const opened = await lab.receipt.openReceipt(words);
    const check = lab.receipt.checkOf(words);
    return {words, check, case: opened.case, reply_public: opened.reply_public};
}"""


@pytest.mark.parametrize("told", RECEIPTS, ids=lambda told: told["words"])
def test_receipt_in_python_is_as_written_down(told: dict[str, str]):
    made = receipt_of(told["words"], read_words())

    assert {"check": made.check, "case": made.case, "reply_public": made.keeper.public} == {
        name: told[name] for name in ("check", "case", "reply_public")
    }


@pytest.mark.parametrize("told", SEALED, ids=lambda told: told["sealed"][:8])
def test_reply_is_opened_in_python(told: dict[str, str]):
    keeper = receipt_of(told["words"], read_words()).keeper

    assert keeper.opens(told["sealed"], f"ltsa reply v1 {told['case']}") == told["body"]


@pytest.mark.journeys
def test_receipt_on_the_phone_is_as_written_down(lab: Page):
    made = [lab.evaluate(OPEN, told["words"]) for told in RECEIPTS]

    assert made == RECEIPTS


@pytest.mark.journeys
def test_reply_is_opened_on_the_phone(lab: Page):
    opens = """async ({words, sealed}) => {
        const receipt = await lab.receipt.openReceipt(words);
        return lab.seal.openReply(sealed, receipt.reply_key, receipt.case);
    }"""

    assert [lab.evaluate(opens, told) for told in SEALED] == [told["body"] for told in SEALED]


@pytest.mark.journeys
def test_reply_of_another_case_stays_shut(lab: Page):
    told = RECEIPTS[2]
    sealed = seal_to(told["reply_public"], {"v": 1}, f"ltsa reply v1 {RECEIPTS[3]['case']}")
    opens = """async ({words, sealed}) => {
        const receipt = await lab.receipt.openReceipt(words);
        return lab.seal.openReply(sealed, receipt.reply_key, receipt.case).catch(() => "shut");
    }"""

    assert lab.evaluate(opens, {"words": told["words"], "sealed": sealed}) == "shut"


@pytest.mark.journeys
def test_report_sealed_on_the_phone_is_opened_by_the_office(lab: Page, office_key: Keeper):
    report = "0b9f6f5e-3d1c-4a55-9a54-3c6f4d0f1c11"
    body = {"v": 1, "kind": "report", "text": "Paspor saya dipegang majikan ✓ العربية"}

    seals = "([id, body]) => lab.seal.sealReport(id, 'ab'.repeat(16), body)"
    sealed = json.loads(lab.evaluate(seals, [report, body]))

    assert office_key.opens(sealed.pop("sealed"), f"ltsa report v1 {report}") == body
    assert sealed == {"v": 1, "case": "ab" * 16, "kind": "report", "key": "k1"}


@pytest.mark.journeys
@pytest.mark.parametrize(
    ("letters", "kibibytes"), [(0, 1), (1007, 1), (1008, 4), (4080, 16), (17000, 44)]
)
def test_length_shows_only_a_step(lab: Page, letters: int, kibibytes: int):
    size = lab.evaluate("(n) => lab.seal.padded({v: 1, text: 'a'.repeat(n)}).byteLength", letters)

    assert size == kibibytes * 1024


@pytest.mark.journeys
def test_longest_report_fits_into_a_request(lab: Page):
    makes = """(text) =>
        lab.seal.sealReport("x".repeat(36), "a".repeat(32), {v: 1, kind: "report", text})"""

    assert len(lab.evaluate(makes, "a" * 45_000)) <= 65_536


@pytest.mark.journeys
def test_more_than_fits_is_refused(lab: Page):
    tries = """() => {
        try { lab.seal.padded({text: "a".repeat(46000)}); }
        catch (error) { return error instanceof lab.seal.TooLong; }
    }"""

    assert lab.evaluate(tries) is True


@pytest.mark.journeys
def test_check_finds_every_wrong_word_and_every_swap(lab: Page):
    misses = """() => {
        const {drawWords, checkOf} = lab.receipt;
        let misses = 0;
        for (let turn = 0; turn < 200; turn++) {
            const words = drawWords().split(" "), check = checkOf(words.join(" "));
            for (let at = 0; at < 5; at++) {
                const wrong = [...words];
                while (wrong[at] === words[at]) wrong[at] = drawWords().split(" ")[0];
                if (checkOf(wrong.join(" ")) === check) misses++;
                const swapped = [...words];
                [swapped[at], swapped[(at + 1) % 5]] = [swapped[(at + 1) % 5], swapped[at]];
                const isOther = swapped.join() !== words.join();
                if (isOther && checkOf(swapped.join(" ")) === check) misses++;
            }
        }
        return misses;
    }"""

    assert lab.evaluate(misses) == 0


@pytest.mark.journeys
def test_reply_key_cannot_be_taken_out(lab: Page):
    takes = """async () => {
        const {reply_key} = await lab.receipt.openReceipt(lab.receipt.drawWords());
        const taken = crypto.subtle.exportKey("pkcs8", reply_key.privateKey);
        return taken.then(() => "taken", () => "locked");
    }"""

    assert lab.evaluate(takes) == "locked"
