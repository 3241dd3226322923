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
PACKAGES = (ROOT / "ltsa_pwa", ROOT / "desk" / "ltsa_desk")
CATALOGUES = [
    *(f"locales/{each.locale}" for each in LANGUAGES if each.has_catalogue),
    "desk/locales/id",
]
READER = f"{for_translators.__name__}.extract"
KEYWORDS = {"N_": None, "_": None, "pgettext": ((1, "c"), 2), "ngettext": (1, 2)}
FEARED = ("alarm.py", "alarm_page.py", "by_sms.py", "practice_page.py", "locking.py", "leaving.py")
"""Where a wrong word does harm: the alarm, the SMS, practice, the lock and leaving."""


@cache
def found():
    """Of every text of phone and desk: its module, line, words, our notes for it, its context."""
    said = []
    for path in modules():
        module = named(path)
        ours = notes(path.read_text(encoding="utf-8"))
        for line, text, _told, context in extract_from_file(READER, path, keywords=KEYWORDS):
            about = [each.text for each in ours if each.first <= line <= each.last]
            said.append((module, line, text, about, context))
    return said


def modules():
    return [path for package in PACKAGES for path in sorted(package.rglob("*.py"))]


def named(path):
    package = next(each for each in PACKAGES if path.is_relative_to(each))
    return path.relative_to(package).as_posix().removesuffix(".py")


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
    speaking = {module for module, *_ in found()}

    silent = [
        named(path)
        for path in modules()
        if named(path) in speaking and not standing(path.read_text(encoding="utf-8"))
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


@pytest.mark.parametrize("folder", CATALOGUES)
def test_every_catalogue_carries_the_comments(folder):
    catalogue = told(ROOT / folder / "LC_MESSAGES" / "messages.po")

    assert [key for key, comments in catalogue.items() if not comments] == []
    assert catalogue == told(ROOT / folder / ".." / "messages.pot"), "run: make messages"


def test_the_comments_of_the_desk_are_those_of_its_pages():
    template = told(ROOT / "desk" / "locales" / "messages.pot")

    said = {str(text) for _, text, _, _ in from_desk()}
    assert {str(text) for _context, text in template} == said
    assert lost_notes(template) == []


def from_desk():
    for path in sorted(PACKAGES[1].rglob("*.py")):
        yield from extract_from_file(READER, path, keywords=KEYWORDS)


def lost_notes(template):
    """Of each text of the desk the notes that its template does not have."""
    return [
        (text, note)
        for _, text, notes_of, _ in from_desk()
        for note in notes_of
        if note not in " ".join(template[None, text])
    ]


def told(path):
    with path.open("rb") as file:
        return {(each.context, each.id): each.auto_comments for each in read_po(file) if each.id}


def test_the_catalogues_are_made_with_this_reader():
    assert f"[{READER}:" in (ROOT / "babel.cfg").read_text()
