"""What was decided against a company is not forgotten: not by silence, nor by another spelling."""

import pytest

from ltsa_pwa.agencies.agency import Agency
from ltsa_pwa.agencies.phone_copy import kept_list
from ltsa_pwa.agencies.standing import standing
from tests.agencies.office import Office

HEAD = "Nama Perusahaan,Nomor SIP3MI,Berlaku s/d"
SAID = f"{HEAD},Sanksi"
ROWS = tuple(f"PT Uji Coba {at},KEP. {at}/MEN/2024,31-12-2090" for at in range(1, 10))
STOPPED = (
    "Nama,SIP3MI,Sanksi,Nomor SK,Mulai",
    "PT Uji Coba 1,KEP. 1/MEN/2024,dicabut,SK 1,2026-01-01",
    "PT Uji Coba 2,KEP. 2/MEN/2024,penghentian sementara,SK 2,2026-01-01",
)


@pytest.fixture
def office(tmp_path, monkeypatch) -> Office:
    office = Office(tmp_path, monkeypatch)
    assert office.imports((HEAD, *ROWS), "--date", "2026-02-01")[0] == 0
    assert office.imports(STOPPED, "--kind", "sanctions", "--date", "2026-02-10")[0] == 0
    return office


def found(office: Office, name: str) -> list[Agency]:
    return [each for each in office.register().agencies if each.name == name]


def statuses(office: Office, *names: str) -> list[str]:
    register = office.register()
    day = max(register.list_date, register.sanctions_date or register.list_date)
    return [standing(found(office, name)[0], register, day).status for name in names]


def said(rows: tuple[str, ...], *stati: str) -> tuple[str, ...]:
    told = (*stati, *["nihil"] * (len(rows) - len(stati)))
    return (SAID, *[f"{row},{status}" for row, status in zip(rows, told, strict=True)])


def test_company_that_goes_and_comes_back_is_still_revoked(office):
    office.imports((HEAD, *ROWS[1:]), "--date", "2026-02-11")
    gone = statuses(office, "PT Uji Coba 1")
    office.imports((HEAD, *ROWS), "--date", "2026-02-12")

    assert (gone, statuses(office, "PT Uji Coba 1")) == (["revoked"], ["revoked"])
    assert [each.is_listed for each in found(office, "PT Uji Coba 1")] == [True]


def test_licence_spelt_anew_brings_the_sanctions_along_and_is_told(office):
    anew = "PT. UJI COBA 1,KEP. 1/MEN/2024 (perpanjangan),31-12-2090"

    code, told = office.imports((HEAD, anew, *ROWS[1:]), "--date", "2026-02-11")

    assert (code, statuses(office, "PT. UJI COBA 1")) == (0, ["revoked"])
    assert found(office, "PT Uji Coba 1") == []
    assert "PT. UJI COBA 1 comes as KEP. 1/MEN/2024 (perpanjangan), and was KEP. 1/MEN" in told


def test_licence_spelt_anew_waits_for_a_person_when_nobody_watches(office):
    (office.folder / "box").mkdir()
    anew = "PT Uji Coba 1,C-99/2026,31-12-2090"
    office.writes("box/p3mi-2026-02-11.csv", HEAD, anew, *ROWS[1:])

    _, told = office.runs("watch", office.folder / "box", "--once")

    assert "proposed. PT Uji Coba 1 comes as C-99/2026, and was KEP. 1/MEN/2024." in told


def test_sanction_of_a_company_that_has_gone_is_kept_and_phones_find_it(office):
    office.imports((HEAD, *ROWS[:8]), "--date", "2026-02-11")
    late = ("SIP3MI,Sanksi", "KEP. 1/MEN/2024,dicabut", "KEP. 2/MEN/2024,skorsing")

    code, _ = office.imports(
        (*late, "KEP. 9/MEN/2024,dicabut"), "--kind", "sanctions", "--date", "2026-02-12"
    )

    snapshot = office.snapshot()
    kept = kept_list(office.register(), snapshot.id or 0, snapshot.imported_at)
    told = [each for each in kept["agencies"] if each["n"] == "PT Uji Coba 9"]
    assert (code, statuses(office, "PT Uji Coba 9")) == (0, ["revoked"])
    assert [(each["g"], each["s"]) for each in told] == [("2026-02-11", [{"k": "revoked"}])]


def test_company_that_has_gone_and_was_never_stopped_is_not_sent_to_phones(office):
    office.imports((HEAD, *ROWS[:8]), "--date", "2026-02-11")

    kept = kept_list(office.register(), 1, office.snapshot().imported_at)

    assert [each["n"] for each in kept["agencies"]] == [f"PT Uji Coba {at}" for at in range(1, 9)]
    assert [each.is_listed for each in found(office, "PT Uji Coba 9")] == [False]


def test_revoked_company_that_no_list_ever_had_is_remembered(office):
    rows = (*STOPPED, "PT Entah Siapa,KEP. 77/2020,dicabut,SK 7,2026-01-02")

    asked, _ = office.imports(rows, "--kind", "sanctions", "--date", "2026-02-12")
    office.imports(rows, "--kind", "sanctions", "--date", "2026-02-12", "--skip-unknown")

    assert (asked, statuses(office, "PT Entah Siapa")) == (1, ["revoked"])
    assert len(office.companies()) == 9


def test_sanction_under_another_number_stays_with_the_name_and_is_told(office):
    rows = (*STOPPED, "PT Uji Coba 3,C-333/2026,dicabut,SK 9,2026-01-02")

    code, told = office.imports(rows, "--kind", "sanctions", "--date", "2026-02-12")

    assert (code, statuses(office, "PT Uji Coba 3")) == (0, ["revoked"])
    assert "PT Uji Coba 3 comes as C-333/2026, and has another number." in told


def test_empty_sanction_lifts_nothing_and_gives_sanctions_no_new_day(office):
    code, told = office.imports(said(ROWS, *[""] * 9), "--date", "2026-02-11")

    assert (code, statuses(office, "PT Uji Coba 1", "PT Uji Coba 2")) == (
        0,
        ["revoked", "suspended"],
    )
    assert str(office.register().sanctions_date) == "2026-02-10"
    assert "9 rows say nothing of sanctions" in told


def test_list_older_than_the_list_of_sanctions_lifts_nothing(office):
    office.imports(said(ROWS), "--date", "2026-02-09")

    assert statuses(office, "PT Uji Coba 1", "PT Uji Coba 2") == ["revoked", "suspended"]
    assert str(office.register().sanctions_date) == "2026-02-10"


def test_every_lifting_is_asked(office):
    code, told = office.imports(said(ROWS), "--date", "2026-02-11")
    before = statuses(office, "PT Uji Coba 1", "PT Uji Coba 2")
    office.imports(said(ROWS), "--date", "2026-02-11", "--allow-lifted")

    assert (code, before) == (1, ["revoked", "suspended"])
    assert "No longer suspended or revoked: PT Uji Coba 1, PT Uji Coba 2." in told
    ends = [str(found(office, f"PT Uji Coba {at}")[0].sanctions[0].until) for at in (1, 2)]
    assert ends == ["2026-02-11", "2026-02-11"]


def test_lifting_that_comes_by_itself_waits_for_a_person(office):
    (office.folder / "box").mkdir()
    office.writes("box/sanksi-2026-02-11.csv", *STOPPED[:2])

    _, told = office.runs("watch", office.folder / "box", "--once")
    waiting = statuses(office, "PT Uji Coba 2")
    office.runs("accept", "1", "--yes")

    assert "proposed. No longer suspended or revoked: PT Uji Coba 2." in told
    assert waiting == ["suspended"]
    assert str(found(office, "PT Uji Coba 2")[0].sanctions[0].until) == "2026-02-11"


def test_two_decisions_in_one_row_are_both_kept(office):
    row = "PT Uji Coba 3,KEP. 3/MEN/2024,31-12-2090,Peringatan,Dicabut"
    others = [f"{each},-,-" for each in (*ROWS[:2], *ROWS[3:])]

    office.imports(
        (f"{HEAD},Sanksi,Status", *others, row), "--date", "2026-02-11", "--allow-lifted"
    )

    assert statuses(office, "PT Uji Coba 3") == ["revoked"]


def test_rollback_keeps_what_was_decided_since(office):
    office.imports((HEAD, *ROWS[1:]), "--date", "2026-02-12")

    code, told = office.runs("rollback", "1", "--yes")

    assert (code, statuses(office, "PT Uji Coba 1", "PT Uji Coba 2")) == (
        0,
        ["revoked", "suspended"],
    )
    assert "9 companies, list of 2026-02-01, sanctions of 2026-02-10." in told
    assert "1 new, 0 changed, 0 gone, 8 unchanged." in told


def test_rollback_forgets_decisions_only_when_told_so(office):
    code, told = office.runs("rollback", "1", "--yes", "--allow-lifted")

    assert (code, office.register().sanctions_date) == (0, None)
    assert "No longer suspended or revoked: PT Uji Coba 1, PT Uji Coba 2." in told


def test_two_people_can_correct_a_revocation(office):
    because = ("--reason", "court ruling 5/2026")
    office.runs(
        "propose", "KEP. 1/MEN/2024", "sanction SK 1", "2026-02-08", *because, "--by", "Siti"
    )

    office.runs("confirm", "1", "--yes", "--by", "Budi")
    office.imports(STOPPED, "--kind", "sanctions", "--date", "2026-02-12")

    assert statuses(office, "PT Uji Coba 1") == ["under_watch"]
