"""How much of each group of pages a language says in its own words, and who has read it.

A group is a folder of the app: a text belongs to every folder that says it. Those of ``ui`` stand
on every page. ``make messages`` writes the table; a test compares it.
"""

from collections.abc import Iterable
from functools import cache

from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from rich.console import Console

from ltsa_pwa.assets import ROOT
from ltsa_pwa.i18n.languages import LANGUAGES, Language
from ltsa_pwa.i18n.speech import LOCALES, is_spoken

TABLE = ROOT / "docs" / "coverage.md"
EVERY_PAGE = "ui"
_HEAD = """# Coverage

Written by `make messages`: of each group of pages, how many texts each language says in its own
words, and how far they can be relied on. *source*: Indonesian and English are what the app is
written in and translated from; nobody from outside has read them. *checked*: a native reader from
outside has. *draft*: translated and read by nobody else; such a page says so. The flags stand in
`ltsa_pwa/i18n/languages.py`.

"""


@cache
def groups() -> dict[str, tuple[Message, ...]]:
    """The texts of each folder of the app, as the template knows them."""
    found: dict[str, list[Message]] = {}
    with (LOCALES / "messages.pot").open("rb") as file:
        template = [each for each in read_po(file) if each.id]
    for message in template:
        for group in {_folder(path) for path, _line in message.locations}:
            found.setdefault(group, []).append(message)
    return {group: tuple(found[group]) for group in sorted(found)}


@cache
def part_said(spoken: Language, *wanted: str) -> float:
    """Which part of the texts of these groups, 0 to 1, this language says in its own words."""
    texts = [each for group in wanted for each in groups().get(group, ())]
    return _said(spoken, texts) / len(texts) if texts else 0.0


def is_draft(spoken: Language, group: str) -> bool:
    """Whether a page of this group must say that it is a translation nobody has checked."""
    is_read = spoken.is_checked(group) and spoken.is_checked(EVERY_PAGE)
    return not (spoken.is_source or is_read)


def coverage_table() -> str:
    """All languages and groups, as a page of the documentation."""
    heading = ["Pages", "Texts", *(each.tag for each in LANGUAGES)]
    rows = [heading, ["---", "--:", *["--:"] * len(LANGUAGES)]]
    rows += [
        [group, str(len(texts)), *(_cell(each, group, texts) for each in LANGUAGES)]
        for group, texts in groups().items()
    ]
    return _HEAD + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cell(spoken: Language, group: str, texts: tuple[Message, ...]) -> str:
    state = "source" if spoken.is_source else "draft"
    return f"{_said(spoken, texts)} {'checked' if spoken.is_checked(group) else state}"


def _said(spoken: Language, texts: Iterable[Message]) -> int:
    return sum(is_spoken(_id(each), spoken, each.context) for each in texts)


def _id(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _folder(path: str) -> str:
    return path.removeprefix("ltsa_pwa/").partition("/")[0].removesuffix(".py")


if __name__ == "__main__":
    TABLE.write_text(coverage_table(), encoding="utf-8")
    table = coverage_table().removeprefix(_HEAD)
    Console(highlight=False).print(table, markup=False, soft_wrap=True)
