"""Whoever translates is told what a hole holds, and what a short word means."""

import io
import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from ltsa_pwa.i18n import LANGUAGES, for_translators
from ltsa_pwa.i18n.for_translators import extract, holes, known_holes, notes, row_of, standing

ROOT = Path(__file__).parents[2]
READER = f"{for_translators.__name__}.extract"
KEYWORDS = {"N_": None, "_": None, "pgettext": ((1, "c"), 2), "ngettext": (1, 2)}
FEARED = ("alarm.py", "alarm_page.py", "by_sms.py", "practice_page.py", "locking.py", "leaving.py")
"""Where a wrong word does harm: the alarm, the SMS, practice, the lock and leaving."""


@cache
def found():
    """Of every text: its module, its line, the words, our notes that speak for it, its context."""
    said = []
    for path in sorted((ROOT / "ltsa_pwa").rglob("*.py")):
        module = path.relative_to(ROOT / "ltsa_pwa").as_posix().removesuffix(".py")
        ours = notes(path.read_text(encoding="utf-8"))
        for line, text, _told, context in extract_from_file(READER, path, keywords=KEYWORDS):
            about = [each.text for each in ours if each.first <= line <= each.last]
            said.append((module, line, text, about, context))
    return said


def is_short(text):
    """One or two words. Beside a hole the hole is told, so its text explains itself."""
    one = text if isinstance(text, str) else text[0]
    return not holes(one) and len(re.findall(r"\w+", one)) <= 2


def read(source):
    file = io.BytesIO(source.encode())
    file.name = "ltsa_pwa/ui/parts.py"
    return [(text, told) for _line, _call, text, told in extract(file, KEYWORDS, (), {})]


def test_every_hole_is_told_to_the_translator_and_every_row_has_its_hole():
    asked = {row_of(hole, module) for module, _, text, *_ in found() for hole in holes(text)}

    assert asked == set(known_holes()), "see ltsa_pwa/i18n/holes.toml"


def test_every_hole_has_an_example():
    assert [name for name, (what, example) in known_holes().items() if not (what and example)] == []


def test_every_short_text_has_a_note_or_a_context():
    explained = {text for _, _, text, about, context in found() if about or context}

    bare = [
        f"{module}.py:{line}: {text}"
        for module, line, text, _, context in found()
        if is_short(text) and not context and text not in explained
    ]
    assert bare == [], "write “# Translators: …” above it, or above its table"


def test_every_text_of_fear_has_a_note():
    bare = [
        (module, line)
        for module, line, _, about, _ in found()
        if module.rpartition("/")[2] + ".py" in FEARED and not about
    ]

    assert bare == []


def test_every_module_with_texts_says_where_they_stand():
    modules = {module for module, *_ in found()}

    silent = [
        each
        for each in sorted(modules)
        if not standing((ROOT / "ltsa_pwa" / f"{each}.py").read_text(encoding="utf-8"))
    ]
    assert silent == []


def test_a_note_above_a_table_speaks_for_all_of_it():
    source = '''"""Fruit."""
# Translators: names of fruit,
# as on a market
FRUIT = {
    # Translators: not the colour
    "orange": N_("Orange"),
    "apple": N_("Apple"),
}
TREE = N_("Tree")
'''

    assert read(source) == [
        ("Orange", ["names of fruit, as on a market", "not the colour", "Where: Fruit."]),
        ("Apple", ["names of fruit, as on a market", "Where: Fruit."]),
        ("Tree", ["Where: Fruit."]),
    ]


def test_a_note_before_an_empty_line_speaks_for_the_module():
    source = '"""Fruit."""\n\n# Translators: sweet\n\nA = N_("Pear")\n\nB = N_("Fig")\n'

    assert [told[0] for _, told in read(source)] == ["sweet", "sweet"]


def test_a_hole_is_told_as_its_module_means_it():
    source = '"""Parts."""\nA = N_("Call {number} at {time}")\n'

    assert read(source) == [
        (
            "Call {number} at {time}",
            [
                "{number}: a telephone number, like +852 6773 0466",
                "{time}: a time of day, or a day and a time, like 14:05",
                "Where: Parts.",
            ],
        )
    ]


@pytest.mark.parametrize("locale", [each.locale for each in LANGUAGES if each.has_catalogue])
def test_every_catalogue_carries_the_comments(locale):
    catalogue = told(ROOT / "locales" / locale / "LC_MESSAGES" / "messages.po")

    assert [key for key, comments in catalogue.items() if not comments] == []
    assert catalogue == told(ROOT / "locales" / "messages.pot"), "run: make messages"


def told(path):
    with path.open("rb") as file:
        return {(each.context, each.id): each.auto_comments for each in read_po(file) if each.id}


def test_the_catalogues_are_made_with_this_reader():
    assert f"[{READER}:" in (ROOT / "babel.cfg").read_text()
