"""Programs are begun, watched and ended together. The programs here are small but real."""

import os
import time

import pytest

from ltsa_pwa.run.children import (
    Program,
    ProgramDied,
    StepFailed,
    answer_of,
    finish,
    start,
    stop,
    surroundings,
    wait_until_answering,
    watch,
)
from tests.ports import free_port

STUBBORN = """
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]).pid, flush=True)
time.sleep(60)
"""


POLITE = """
import signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))
print("ready", flush=True)
time.sleep(60)
"""


@pytest.fixture
def begin(tmp_path):
    begun = []

    def begin(*arguments, answers_at=None):
        program = Program("bell", ("python", *arguments), answers_at)
        begun.append(start(program, surroundings(), tmp_path))
        return begun[-1]

    yield begin
    stop(begun, farewell=0.1)


def is_running(process_id):
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def first_line_of(log):
    give_up = time.monotonic() + 10
    while not log.read_text().endswith("\n"):
        assert time.monotonic() < give_up
        time.sleep(0.02)
    return log.read_text().splitlines()[0]


def test_a_program_is_waited_for_until_it_answers(begin):
    port = free_port()

    bell = begin(
        "-m", "http.server", str(port), "--bind", "127.0.0.1", answers_at=("127.0.0.1", port, "/")
    )
    wait_until_answering([bell])

    assert bell.answers()


def test_a_program_that_dies_is_named_with_its_last_words(begin):
    bell = begin("-c", "print('the rope is torn'); raise SystemExit(3)")

    with pytest.raises(ProgramDied) as died:
        watch([bell])

    assert str(died.value) == f"The bell has ended with 3 ({bell.log}):\nthe rope is torn"


def test_a_program_that_dies_before_it_answers_is_named_at_once(begin):
    bell = begin("-c", "raise SystemExit(4)", answers_at=("127.0.0.1", free_port(), "/"))

    with pytest.raises(ProgramDied, match="The bell has ended with 4"):
        wait_until_answering([bell])


def test_a_program_that_never_answers_is_given_up(begin):
    bell = begin("-c", "import time; time.sleep(60)", answers_at=("127.0.0.1", free_port(), "/"))

    with pytest.raises(ProgramDied, match="The bell does not answer"):
        wait_until_answering([bell], patience=0.3)


def test_a_program_is_asked_to_end_before_it_is_made_to(begin):
    bell = begin("-c", POLITE)
    first_line_of(bell.log)

    stop([bell])

    assert bell.process.returncode == 7


def test_a_program_that_will_not_end_is_made_to_with_all_it_began(begin):
    bell = begin("-c", STUBBORN)
    grandchild = int(first_line_of(bell.log))

    stop([bell], farewell=0.2)

    assert bell.process.returncode == -9
    give_up = time.monotonic() + 5
    while is_running(grandchild) and time.monotonic() < give_up:
        time.sleep(0.02)
    assert not is_running(grandchild)


def test_a_step_that_fails_tells_its_last_lines(tmp_path):
    log = tmp_path / "step.log"
    command = ("python", "-c", "print('no room'); raise SystemExit(5)")

    with pytest.raises(StepFailed) as failed:
        finish(command, surroundings(), log)

    assert str(failed.value) == f"{' '.join(command)} ended with 5 ({log}):\nno room"


def test_what_a_program_said_can_be_read_by_us_alone(tmp_path):
    log = tmp_path / "log" / "step.log"

    finish(("python", "-c", "print('done')"), surroundings(), log)

    assert (log.read_text(), log.parent.stat().st_mode & 0o777) == ("done\n", 0o700)


def test_an_answer_is_handed_over():
    assert answer_of(("python", "-c", "print('a secret')"), surroundings()) == "a secret\n"


def test_a_question_that_fails_tells_why():
    with pytest.raises(StepFailed, match="nobody here"):
        answer_of(("python", "-c", "raise SystemExit('nobody here')"), surroundings())
