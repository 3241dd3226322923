"""Counts that the phone says: scripts hold no sentence, so the page gives them every form."""

import json
from collections.abc import Callable

from ltsa_pwa.i18n import spoken_language

# The smallest number of each plural form lies below this in every language of CLDR.
_ENOUGH = 200


def every_count(say: Callable[[int], str]) -> str:
    """The sentence in each plural form of the spoken language, as JSON by CLDR category.

    ``say`` gives the sentence for a number with ``{number}`` still in it.
    """
    category = spoken_language().babel.plural_form
    # Downwards, so that the smallest number of a form is the one that stays.
    samples = {category(number): number for number in range(_ENOUGH, -1, -1)}
    forms = {form: say(number) for form, number in samples.items()}
    return json.dumps(forms, ensure_ascii=False)
