"""A typed word finds its answer; the phone's own module is asked."""

import json
import subprocess
from pathlib import Path

from ltsa_pwa.help.talk import Choice, Question
from ltsa_pwa.help.tree import FIRST

SCRIPT = Path(__file__).with_name("guide_words.mjs")
CASES = json.loads((Path(__file__).parents[1] / "cases" / "guide_words.json").read_text())


def choices(question: Question = FIRST) -> list[Choice]:
    """In the order in which they stand in the page."""
    found: list[Choice] = []
    for each in question.choices:
        found += [each, *(choices(each.then) if isinstance(each.then, Question) else [])]
    return found


def topics() -> list[dict[str, object]]:
    return [{"name": each.name, "words": each.words.split(" ")} for each in choices() if each.words]


def asks_the_phone(typed: list[str]) -> list[list[str]]:
    said = json.dumps({"typed": typed, "topics": topics()})
    command = ["node", "--no-warnings", str(SCRIPT)]
    answer = subprocess.run(command, input=said, text=True, capture_output=True, check=True)
    return json.loads(answer.stdout)


def test_typed_words_find_the_right_answer_first():
    found = asks_the_phone([case["typed"] for case in CASES])

    first = {
        case["typed"]: names[0] if names else None for case, names in zip(CASES, found, strict=True)
    }
    assert first == {case["typed"]: case["first"] for case in CASES}


def test_never_more_than_three_answers_are_offered():
    found = asks_the_phone(["paspor gaji pukul hamil pulang utang", "saya"])

    assert max(len(names) for names in found) == 3


def test_words_are_written_as_they_are_compared():
    words = [word for topic in choices() for word in topic.words.split()]

    assert [word for word in words if word != word.lower() or len(word) < 2] == []
