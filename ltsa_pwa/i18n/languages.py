"""The table of languages: own name, direction, and whose words stand in for a missing one."""

from dataclasses import dataclass
from typing import Literal

from babel import Locale

EVERY_GROUP: frozenset[str] = frozenset({"every group of pages"})
"""For a language in which texts are only added by somebody who grew up with it."""


@dataclass(frozen=True)
class Language:
    """A language the app is offered in.

    ``locale`` is Babel's name and the folder under ``locales/``; ``tag`` is the
    BCP 47 tag used in addresses and in ``<html lang>``. ``falls_back`` names the
    languages asked, in order, for a text this one lacks; English, the language
    of the message ids, always comes last. ``checked`` names the groups of pages,
    by their folder, that a native reader has read whole: every other page in this
    language says that it is a draft.
    """

    locale: str
    tag: str
    own_name: str
    direction: Literal["ltr", "rtl"] = "ltr"
    falls_back: tuple[str, ...] = ()
    checked: frozenset[str] = frozenset()

    def is_checked(self, group: str) -> bool:
        """Whether a native reader has read this group of pages."""
        return self.checked is EVERY_GROUP or group in self.checked

    @property
    def babel(self) -> Locale:
        """Babel's data for dates, numbers and money."""
        return Locale.parse(self.locale)


LANGUAGES: tuple[Language, ...] = (
    Language("id", "id", "Bahasa Indonesia", checked=EVERY_GROUP),
    Language("en", "en", "English", checked=EVERY_GROUP),
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
