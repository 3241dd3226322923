"""Five questions after the talk, answered by pictures; only totals are kept."""

# Translators: Read aloud to a group in a village; answered by pictures.

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.outreach.content import LESSON, Question
from ltsa_pwa.ui import action, device, fold
from ltsa_pwa.ui.listen import ALOUD
from ltsa_pwa.ui.places import later, part, texts


def lesson_check() -> rx.Component:
    """One person answers, then the next; the totals go along with the next session."""
    return fold(
        _("Five questions after the talk"),
        device(
            "lesson-check",
            *[_question(number, each) for number, each in enumerate(LESSON, start=1)],
            action(_("Count, and next person"), custom_attrs=part("next")),
            rx.el.p(role="status", custom_attrs=part("told")),
            texts(
                # Translators: the answer was correct
                right=_("Right."),
                wrong=_("Look at it again."),
                totals=_("{number} people answered. Right, question by question: {right}"),
                refused=_("This phone could not keep it: storage is full or forbidden here."),
            ),
        ),
    )


def _question(number: int, each: Question) -> rx.Component:
    answers = [_answer(each.right, "right", each.pictures[0])]
    # Not always in the same place: people notice.
    answers.insert(number % 2, _answer(each.wrong, "wrong", each.pictures[1]))
    return rx.el.div(
        rx.el.h3(_(each.asks)),
        rx.el.div(*answers, class_name="steps"),
        rx.el.p(role="status", custom_attrs=part("said")),
        later("why", rx.el.p(_(each.why))),
        class_name="card",
        custom_attrs={"data-question": f"q{number}", **ALOUD},
    )


def _answer(words: str, value: str, picture: str) -> rx.Component:
    return action(_(words), kind="plain", picture=picture, custom_attrs={"data-answer": value})
