import stat

import pytest
from sqlmodel import update

from ltsa_desk.database import open_database
from ltsa_desk.keys import KeyFileDamaged, KeyRing
from ltsa_desk.moments import now
from ltsa_desk.sealing import CannotOpen, seal, unseal
from ltsa_desk.tables import SealedReport


def _has_erased_all(desk):
    engine = open_database(desk.environment["DESK_DATABASE_URL"])
    with engine.begin() as connection:
        connection.execute(update(SealedReport).values(erased_at=now()))
    engine.dispose()


def test_the_first_key_is_made_and_only_we_can_read_it(tmp_path):
    ring = KeyRing(tmp_path / "keys")

    [file] = (tmp_path / "keys").iterdir()

    assert file.name == f"{ring.current.id}.pem"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_same_key_is_there_after_a_restart(tmp_path):
    before = KeyRing(tmp_path).published()

    assert KeyRing(tmp_path).published() == before


def test_rotation_offers_the_new_key_and_the_one_before(tmp_path):
    ring = KeyRing(tmp_path)
    ids = [ring.current.id, ring.rotate().id, ring.rotate().id]

    published = ring.published()

    assert published["current"] == ids[2]
    assert [key.id for key in ring.offered] == [ids[2], ids[1]]
    assert [key.id for key in KeyRing(tmp_path).kept] == [ids[2], ids[1], ids[0]]


def test_a_report_sealed_to_a_retired_key_is_still_read(tmp_path):
    ring = KeyRing(tmp_path)
    first = ring.current
    sealed = seal({"text": "halo"}, first.private.public_key(), "report")
    ring.rotate()
    ring.rotate()

    assert unseal(sealed, ring.private(first.id), "report") == {"text": "halo"}


def test_a_key_that_is_not_here_opens_nothing(tmp_path):
    with pytest.raises(CannotOpen):
        KeyRing(tmp_path).private("20200101T000000Z-00000000")


def test_a_key_others_can_read_is_not_used(tmp_path):
    [file] = [tmp_path / f"{KeyRing(tmp_path).current.id}.pem"]
    file.chmod(0o644)

    with pytest.raises(KeyFileDamaged, match="mode to 0600"):
        KeyRing(tmp_path)


def test_a_damaged_key_stops_the_desk_and_is_named(tmp_path):
    file = tmp_path / f"{KeyRing(tmp_path).current.id}.pem"
    file.write_text("-----BEGIN PRIVATE KEY-----\nnonsense\n")

    with pytest.raises(KeyFileDamaged, match=file.name):
        KeyRing(tmp_path)


def test_a_running_desk_hears_of_a_key_made_beside_it(tmp_path):
    running = KeyRing(tmp_path)
    made = KeyRing(tmp_path).rotate()

    assert running.knows(made.id)
    assert running.published() == KeyRing(tmp_path).published()


def test_desk_does_not_open_with_the_keys_of_another_desk(desk):
    desk.gets(desk.phone(), "alarm")
    desk.is_killed()
    elsewhere = desk.folder / "elsewhere"

    done = desk.does("serve", environment=desk.environment | {"DESK_KEYS_DIR": str(elsewhere)})

    assert done.returncode != 0
    assert "DESK_KEYS_DIR names a folder without any key" in done.stdout + done.stderr
    assert not list(elsewhere.glob("*.pem"))


def test_desk_opens_when_the_operator_has_taken_an_old_key_away(desk):
    desk.gets(desk.phone(), "report")
    [old] = (desk.folder / "keys").glob("*.pem")
    desk.does("keys", "rotate")
    desk.gets(desk.phone(), "report")
    desk.is_killed()

    old.unlink()

    desk.starts()


def test_desk_opens_with_a_new_key_alone_when_all_that_the_old_one_opened_is_erased(desk):
    desk.gets(desk.phone(), "report")
    [old] = (desk.folder / "keys").glob("*.pem")
    desk.does("keys", "rotate")
    desk.is_killed()
    old.unlink()
    _has_erased_all(desk)

    desk.starts()


def test_desk_does_not_open_with_no_key_when_all_it_got_is_erased(desk):
    desk.gets(desk.phone(), "report")
    desk.is_killed()
    _has_erased_all(desk)
    elsewhere = desk.folder / "elsewhere"

    done = desk.does("serve", environment=desk.environment | {"DESK_KEYS_DIR": str(elsewhere)})

    assert done.returncode != 0
    assert not list(elsewhere.glob("*.pem"))
