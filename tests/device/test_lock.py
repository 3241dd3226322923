"""Pattern 4, the lock: sealed at rest, open with the PIN, a second space nobody can tell apart."""

import pytest
from playwright.sync_api import Page

from tests.device.lab import found_in, opens_another_window, opens_lab
from tests.device.locking import (
    OPENS,
    PIN,
    SECOND,
    SENTINEL,
    WORDS,
    chooses_second_pin,
    locks,
    notes,
    opens_with,
    rows,
    switches_on,
    writes,
)
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

NOTE = [[SENTINEL, {"text": SENTINEL, "on": "2026-11-22"}]]


def test_what_was_written_before_the_lock_is_read_after_it(page: Page):
    writes(page)

    switches_on(page)

    assert notes(page) == NOTE
    assert page.evaluate("() => lab.store.read('settings', 'plan')") == {"who": SENTINEL}
    photo = "async () => new TextDecoder().decode(await lab.store.read('photos', 'p1'))"
    assert page.evaluate(photo) == SENTINEL * 50


def test_storage_dump_contains_no_sentinel(phone: Phone, tmp_path):
    page = opens_lab(phone)
    switches_on(page)
    writes(page)
    assert notes(page) == NOTE

    phone.switches_off()

    assert found_in(tmp_path / "profile" / "Default" / "IndexedDB", SENTINEL) == []


def test_what_was_written_before_the_lock_is_not_in_the_dump_either(phone: Phone, tmp_path):
    page = opens_lab(phone)
    writes(page)
    switches_on(page)
    page.wait_for_timeout(1500)

    phone.switches_off()

    assert found_in(tmp_path / "profile" / "Default" / "IndexedDB", SENTINEL) == []


def test_names_of_rows_tell_nothing_either(page: Page):
    writes(page)
    switches_on(page)
    writes(page, "durian")

    kept = rows(page)

    assert kept["notes"] == [["#0", 1024], ["#1", 1024]]
    assert [name for name, _ in kept["settings"] if not name.startswith("#")] == ["country", "lock"]


def test_locked_phone_looks_empty(page: Page):
    writes(page)
    switches_on(page)

    locks(page)

    assert notes(page) == []
    assert page.evaluate("() => lab.store.read('settings', 'country')") == "TW"


def test_wrong_pin_opens_nothing_and_right_one_everything(page: Page):
    writes(page)
    switches_on(page)
    locks(page)

    assert opens_with(page, "999999") == ["wrong", 0]
    assert notes(page) == []
    assert opens_with(page, PIN) == ["open", None]
    assert notes(page) == NOTE


def test_pauses_grow_after_wrong_pins_and_nothing_is_deleted(page: Page):
    writes(page)
    switches_on(page)
    locks(page)

    told = [opens_with(page, "999999") for _ in range(4)]

    assert told == [["wrong", 0], ["wrong", 0], ["wrong", 30], ["wait", 30]]
    set_back = (
        "() => lab.store.keep('settings', 'lock-tries', { times: 3, at: Date.now() - 31_000 })"
    )
    page.evaluate(set_back)
    assert opens_with(page, PIN) == ["open", None]
    assert notes(page) == NOTE


def test_five_words_open_it_when_the_pin_is_forgotten(page: Page):
    writes(page)
    switches_on(page)
    locks(page)
    recover = """async ([words, pin]) => {
        const tried = await lab.unlock.tryWords(words);
        await lab.unlock.setPin(tried.space, pin);
        return tried.is;
    }"""

    assert page.evaluate(recover, [WORDS, "161803"]) == "open"

    assert opens_with(page, PIN)[0] == "wrong"
    assert opens_with(page, "161803")[0] == "open"
    assert notes(page) == NOTE


def test_second_pin_opens_an_empty_space_of_the_same_size(page: Page):
    writes(page)
    switches_on(page)
    assert chooses_second_pin(page) is True
    before = rows(page)

    assert opens_with(page, SECOND)[0] == "open"

    assert notes(page) == []
    assert rows(page) == before
    for kept in before.values():
        sizes = [size for name, size in kept if name in ("#0", "#1")]
        assert len(set(sizes)) <= 1


def test_both_spaces_grow_together(page: Page):
    switches_on(page)
    chooses_second_pin(page)

    writes(page, "x" * 3000)

    assert rows(page)["notes"] == [["#0", 8192], ["#1", 8192]]


def test_second_space_keeps_its_own_things(page: Page):
    writes(page)
    switches_on(page)
    chooses_second_pin(page)
    opens_with(page, SECOND)
    page.evaluate("() => lab.store.keep('ticks', 'a01', { answer: 'yes' })")

    opens_with(page, PIN)

    assert page.evaluate("() => lab.store.entries('ticks')") == []
    assert notes(page) == NOTE


def test_second_pin_cannot_be_the_first(page: Page):
    switches_on(page)

    same = "async (pin) => lab.lock.setSecond((await lab.unlock.tryPin(pin)).space, pin)"

    assert page.evaluate(same, PIN) is False


def test_choosing_a_second_pin_in_the_second_space_does_not_lose_the_first(page: Page):
    writes(page)
    switches_on(page)
    chooses_second_pin(page)

    again = "async (pin) => lab.lock.setSecond((await lab.unlock.tryPin(pin)).space, '555555')"
    page.evaluate(again, SECOND)

    opens_with(page, PIN)
    assert notes(page) == NOTE


def test_both_pins_make_the_phone_work_the_same(page: Page):
    switches_on(page)
    chooses_second_pin(page)
    worked = """async (pin) => {
        const done = [], subtle = crypto.subtle, names = ["importKey", "deriveKey", "decrypt"];
        for (const name of names) {
            const real = subtle[name].bind(subtle);
            subtle[name] = (...said) => (done.push([name, said[0].iterations ?? 0]), real(...said));
        }
        await lab.unlock.tryPin(pin);
        for (const name of names) delete subtle[name];
        return done;
    }"""

    one, other = page.evaluate(worked, PIN), page.evaluate(worked, SECOND)

    assert one == other
    assert ["deriveKey", 600_000] in one


def test_alarm_pressed_on_a_locked_phone_is_sealed_and_taken_in_later(page: Page):
    writes(page)
    switches_on(page)
    locks(page)
    press = """async () => {
        const alarm = lab.alarm.armedNow(60_000);
        await lab.alarm.arm(alarm);
        const receipt = await lab.cases.prepareCase();
        const isSealed = await lab.cases.sealAlarm(alarm.id, receipt);
        await lab.alarm.release(alarm.id);
        const [, report] = (await lab.store.entries("outbox"))[0];
        return [isSealed, report.state, Boolean(report.envelope), receipt.case];
    }"""

    *pressed, case = page.evaluate(press)
    assert pressed == [True, "queued", True]
    assert page.evaluate("(name) => lab.store.read('cases', name).then(Boolean)", case)

    opens_with(page, PIN)
    number = "(name) => lab.store.read('cases', name).then(({ number }) => number)"
    assert page.evaluate(number, case) == 1
    assert [name for name, _ in rows(page)["cases"]] == ["#0", "#1"]
    assert notes(page) == NOTE


def test_reply_key_is_sealed_and_opens_replies_afterwards(page: Page):
    switches_on(page)
    walk = """async (pin) => {
        const receipt = await lab.cases.prepareCase();
        await lab.cases.postFirst(receipt, "report", { text: "x" });
        lab.held.holdKey(undefined);
        const tried = await lab.unlock.tryPin(pin);
        await lab.unlock.enter(tried.space, tried.lock);
        const kept = await lab.store.read("cases", receipt.case);
        const info = `ltsa reply v1 ${receipt.case}`;
        const sealed = await lab.seal.seal({ text: "ya" }, receipt.reply_public, info);
        return lab.seal.openReply(sealed, kept.reply_key, receipt.case);
    }"""

    assert page.evaluate(walk, PIN) == {"text": "ya"}
    assert [name for name, _ in rows(page)["cases"]] == ["#0", "#1"]


def test_switched_off_everything_is_there_as_before(page: Page):
    writes(page)
    before = rows(page)
    switches_on(page)

    page.evaluate("async (pin) => lab.lock.switchOff((await lab.unlock.tryPin(pin)).space)", PIN)

    assert rows(page) == before
    assert notes(page) == NOTE


def test_two_windows_deciding_under_a_lock_decide_once(page: Page):
    switches_on(page)
    count = """async () => {
        const more = (now = 0) => now + 1;
        const turns = Array.from({ length: 12 }, () => lab.store.change("ticks", "n", more));
        await Promise.all(turns);
        return lab.store.read("ticks", "n");
    }"""

    assert page.evaluate(count) == 12


def test_a_window_that_knew_of_no_lock_seals_what_it_keeps(page: Page):
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector("html[data-ready]")
    other.evaluate("() => lab.store.entries('notes')")

    switches_on(page)
    writes(other)

    assert [name for name, _ in rows(page)["notes"] if not name.startswith("#")] == []
    opens_with(page, PIN)
    assert notes(page) == NOTE


KEEPS = """([key, text]) => lab.store.keep("notes", key, { text, on: "2026-11-22" })"""
OFF = """async (pin) => lab.lock.switchOff((await lab.unlock.tryPin(pin)).space)"""


def test_letter_written_since_the_pin_was_typed_is_there_when_the_lock_is_off(page: Page):
    switches_on(page)
    other = opens_another_window(page)
    opens_with(other, PIN)
    locks(page)
    page.evaluate(KEEPS, ["n", SENTINEL])

    other.evaluate(OFF, PIN)

    assert notes(other) == [["n", {"text": SENTINEL, "on": "2026-11-22"}]]
    assert [name for shelf in rows(page).values() for name, _ in shelf if name[0] == "#"] == []


def test_letter_that_is_being_sealed_while_the_lock_goes_is_kept_openly(page: Page):
    switches_on(page)
    other = opens_another_window(page)
    locks(page)
    page.evaluate(
        """(row) => {
            const real = crypto.subtle.encrypt.bind(crypto.subtle);
            const waits = new Promise((go) => (window.go = go));
            window.sealing = new Promise((begun) => {
                crypto.subtle.encrypt = (...said) => (begun(true), waits.then(() => real(...said)));
            });
            window.kept = lab.store.keep("notes", ...row);
        }""",
        ["n", {"text": SENTINEL, "on": "2026-11-22"}],
    )
    page.evaluate("() => window.sealing")
    other.evaluate(OFF, PIN)

    page.evaluate("() => (window.go(), window.kept)")

    assert notes(other) == notes(page) == [["n", {"text": SENTINEL, "on": "2026-11-22"}]]
    assert [name for name, _ in rows(page)["notes"]] == ["n"]


def test_letter_that_comes_while_the_lock_is_going_is_not_lost(page: Page):
    switches_on(page)
    other = opens_another_window(page)
    opens_with(other, PIN)
    locks(page)
    # The other window has looked at all shelves and is about to open them.
    other.evaluate(
        """(pin) => {
            const real = IDBDatabase.prototype.transaction;
            window.looked = new Promise((looked) => {
                IDBDatabase.prototype.transaction = function (shelves, mode, how) {
                    const isLast = shelves === "outreach" && mode === undefined;
                    if (isLast) { IDBDatabase.prototype.transaction = real; looked(true); }
                    return real.call(this, shelves, mode, how);
                };
            });
            const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
            const waits = new Promise((go) => (window.go = go));
            window.looked.then(() => {
                crypto.subtle.decrypt = (...said) => waits.then(() => decrypt(...said));
            });
            window.off = lab.unlock.tryPin(pin).then(({ space }) => lab.lock.switchOff(space));
        }""",
        PIN,
    )
    other.evaluate("() => window.looked")
    page.evaluate(KEEPS, ["n", SENTINEL])

    other.evaluate("() => (window.go(), window.off)")

    assert notes(other) == [["n", {"text": SENTINEL, "on": "2026-11-22"}]]


@pytest.mark.parametrize(("pin", "said"), [(PIN, "open"), ("000000", "wrong")])
def test_pin_costs_its_rounds_once_right_or_wrong(page: Page, pin: str, said: str):
    # 600,000 rounds take a phone four times slower about half a second: the decision says it.
    switches_on(page)
    locks(page)
    counted = f"""async (pin) => {{
        const real = crypto.subtle.deriveKey, asked = [];
        crypto.subtle.deriveKey = function (how, ...others) {{
            asked.push(how.iterations);
            return real.call(this, how, ...others);
        }};
        const [is] = await ({OPENS})(pin);
        return [is, asked];
    }}"""

    assert page.evaluate(counted, pin) == [said, [600_000]]
