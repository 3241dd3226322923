"""Of which day a list is, when that is written in its name or above its table.

Nobody guesses: the day a file was copied says nothing of the day its list was made,
and an old list of sanctions taken for today's makes stopped companies active, one of permits
lets those run that have ended, one of branches opens those that are closed.
"""

import re
from datetime import date

from ltsa_pwa.agencies.cells import BadCell, day
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.list_sheets import list_sheets
from ltsa_pwa.agencies.spreadsheet import NotARegister
from ltsa_pwa.agencies.workbook import Sheet

_WRITTEN = tuple(
    re.compile(rf"(?<!\d)(?:{written})(?!\d)", re.IGNORECASE)
    for written in (
        r"(20\d\d)[-_.](\d\d?)[-_.](\d\d?)",
        r"(20\d\d)([01]\d)([0-3]\d)",
        r"(\d\d?)[-_./ ](\d\d?)[-_./ ](20\d\d)",
        r"(\d\d?)[-_ ]*([a-z]{3,9})[-_ ]*(20\d\d)",
    )
)
"""The surest first: what one has read the next does not see."""


def day_in_words(text: str) -> date | None:
    """The one day a text names; None for none, and for several."""
    found = set()
    for written in _WRITTEN:
        for each in list(written.finditer(text)):
            if read := _read(each):
                found.add(read)
                text = text.replace(each[0], " ")
    return found.pop() if len(found) == 1 else None


def day_above(sheets: dict[str, Sheet], kind: ListKind) -> date | None:
    """The day in the title rows of the list, above its headings."""
    found, _ = list_sheets(sheets, kind)
    titles = (sheets[name][: columns.row - 1] for name, columns in found.items())
    return day_in_words(" | ".join(cell for rows in titles for row in rows for cell in row))


def day_of_list(name: str, sheets: dict[str, Sheet], kind: ListKind) -> date | None:
    """By the file's name, or else by what stands above the table."""
    return day_in_words(name) or day_above(sheets, kind)


def without_day(how: str) -> NotARegister:
    """Why a list is refused, with what the operator can do."""
    return NotARegister(f"Nothing says of which day this list is. {how}")


def _read(found: re.Match[str]) -> date | None:
    parts = found.groups()
    try:
        return day(" ".join(parts) if len(parts[2]) == 4 else "-".join(parts))  # noqa: PLR2004
    except BadCell:
        return None
