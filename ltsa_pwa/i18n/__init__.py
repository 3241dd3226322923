"""Say it in the worker's language."""

from ltsa_pwa.i18n.figures import date_form, say_date, say_list, say_money, say_number, say_percent
from ltsa_pwa.i18n.languages import (
    DEFAULT,
    LANGUAGES,
    Language,
    language,
)
from ltsa_pwa.i18n.speech import (
    N_,
    NobodySpeaks,
    _,
    completeness,
    every_text,
    everything_said,
    in_language,
    is_spoken,
    line_of,
    ngettext,
    pgettext,
    spoken_language,
    unbroken,
)

__all__ = [
    "DEFAULT",
    "LANGUAGES",
    "N_",
    "Language",
    "NobodySpeaks",
    "_",
    "completeness",
    "date_form",
    "every_text",
    "everything_said",
    "in_language",
    "is_spoken",
    "language",
    "line_of",
    "ngettext",
    "pgettext",
    "say_date",
    "say_list",
    "say_money",
    "say_number",
    "say_percent",
    "spoken_language",
    "unbroken",
]
