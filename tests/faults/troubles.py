"""What goes wrong, one trouble after another, by the dice of a seed."""

import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence

from tests.faults.programs import COMMANDS, Programs

JUMPS = ("-10d", "-1h", "+1h", "+10d")


class Troubles(threading.Thread):
    """All kinds in turn, each time in another order; at least ``times`` in all."""

    def __init__(
        self, programs: Programs, seed: int, times: int, kinds: Sequence[str] = ("kill",)
    ) -> None:
        super().__init__(daemon=True)
        self._programs = programs
        self._dice = random.Random(seed)  # noqa: S311 -- the same troubles again for the same seed
        self._times = times
        self._kinds = list(kinds)
        self.had: Counter[str] = Counter()
        self.went_wrong: BaseException | None = None

    def run(self) -> None:
        try:
            self._bring()
        except BaseException as mistake:  # noqa: BLE001 -- whoever waits for us says it
            self.went_wrong = mistake

    def _bring(self) -> None:
        while self.had.total() < self._times:
            self._dice.shuffle(self._kinds)
            for kind in self._kinds:
                time.sleep(self._dice.uniform(0.3, 1.2))
                KINDS[kind](self._programs, self._dice)
                self.had[kind] += 1


def kill(programs: Programs, dice: random.Random) -> None:
    name = dice.choice(list(COMMANDS))
    programs.is_killed(name)
    time.sleep(dice.uniform(0.0, 0.4))
    programs.begins(name)


def disk(programs: Programs, dice: random.Random) -> None:
    """Full for a while, under the server and its relay, or under the desk."""
    name = dice.choice(["desk"] if programs.postgres else ["server", "desk"])
    writers = ["server", "relay"] if name == "server" else ["desk"]
    numbers = [programs.running[each].pid for each in writers]
    programs.disks[name].fills(*numbers)
    time.sleep(dice.uniform(0.5, 3.0))
    programs.disks[name].has_room_again(*numbers)


def clock(programs: Programs, dice: random.Random) -> None:
    """Of one program, there and back."""
    name = dice.choice(list(COMMANDS))
    programs.sets_clock(name, dice.choice(JUMPS))
    time.sleep(dice.uniform(1.5, 4.0))
    programs.sets_clock(name, "+0")


def certificate(programs: Programs, dice: random.Random) -> None:
    programs.line.certificate_runs_out()
    time.sleep(dice.uniform(0.5, 3.0))
    programs.line.renews()


def postgres(programs: Programs, dice: random.Random) -> None:
    assert programs.postgres is not None
    programs.postgres.is_killed()
    time.sleep(dice.uniform(0.0, 1.0))
    programs.postgres.begins()


def version(programs: Programs, _dice: random.Random) -> None:
    """A new one is put in place of the older one; the second time nothing is left to do."""
    if programs.older is None:
        return
    for name in COMMANDS:
        programs.is_killed(name)
    programs.older = None
    for name in ("server", "relay"):
        # Whoever forgets the tables hears of it: the programs do not begin.
        programs.begins(name)
        assert programs.running[name].wait(60) != 0
    programs.does("desk", "migrate")
    programs.does("ltsa", "db", "migrate")
    programs.all_begin()


KINDS: dict[str, Callable[[Programs, random.Random], None]] = {
    each.__name__: each for each in (kill, disk, clock, certificate, postgres, version)
}
