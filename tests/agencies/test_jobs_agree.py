"""The phone and the server judge jobs alike, also where nobody thought of the cell."""

import json
import random
import subprocess
from pathlib import Path

from ltsa_pwa.agencies.jobs import is_among

JUDGE = Path(__file__).with_name("judge_jobs.mjs")
SEED = 20261123
WORDS = "perawat lansia kebun PRT pabrik mesin ton ke dan bukan kecuali di luar negeri non-formal"
SIGNS = "- -x 5 1) a. . , ; ( ) (anak) “x” tidak termasuk é İ ß \\ _ / + & 2 orang 3.5 İ ı"
PIECES = [*WORDS.split(), *SIGNS.split(), "\t", "\n", ""]


def some(chance: random.Random, most: int) -> str:
    pieces = chance.choices(PIECES, k=chance.randint(1, most))
    return "".join(each + chance.choice(("", " ", " ")) for each in pieces)


def test_invented_cells_are_judged_alike_on_both_sides():
    chance = random.Random(SEED)  # noqa: S311 -- invented cells
    pairs = [(some(chance, 3), some(chance, 9)) for _ in range(5000)]

    command = ["node", "--no-warnings", str(JUDGE)]
    said = subprocess.run(
        command, input=json.dumps(pairs), text=True, capture_output=True, check=True
    )
    judged = json.loads(said.stdout)

    other = [pair for pair, phone in zip(pairs, judged, strict=True) if is_among(*pair) != phone]
    assert other == []
    assert 500 < sum(judged) < 4500
