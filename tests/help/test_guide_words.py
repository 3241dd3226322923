"""A typed word finds its answer; the phone's own module is asked."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from ltsa_pwa.help.talk import Choice, Question
from ltsa_pwa.help.tree import FIRST
from ltsa_pwa.i18n import LANGUAGES, _, in_language, language

SCRIPT = Path(__file__).with_name("guide_words.mjs")
CASES = json.loads((Path(__file__).parents[1] / "cases" / "guide_words.json").read_text())


def choices(question: Question = FIRST) -> list[Choice]:
    """In the order in which they stand in the page."""
    found: list[Choice] = []
    for each in question.choices:
        found += [each, *(choices(each.then) if isinstance(each.then, Question) else [])]
    return found


def topics(tag: str) -> list[dict[str, object]]:
    """What the page of a language shows."""
    with in_language(language(tag)):
        return [
            {"name": each.name, "words": each.words.split(), "text": _(each.text)}
            for each in choices()
        ]


def asks_the_phone(typed: list[str], tag: str = "id") -> list[list[str]]:
    said = json.dumps({"typed": typed, "topics": topics(tag)})
    command = ["node", "--no-warnings", str(SCRIPT)]
    answer = subprocess.run(command, input=said, text=True, capture_output=True, check=True)
    return json.loads(answer.stdout)


def test_typed_words_find_the_right_answer_first():
    found = asks_the_phone([case["typed"] for case in CASES])

    first = {
        case["typed"]: names[0] if names else None for case, names in zip(CASES, found, strict=True)
    }
    assert first == {case["typed"]: case["first"] for case in CASES}


@pytest.mark.parametrize(
    ("tag", "typed", "first"),
    [
        ("jv", "meteng", "pregnant"),
        ("jv", "pengin mulih", "go-home"),
        ("jv", "diapusi", "paid-already"),
        ("su", "gering", "ill"),
        ("su", "hoyong uih", "go-home"),
        ("ar", "الراتب", "unpaid"),
        ("ar", "اغتصاب", "touched"),
        ("ar", "مريضة", "ill"),
        ("zh-Hant", "性侵", "touched"),
        ("zh-Hant", "逃跑", "no-place"),
    ],
)
def test_a_word_of_another_language_that_no_answer_shows_is_known(tag, typed, first):
    assert asks_the_phone([typed], tag)[0][:1] == [first]


@pytest.mark.parametrize("tag", [each.tag for each in LANGUAGES])
def test_a_word_of_each_answer_leads_to_it_in_every_language(tag):
    shown = [(str(each["name"]), words_on(str(each["text"]))) for each in topics(tag)]
    typed = [word for _name, words in shown for word in words]

    found = dict(zip(typed, asks_the_phone(typed, tag), strict=True))

    silent = [name for name, words in shown if not any(name in found[each] for each in words)]
    assert silent == []


@pytest.mark.parametrize(
    ("tag", "typed", "name"),
    [
        ("zh-Hant", "護照", "passport-kept"),
        ("zh-Hant", "懷孕", "pregnant"),
        ("ar", "جواز", "passport-kept"),
        ("ar", "الحامل", "pregnant"),
    ],
)
def test_a_word_in_the_script_of_the_page_is_understood(tag, typed, name):
    assert name in asks_the_phone([typed], tag)[0]


def words_on(text: str) -> list[str]:
    """As somebody would type them: a word, or two signs of Chinese."""
    words = re.findall(r"\w+", text)
    return [part for word in words for part in (re.findall("[\u4e00-\u9fff]{2}", word) or [word])]


def test_never_more_than_three_answers_are_offered():
    found = asks_the_phone(["paspor gaji pukul hamil pulang utang", "saya"])

    assert max(len(names) for names in found) == 3


def test_words_are_written_as_they_are_compared():
    words = [word for topic in choices() for word in topic.words.split()]

    assert [word for word in words if word != word.lower() or len(word) < 2] == []
