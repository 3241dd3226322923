"""The table of languages: own name, direction, and whose words stand in for a missing one."""

from dataclasses import dataclass
from typing import Literal

from babel import Locale


@dataclass(frozen=True)
class Language:
    """A language the app is offered in.

    ``locale`` is Babel's name and, but for English, the folder under ``locales/``; ``tag`` is the
    BCP 47 tag used in addresses and in ``<html lang>``. ``falls_back`` names the
    languages asked, in order, for a text this one lacks; English, the language
    of the message ids, always comes last. ``checked`` names the groups of pages,
    by their folder, that a native reader from outside has read whole. ``is_source``
    marks the two the app is written in: they are translated from, so no page in them
    is a draft, but nobody from outside has read them either. Every other page says
    that it is a draft until it is checked.
    """

    locale: str
    tag: str
    own_name: str
    direction: Literal["ltr", "rtl"] = "ltr"
    falls_back: tuple[str, ...] = ()
    checked: frozenset[str] = frozenset()
    is_source: bool = False

    def is_checked(self, group: str) -> bool:
        """Whether a native reader from outside has read this group of pages."""
        return group in self.checked

    @property
    def has_catalogue(self) -> bool:
        """English has none: the texts in the code are its words."""
        return self.locale != "en"

    @property
    def babel(self) -> Locale:
        """Babel's data for dates, numbers and money."""
        return Locale.parse(self.locale)


LANGUAGES: tuple[Language, ...] = (
    Language("id", "id", "Bahasa Indonesia", is_source=True),
    Language("en", "en", "English", is_source=True),
    Language("jv", "jv", "Basa Jawa", falls_back=("id",)),
    Language("su", "su", "Basa Sunda", falls_back=("id",)),
    Language("ar", "ar", "العربية", direction="rtl"),
    Language("zh_Hant", "zh-Hant", "繁體中文"),
)

DEFAULT = LANGUAGES[0]
_BY_NAME = {name: each for each in LANGUAGES for name in (each.locale, each.tag)}


def language(name: str) -> Language:
    """The language with this locale or tag; KeyError when the table has none."""
    return _BY_NAME[name]
