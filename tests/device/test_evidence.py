"""Evidence on the phone: sealed while it is taken, sent behind reports, gone when signed for."""

import base64
import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from playwright.sync_api import Page

from tests.device.lab import (
    adds,
    found_in,
    opened,
    opens_another_window,
    opens_lab,
    reports,
    states,
    writes,
)
from tests.device.locking import (
    PIN,
    SECOND,
    chooses_second_pin,
    locks,
    opens_with,
    switches_on,
)
from tests.device.office import Answer, Office, refusal, waits_for
from tests.device.protocol import Keeper, seal_to
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

CHAT = "Majikan: paspormu saya simpan sampai utang lunas"
LARGE = 600_000
"""Three pieces."""
SOUND = """() => {
navigator.mediaDevices.getUserMedia = async () => {
    const context = new AudioContext();
    const tone = new OscillatorNode(context), end = context.createMediaStreamDestination();
    tone.connect(end);
    tone.start();
    return end.stream;
};
}"""
"""A microphone that hears a tone: the recorder, the pieces and the seals are the phone's own."""


def takes(page: Page, size: int = LARGE) -> str:
    """A file of random bytes, for the case opened last; its id."""
    taking = """async (size) => {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65536)
            crypto.getRandomValues(bytes.subarray(at, at + 65536));
        window.taken = bytes;
        const file = new File([bytes], "bukti.bin", { type: "application/x-test" });
        return (await lab.sources.takeFile(file, window.receipt?.case)).id;
    }"""
    return page.evaluate(taking, size)


def refuses(page: Page, script: str, argument: Any = None) -> str:
    """The reason that taking something gives."""
    trying = f"(argument) => ({script})(argument).then(() => 'taken', (error) => error.reason)"
    return page.evaluate(trying, argument)


def announces(page: Page) -> None:
    """Send every file that is ready in the case opened last."""
    page.evaluate("""async () => {
        const thread = await lab.store.read("cases", window.receipt.case);
        for (const file of await lab.evidence.everyFile())
            if (file.state === "ready") await lab.road.announce(thread, file);
    }""")


def files(page: Page) -> list[dict[str, Any]]:
    return page.evaluate("() => lab.evidence.everyFile()")


def shelf(page: Page) -> list[str]:
    return page.evaluate("() => lab.store.keys('evidence')")


def read_by(office: Office, office_key: Keeper, file: str) -> bytes:
    """What the office makes of the pieces it has, from the manifest alone."""
    manifest = opened(office.kept[file], file, office_key)["file"]
    wrapped = office_key.opens(manifest["wrapped"], f"ltsa file v1 {file}")
    lock = AESGCM(base64.urlsafe_b64decode(wrapped["key"] + "="))
    plain = b"".join(
        lock.decrypt(n.to_bytes(12), office.pieces[file, n], f"ltsa piece v1 {file} {n}".encode())
        for n in range(manifest["pieces"])
    )
    assert (hashlib.sha256(plain).hexdigest(), len(plain)) == (
        manifest["sha256"],
        manifest["size"],
    )
    return plain


def has_all(office: Office, file: str, pieces: int = 3) -> bool:
    return [n for name, n in sorted(office.pieces) if name == file] == list(range(pieces))


@pytest.mark.parametrize("size", [0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000, 70_000])
def test_fingerprint_is_that_of_everybody_else(lab: Page, size: int):
    content = os.urandom(size)
    whole = size - size % 64

    told = lab.evaluate(
        """([bytes, whole]) => {
            const all = Uint8Array.from(bytes), first = new lab.Sha256();
            first.take(all.subarray(0, 64 * Math.floor(whole / 128)));
            const second = new lab.Sha256(Array.from(first.state), first.length);
            second.take(all.subarray(first.length, whole));
            return second.end(all.subarray(whole));
        }""",
        [list(content), whole],
    )

    assert told == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("size", [1, 64, 262_144, 262_145, LARGE])
def test_office_opens_what_was_taken(page: Page, office: Office, office_key: Keeper, size: int):
    writes(page)
    file = takes(page, size)
    announces(page)
    waits_for(lambda: has_all(office, file, -(-size // 262_144)))

    manifest = opened(office.kept[file], file, office_key)["file"]
    content = bytes(page.evaluate("Array.from(taken)"))

    assert read_by(office, office_key, file) == content
    assert (manifest["source"], manifest["name"], manifest["type"]) == (
        "file",
        "bukti.bin",
        "application/x-test",
    )
    assert max(len(each) for each in office.pieces.values()) <= 262_160


def test_pieces_go_on_where_the_signal_was_lost(page: Page, office: Office):
    writes(page)
    file = takes(page)
    office.piece_answers = [Answer(keeps=True, status=201, body="{}")]
    office.piece_answers[0].body = json.dumps({"file": file, "n": 0})
    office.piece_answers += [Answer(cut=True)]
    announces(page)
    waits_for(lambda: len(office.brought) == 2)

    page.evaluate("() => lab.road.carryNow()")
    waits_for(lambda: has_all(office, file))

    assert office.brought == [(file, 0), (file, 1), (file, 1), (file, 2)]


def test_page_that_was_closed_goes_on_with_the_next_piece(page: Page, office: Office):
    writes(page)
    file = takes(page)
    office.piece_answers = [Answer(keeps=True, status=201), Answer(cut=True)]
    office.piece_answers[0].body = json.dumps({"file": file, "n": 0})
    announces(page)
    waits_for(lambda: len(office.brought) == 2)

    page.reload()
    page.wait_for_selector("html[data-ready]")
    page.evaluate("() => lab.road.startCarrying()")
    waits_for(lambda: has_all(office, file))

    assert office.brought[2:] == [(file, 1), (file, 2)]


def test_report_that_waits_goes_before_any_piece(page: Page, office: Office):
    writes(page)
    waits_for(lambda: states(page)["report"] == "delivered")
    file = takes(page)
    office.has_signal = False
    announces(page)
    adds(page, "message", text="Tolong")
    office.has_signal = True
    # The file is announced, and what was written after it has to try again.
    office.answers = [None, refusal(503, "cannot_keep", Retry_After="2")]

    page.evaluate("() => { lab.outbox.sendNow(); lab.road.carryNow(); }")
    waits_for(lambda: has_all(office, file))

    # All reports, then all files.
    kinds = [path.split("/")[2] for path in office.came]
    assert kinds == sorted(kinds, reverse=True)
    assert states(page)["message"] == "delivered"


def test_two_windows_send_each_piece_once(page: Page, office: Office):
    writes(page)
    file = takes(page)
    other = opens_another_window(page)
    announces(page)

    other.evaluate("() => lab.road.startCarrying()")
    page.evaluate("() => lab.road.carryNow()")
    waits_for(lambda: has_all(office, file))

    assert office.brought == [(file, 0), (file, 1), (file, 2)]
    other.close()


def test_server_that_lost_the_announcement_gets_it_again(page: Page, office: Office):
    writes(page)
    file = takes(page)
    office.piece_answers = [refusal(422, "not_announced")]
    announces(page)
    waits_for(lambda: len([each for each, _ in office.tries if each == file]) == 2)

    page.evaluate("() => lab.road.carryNow()")
    waits_for(lambda: has_all(office, file))

    first, second = [body for each, body in office.tries if each == file]
    assert first == second


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (refusal(409, "conflict"), "conflict"),
        (refusal(413, "case_full"), "full"),
        (refusal(422, "no_files"), "none"),
        (refusal(422, "not_sealed"), "refused"),
    ],
)
def test_refused_piece_is_told_and_not_sent_for_ever(
    page: Page, office: Office, answer: Answer, trouble: str
):
    writes(page)
    takes(page)
    office.piece_answers = [answer]
    announces(page)
    waits_for(lambda: files(page)[0].get("trouble") == trouble)

    page.evaluate("() => lab.road.carryNow()")

    assert len(office.brought) == 1


def test_gate_of_a_hotel_is_no_receipt(page: Page, office: Office):
    writes(page)
    file = takes(page, 10)
    office.piece_answers = [Answer(200, "<h1>Welcome</h1>")]
    announces(page)
    waits_for(lambda: office.brought)

    assert files(page)[0]["sent"] == 0
    page.evaluate("() => lab.road.carryNow()")
    waits_for(lambda: has_all(office, file, 1))


def test_empty_file_is_said_to_be_empty(page: Page):
    empty = "() => lab.sources.takeFile(new File([], 'x'))"

    assert refuses(page, empty) == "empty"
    assert shelf(page) == []


def chooses(page: Page, file: Path) -> None:
    """The file itself, as from the phone's own list; Playwright would hand over a copy."""
    line = page.context.new_cdp_session(page)
    found = line.send("Runtime.evaluate", {"expression": "document.querySelector('input')"})
    where = {"objectId": found["result"]["objectId"], "files": [str(file)]}
    line.send("DOM.setFileInputFiles", where)


def test_file_that_shrinks_while_it_is_read_leaves_nothing(page: Page, tmp_path: Path):
    file = tmp_path / "video.bin"
    file.write_bytes(os.urandom(LARGE))
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('input'), {type: 'file'}))"
    )
    chooses(page, file)
    page.evaluate("window.size = document.querySelector('input').files[0].size")
    os.truncate(file, 300_000)

    told = refuses(page, "() => lab.sources.takeFile(document.querySelector('input').files[0])")

    assert (page.evaluate("size"), told, shelf(page)) == (LARGE, "changed", [])


def test_picture_that_is_none_is_said_to_be_unreadable(page: Page):
    trying = """() => lab.sources.takePhoto(new File(["no picture"], "x.jpg"))
        .then(() => "taken", (error) => error.name)"""

    assert page.evaluate(trying) == "Unreadable"
    assert shelf(page) == []


def test_place_in_a_photo_is_gone_unless_she_leaves_it(
    page: Page, office: Office, office_key: Keeper
):
    """What stands behind the EXIF marker of a JPEG stays behind when the picture is drawn anew."""
    writes(page)
    taking = """async (asItIs) => {
        const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 30 });
        canvas.getContext("2d").fillRect(0, 0, 40, 30);
        const drawn = await new Promise((done) => canvas.toBlob(done, "image/jpeg"));
        const bytes = new Uint8Array(await drawn.arrayBuffer());
        const place = new TextEncoder().encode("Exif\\0\\0GPS 24.1477N 120.6736E");
        const mark = [0xff, 0xe1, 0, place.length + 2, ...place];
        const parts = [bytes.slice(0, 2), new Uint8Array(mark), bytes.slice(2)];
        const file = new File(parts, "IMG.jpg", { type: "image/jpeg" });
        return (await lab.sources.takePhoto(file, asItIs, receipt.case)).id;
    }"""
    drawn, left = page.evaluate(taking, False), page.evaluate(taking, True)
    announces(page)
    waits_for(lambda: has_all(office, drawn, 1) and has_all(office, left, 1))

    assert b"GPS 24.1477N" not in read_by(office, office_key, drawn)
    assert b"GPS 24.1477N" in read_by(office, office_key, left)
    assert "name" not in opened(office.kept[drawn], drawn, office_key)["file"]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("NotAllowedError", "refused"),
        ("NotReadableError", "busy"),
        ("NotFoundError", "busy"),
    ],
)
def test_microphone_that_is_refused_or_taken_is_told(page: Page, error: str, reason: str):
    page.evaluate(
        "(name) => { navigator.mediaDevices.getUserMedia = async () => "
        "{ throw new DOMException('', name); }; }",
        error,
    )

    assert refuses(page, "() => lab.sources.record()") == reason
    assert shelf(page) == []


def test_sound_is_recorded_also_by_a_phone_that_saves_its_battery(
    page: Page, office: Office, office_key: Keeper
):
    writes(page)
    page.evaluate(SOUND)
    page.evaluate("""() => {
        navigator.wakeLock.request = async () => { throw new DOMException("", "NotAllowedError"); };
    }""")
    file = page.evaluate("""async () => {
        const { stop, done } = await lab.sources.record(receipt.case);
        await new Promise((later) => setTimeout(later, 1500));
        stop();
        return (await done).id;
    }""")
    announces(page)
    waits_for(lambda: has_all(office, file, 1))

    manifest = opened(office.kept[file], file, office_key)["file"]
    assert manifest["type"].partition(";")[0] in ("audio/mp4", "audio/webm")
    assert len(read_by(office, office_key, file)) > 1_000


def test_kill_while_recording_loses_the_last_piece_only(
    phone: Phone, office: Office, office_key: Keeper
):
    page = opens_lab(phone)
    writes(page)
    page.evaluate(SOUND)
    page.evaluate("async () => { window.recording = await lab.sources.record(receipt.case); }")
    waits_for(lambda: files(page)[0]["pieces"] == 2)
    case = page.evaluate("receipt.case")
    phone.is_killed()

    phone.switches_on()
    page = opens_lab(phone)
    left_alone(page)
    page.evaluate("() => lab.capture.saveWhatBrokeOff()")
    page.evaluate("(name) => { window.receipt = { case: name }; }", case)
    announces(page)
    [file] = files(page)
    waits_for(lambda: has_all(office, file["id"], file["pieces"]))

    assert (file["pieces"] >= 2, file["cut"]) == (True, True)
    assert opened(office.kept[file["id"]], file["id"], office_key)["file"]["cut"] is True
    assert len(read_by(office, office_key, file["id"])) == file["size"] > 0


def left_alone(page: Page) -> None:
    """Half a minute passes without a new piece."""
    page.evaluate("""async () => {
        const beat_at = "2026-01-01T00:00:00Z";
        for (const { id } of await lab.evidence.everyFile())
            await lab.store.change("evidence", id, (now) => ({ ...now, beat_at }));
    }""")


def test_half_a_file_is_no_file_and_goes(page: Page):
    page.evaluate("""async () => {
        const it = await lab.capture.Capture.begin({ source: "file", type: "" });
        await it.add(new Uint8Array(640));
    }""")
    left_alone(page)

    page.evaluate("() => lab.capture.saveWhatBrokeOff()")

    assert shelf(page) == []


def test_file_that_was_dropped_while_its_page_slept_is_not_taken_on(page: Page):
    page.evaluate("""async () => {
        window.it = await lab.capture.Capture.begin({ source: "file", type: "" });
        await it.add(new Uint8Array(640));
    }""")
    left_alone(page)
    page.evaluate("() => lab.capture.saveWhatBrokeOff()")

    told = [refuses(page, f"() => it.{more}(new Uint8Array(640))") for more in ("add", "finish")]

    assert (told, shelf(page)) == (["changed", "changed"], [])


def test_file_that_grew_meanwhile_is_not_dropped(page: Page):
    page.evaluate("""async () => {
        window.it = await lab.capture.Capture.begin({ source: "file", type: "" });
        await it.add(new Uint8Array(640));
    }""")
    left_alone(page)
    # Between the look at the file and the decision another piece of it comes.
    page.evaluate("""async () => {
        const looking = lab.capture.saveWhatBrokeOff();
        await it.add(new Uint8Array(640));
        await looking;
    }""")

    told = page.evaluate("() => it.finish().then((row) => row.pieces, (error) => error.reason)")

    assert (told, len(shelf(page))) in [(2, 3), ("changed", 0)]


def test_file_without_one_of_its_pieces_is_told_and_does_not_wait_for_ever(
    page: Page, office: Office
):
    writes(page)
    file = takes(page)
    page.evaluate("(id) => lab.store.remove('evidence', `${id}/0001`)", file)

    announces(page)

    waits_for(lambda: [each.get("trouble") for each in files(page)] == ["conflict"])
    assert [n for _, n in office.brought] == [0]


def test_phone_that_gets_full_in_the_middle_leaves_no_half_file(page: Page):
    limit = {"origin": page.evaluate("origin"), "quotaSize": 500_000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", limit)

    told = refuses(page, "() => lab.sources.takeFile(new File([new Uint8Array(3_000_000)], 'x'))")

    assert (told, shelf(page)) == ("full", [])


def test_recording_on_a_phone_that_gets_full_keeps_what_it_has(page: Page, office: Office):
    # Before the first use: the browser remembers for a while how much room there was.
    origin = {"origin": page.evaluate("origin")}
    storage = page.context.new_cdp_session(page)
    storage.send("Storage.overrideQuotaForOrigin", {**origin, "quotaSize": 500_000})
    writes(page)
    filling = """async () => {
        const about = { source: "sound", type: "audio/webm", for: receipt.case };
        const recording = await lab.capture.Capture.begin(about);
        try {
            for (;;) await recording.add(new Uint8Array(64_000));
        } catch (error) {
            // The browser may have counted past its own limit: then not even this fits.
            await recording.breakOff().catch(() => undefined);
            return [error.reason, recording.row.pieces > 0];
        }
    }"""

    assert page.evaluate(filling) == ["full", True]
    storage.send("Storage.overrideQuotaForOrigin", origin)
    left_alone(page)
    page.evaluate("() => lab.capture.saveWhatBrokeOff()")
    assert [(each["state"], each["cut"]) for each in files(page)] == [("ready", True)]
    assert len(shelf(page)) == 1 + files(page)[0]["pieces"]
    assert office.pieces == {}


def test_case_holds_fifty_megabytes_and_no_more(page: Page):
    page.evaluate("""async () => {
        const it = await lab.capture.Capture.begin({ source: "file", type: "" });
        await it.add(new Uint8Array(64));
        await it.finish();
        const size = 50 * 1024 * 1024 - 1000;
        await lab.store.change("evidence", it.row.id, (now) => ({ ...now, size }));
    }""")

    assert (
        refuses(page, "() => lab.sources.takeFile(new File(['x'.repeat(2000)], 'x'))")
        == "too-large"
    )
    assert len(files(page)) == 1


def test_nothing_that_was_taken_can_be_read_on_the_phone(phone: Phone, tmp_path: Path):
    page = opens_lab(phone)
    writes(page)
    page.evaluate("(text) => lab.sources.takeChat(text, receipt.case)", CHAT)
    phone.switches_off()

    assert found_in(tmp_path / "profile", CHAT) == []


def test_only_on_wifi_waits_for_wifi_or_for_her(page: Page, office: Office):
    writes(page)
    file = takes(page, 10)
    page.evaluate("() => lab.data.chooseWifi(true)")
    page.evaluate("Object.defineProperty(navigator, 'connection', { value: { type: 'cellular' } })")
    announces(page)
    waits_for(lambda: states(page).get("evidence") == "delivered")
    page.evaluate("() => lab.road.carryNow()")
    before = list(office.brought)

    page.evaluate("() => { lab.data.sendAnyway(); return lab.road.carryNow(); }")
    waits_for(lambda: has_all(office, file, 1))

    assert before == []


def signed(text: str, key: Keeper) -> str:
    der = key.private.sign(text.encode(), ec.ECDSA(hashes.SHA256()))
    raw = b"".join(number.to_bytes(32) for number in decode_dss_signature(der))
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def signs(office: Office, page: Page, file: str, key: Keeper, **said: Any) -> None:
    """The office has the file and says so."""
    case, reply_key = page.evaluate("[receipt.case, receipt.reply_public]")
    [row] = files(page)
    receipt = json.dumps({"v": 1, "file": file, "sha256": row["sha256"]} | said)
    letter = {"receipt": receipt, "signature": signed(receipt, key), "key": "r1", "public": "x"}
    sealed = seal_to(reply_key, letter, f"ltsa file receipt v1 {case}")
    office.tells(case, "file.kept", file, sealed=sealed)
    hears(page)


def hears(page: Page) -> None:
    page.evaluate("async () => lab.thread.hearNews(await lab.store.read('cases', receipt.case))")
    page.evaluate("() => lab.road.carryNow()")


def is_sent(page: Page, office: Office) -> str:
    writes(page)
    file = takes(page)
    announces(page)
    waits_for(lambda: has_all(office, file))
    return file


def test_file_goes_from_the_phone_when_the_office_has_signed(
    page: Page, office: Office, receipt_key: Keeper
):
    file = is_sent(page, office)
    signs(office, page, file, receipt_key)
    waits_for(lambda: shelf(page) == [file])

    [row] = files(page)
    assert (row["state"], row["receipt"]["is_ours"]) == ("kept", True)
    assert json.loads(row["receipt"]["receipt"])["sha256"] == row["sha256"]


def test_signature_of_somebody_else_is_told_apart(page: Page, office: Office, office_key: Keeper):
    file = is_sent(page, office)
    signs(office, page, file, office_key)
    waits_for(lambda: files(page)[0]["state"] == "kept")

    assert files(page)[0]["receipt"]["is_ours"] is False


def test_receipt_for_another_file_lets_nothing_go(page: Page, office: Office, receipt_key: Keeper):
    file = is_sent(page, office)

    signs(office, page, file, receipt_key, sha256="0" * 64)

    assert (files(page)[0]["state"], len(shelf(page))) == ("announced", 4)


def test_broken_file_is_told(page: Page, office: Office):
    file = is_sent(page, office)
    office.tells(page.evaluate("receipt.case"), "file.broken", file)
    hears(page)

    waits_for(lambda: [each["state"] for each in files(page)] == ["broken"])
    assert shelf(page) == [file]


def test_file_the_office_has_no_place_for_stays_and_is_not_brought_again(
    page: Page, office: Office
):
    file = is_sent(page, office)
    waits_for(lambda: files(page)[0]["sent"] == 3)
    before = shelf(page)
    office.tells(page.evaluate("receipt.case"), "file.refused", file)
    hears(page)
    waits_for(lambda: files(page)[0].get("trouble") == "none")
    page.evaluate(
        """(id) => lab.store.change("evidence", id, (now) => {
            return { ...now, sent_at: "2026-01-01T00:00:00Z" };
        })""",
        file,
    )

    page.evaluate("() => lab.road.carryNow()")

    assert (files(page)[0]["state"], shelf(page)) == ("announced", before)
    assert len(office.brought) == 3


def test_file_nobody_signed_for_is_brought_again_the_next_day(page: Page, office: Office):
    file = is_sent(page, office)
    page.evaluate(
        """(id) => lab.store.change("evidence", id, (now) => {
            return { ...now, sent_at: "2026-01-01T00:00:00Z" };
        })""",
        file,
    )

    page.evaluate("() => lab.road.carryNow()")
    waits_for(lambda: len(office.brought) == 6)

    assert office.brought[3:] == [(file, 0), (file, 1), (file, 2)]


def test_file_whose_case_cannot_be_seen_is_not_brought_again_each_day(page: Page, office: Office):
    file = is_sent(page, office)
    waits_for(lambda: files(page)[0]["sent"] == 3)
    office.has_signal = False
    page.evaluate(
        """(id) => lab.store.change("evidence", id, (now) => {
            return { ...now, sent_at: "2026-01-01T00:00:00Z" };
        })""",
        file,
    )
    switches_on(page)
    locks(page)
    office.has_signal = True

    page.evaluate("() => lab.road.carryNow()")

    assert len(office.brought) == 3
    assert files(page)[0]["sent"] == 3


def test_case_that_is_taken_off_the_phone_takes_its_files_along(page: Page, office: Office):
    is_sent(page, office)

    page.evaluate("() => lab.evidence.dropOfCase(receipt.case)")

    assert shelf(page) == []


@pytest.mark.parametrize("pin", [None, SECOND], ids=["locked", "in the second space"])
def test_file_on_its_way_stays_while_its_case_cannot_be_seen(page: Page, office: Office, pin):
    writes(page)
    file = takes(page)
    office.has_signal = False
    announces(page)
    switches_on(page)
    chooses_second_pin(page)

    locks(page)
    if pin:
        opens_with(page, pin)
    page.evaluate("() => lab.road.carryNow()")
    unseen = page.evaluate("() => lab.store.entries('cases')")
    kept = shelf(page)
    opens_with(page, PIN)
    office.has_signal = True
    page.evaluate("() => { lab.outbox.sendNow(); lab.road.carryNow(); }")
    waits_for(lambda: has_all(office, file))

    assert (unseen, len(kept)) == ([], 4)


def takes_loose(page: Page) -> str:
    """For the report she has not written yet."""
    page.evaluate("() => { window.receipt = undefined; }")
    return takes(page, 10)


LOOSE = "async () => (await lab.evidence.filesOf(undefined)).map(({ id }) => id)"
ANNOUNCES_LOOSE = "async () => lab.road.announceLoose(await lab.store.read('cases', receipt.case))"


def test_files_of_one_space_go_with_no_report_of_the_other(page: Page):
    before = takes_loose(page)
    switches_on(page)
    chooses_second_pin(page)
    open_ = takes_loose(page)
    locks(page)
    opens_with(page, SECOND)
    played = takes_loose(page)
    seen = page.evaluate(LOOSE)
    writes(page)

    page.evaluate(ANNOUNCES_LOOSE)
    went = [each["id"] for each in reports(page) if each["kind"] == "evidence"]
    locks(page)
    opens_with(page, PIN)

    assert (seen, went) == ([played], [played])
    assert sorted(page.evaluate(LOOSE)) == sorted([before, open_])


def test_file_taken_on_a_locked_phone_lies_in_the_first_space(page: Page):
    switches_on(page)
    chooses_second_pin(page)
    locks(page)
    file = takes_loose(page)

    opens_with(page, SECOND)
    in_the_second = page.evaluate(LOOSE)
    locks(page)
    opens_with(page, PIN)

    assert (in_the_second, page.evaluate(LOOSE)) == ([], [file])


def test_locked_phone_still_waits_for_wifi(page: Page):
    page.evaluate("() => lab.data.chooseWifi(true)")
    switches_on(page)

    locks(page)

    assert page.evaluate("() => lab.data.wantsWifi()") is True


WAS_SEALED = """async (wifi) => {
    const lock = await lab.store.read("settings", "lock");
    await lab.sealed.rewrite(lock, lab.held.heldKey(lock.id), ["settings"], lab.sealed.besideOf([]),
        (shelved) => void shelved.get("settings").set("evidence-wifi", wifi));
}"""


def test_phone_locked_by_an_older_app_still_waits_for_wifi(page: Page):
    switches_on(page)
    page.evaluate(WAS_SEALED, True)
    locks(page)
    before = page.evaluate("() => lab.data.wantsWifi()")

    opens_with(page, PIN)
    unlocked = page.evaluate("() => lab.data.wantsWifi()")
    locks(page)

    assert (before, unlocked, page.evaluate("() => lab.data.wantsWifi()")) == (False, True, True)


def test_newer_choice_is_not_undone_by_what_an_older_app_kept(page: Page):
    switches_on(page)
    page.evaluate(WAS_SEALED, True)
    locks(page)
    page.evaluate("() => lab.data.chooseWifi(false)")

    opens_with(page, PIN)

    assert page.evaluate("() => lab.data.wantsWifi()") is False


IS_SIGNED_FOR_MEANWHILE = """(id) => {
    const send = fetch;
    window.fetch = async (path, how) => {
        if (!String(path).startsWith("/api/files/")) return send(path, how);
        await lab.store.change("evidence", id, (now) => ({ ...now, state: "kept" }));
        return new Response('{"error": "conflict"}', { status: 409 });
    };
}"""


def test_file_that_was_signed_for_meanwhile_is_in_no_trouble(page: Page):
    writes(page)
    file = takes(page, 10)
    page.evaluate(IS_SIGNED_FOR_MEANWHILE, file)

    announces(page)
    waits_for(lambda: files(page)[0]["state"] == "kept")
    page.evaluate("() => lab.road.carryNow()")

    assert [each.get("trouble") for each in files(page)] == [None]


def takes_back(page: Page, office: Office) -> str:
    """The withdrawal, which our server has."""
    adds(page, "withdraw")
    waits_for(lambda: states(page).get("withdraw") == "delivered")
    [withdrawal] = [each["id"] for each in reports(page) if each["kind"] == "withdraw"]
    office.tells(page.evaluate("receipt.case"), "report.received", withdrawal)
    return withdrawal


def test_file_added_while_the_office_waits_with_erasing_stays(
    page: Page, office: Office, receipt_key: Keeper
):
    writes(page)
    withdrawal = takes_back(page, office)
    file = takes(page)
    announces(page)
    waits_for(lambda: has_all(office, file))
    case = page.evaluate("receipt.case")
    office.tells(case, "report.received", file)
    office.tells(case, "case.erased", withdrawal)

    # Only what still lies here can be settled.
    signs(office, page, file, receipt_key)

    waits_for(lambda: [each["state"] for each in files(page)] == ["kept"])


def test_file_from_before_a_withdrawal_goes_when_the_case_is_erased(page: Page, office: Office):
    file = is_sent(page, office)
    case = page.evaluate("receipt.case")
    office.tells(case, "report.received", file)
    office.tells(case, "case.erased", takes_back(page, office))

    hears(page)

    waits_for(lambda: shelf(page) == [])
