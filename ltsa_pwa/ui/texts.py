"""What a page says, read back from the page itself."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import reflex as rx

# The outline of the list, the places of an item and the table of countries are for scripts alone.
_SAID_BY_A_SCRIPT = re.compile(
    r'"?(?:data-(?!items|places|countries)[\w-]+|aria-label|placeholder)"?:(".*")', re.DOTALL
)


def texts(component: rx.Component) -> Iterator[str]:
    """Every text of a page, whether it stands there or a script says it later."""
    yield from _texts(component.render())


def _texts(printed: Mapping[str, Any]) -> Iterator[str]:
    if "contents" in printed:
        yield json.loads(printed["contents"])
    for each in printed.get("props", ()):
        if found := _SAID_BY_A_SCRIPT.fullmatch(each):
            value = json.loads(found[1])
            if _is_text(value):
                yield value
    for child in printed.get("children", ()):
        yield from _texts(child)


def _is_text(value: str) -> bool:
    """Whether an attribute holds words, not codes: ``BN IT other``, ``d15 d18 d20:individual``."""
    words = [each for each in value.split() if not each.isupper()]
    return len(words) > 1 and not value[0].islower()
