"""A worker calls, and says her five words instead of touching her phone."""

from typing import Any

import reflex as rx
from starlette.concurrency import run_in_threadpool

from ltsa_desk.cases.told_words import NotFiveWords, case_of, is_well, read_words
from ltsa_desk.officers.roles import May
from ltsa_desk.ui.desk import Desk
from ltsa_desk.words import N_, _, speaking

NOT_FIVE = N_("These are not five words.")
NOTED = N_("Noted. If the words are right, her next hour counts from now.")


class WordsDesk(Desk):
    """What is said back; the words themselves are kept nowhere."""

    told: str = ""

    @rx.event
    async def take(self, form: dict[str, Any]) -> Any:
        """Note that all is well where these words lead."""
        officer = self.let_in(May.TAKE_WORDS)
        if officer is None:
            return self.show_the_door()
        with speaking(self.language):
            self.told = _(await self._note(officer.id, str(form.get("words", ""))))
        return None

    async def _note(self, officer: int, typed: str) -> str:
        try:
            case = await run_in_threadpool(case_of, read_words(typed))
        except NotFiveWords:
            return NOT_FIVE
        is_well(self.house, case, officer)
        return NOTED


def told_by_telephone() -> rx.Component:
    """Below the queue: few call, and who does is in no danger."""
    return rx.el.details(
        rx.el.summary(_("Somebody calls to say that all is well")),
        rx.el.form(
            rx.el.label(_("Her five words"), html_for="told-words"),
            rx.el.input(
                id="told-words",
                name="words",
                required=True,
                max_length=200,
                auto_complete="off",
                spell_check=False,
            ),
            rx.el.p(
                _(
                    "For workers who set days on which they give a sign. Read the words back to "
                    "her: a wrong one leads nowhere, and her time goes on."
                ),
                class_name="soft",
            ),
            rx.el.button(_("She is well"), type="submit", class_name="second"),
            rx.el.p(WordsDesk.told, role="status"),
            on_submit=WordsDesk.take,
            reset_on_submit=True,
        ),
        class_name="card",
    )
