"""What an officer sees and does on the page of one case."""

import secrets
from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import reflex as rx

from ltsa_desk.cases import answers, referrals
from ltsa_desk.cases.content import RIGHT_TO_LEFT, template_text
from ltsa_desk.cases.file import CaseFile, NoSuchCase, newest_report, read_case
from ltsa_desk.cases.referrals import Partner
from ltsa_desk.cases.rows import say_promise, short_name
from ltsa_desk.cases.thread import Entry, TrailLine, say_language, thread, trail
from ltsa_desk.moments import now
from ltsa_desk.officers.accounts import OfficerSeen
from ltsa_desk.officers.permission import is_allowed
from ltsa_desk.officers.roles import May
from ltsa_desk.sealing import TooLong
from ltsa_desk.ui.desk import Desk, is_still_there
from ltsa_desk.words import _, speaking

LOOKS_EVERY = 8
"""Seconds between looks for a new report of the case."""


class CaseDesk(Desk):
    """The case as it is on the screen; forgotten when the page is left."""

    name: str = ""
    is_missing: bool = False
    is_closed: bool = False
    promise: str = ""
    entries: rx.Field[list[Entry]] = rx.field(default_factory=list)
    seen: rx.Field[list[TrailLine]] = rx.field(default_factory=list)
    reporters_language: str = ""
    language_tag: str = ""
    writes_from: str = "ltr"
    draft: str = ""
    draft_number: int = 0
    done: str = ""
    wrong: str = ""
    may_refer: bool = False
    may_close: bool = False
    partners: rx.Field[list[Partner]] = rx.field(default_factory=list)
    referred_to: rx.Field[list[Partner]] = rx.field(default_factory=list)
    has_news: bool = False
    keys_differ: bool = False
    began_without_key: bool = False
    shown_file: str = ""
    _newest: str = ""
    _watch: str = ""

    @rx.event
    def arrive(self) -> Any:
        """Open the case; the reporter is told that a person has read it."""
        officer = self.let_in(May.READ_CASE, self._case)
        if officer is None:
            return self.show_the_door()
        self._clear()
        self.may_refer = is_allowed(self.house.engine, officer, May.REFER)
        self.may_close = is_allowed(self.house.engine, officer, May.CLOSE)
        try:
            self._show(read_case(self.house, self._case, officer.id))
        except NoSuchCase:
            self.is_missing = True
            return None
        return CaseDesk.keep_looking

    @rx.event
    def take_template(self, code: str) -> Any:
        """Put a ready answer into the draft, in the reporter's language."""
        if self.let_in(May.ANSWER, self._case) is None:
            return self.show_the_door()
        self.draft = template_text(code, self.language_tag)
        self.draft_number += 1
        return rx.set_focus("reply-text")

    @rx.event
    def send(self, form: dict[str, Any]) -> Any:
        """Seal the answer to the reporter."""
        officer = self.let_in(May.ANSWER, self._case)
        if officer is None:
            return self.show_the_door()
        text = str(form.get("text", "")).strip()
        with speaking(self.language):
            self.done, self.wrong = self._replied(officer, text)
        self.draft = "" if self.done else text
        self.draft_number += 1
        return None

    @rx.event
    def set_step(self, form: dict[str, Any]) -> Any:
        """Tell the reporter what happens next, and by when."""
        officer = self.let_in(May.SET_STEP, self._case)
        if officer is None:
            return self.show_the_door()
        with speaking(self.language):
            self.done, self.wrong = self._stepped(officer, form)
        return None

    @rx.event
    def close(self, form: dict[str, Any]) -> Any:
        """Tell the reporter that the office is done, and why."""
        officer = self.let_in(May.CLOSE, self._case)
        if officer is None:
            return self.show_the_door()
        with speaking(self.language):
            self.done, self.wrong = self._closed(officer, str(form.get("reason", "")))
        return None

    @rx.event
    def refer(self, form: dict[str, Any]) -> Any:
        """Let a partner work on this case as well."""
        officer = self.let_in(May.REFER, self._case)
        if officer is None:
            return self.show_the_door()
        with speaking(self.language):
            self.done, self.wrong = self._referred(officer, str(form.get("partner", "")))
        return None

    @rx.event
    def end_referral(self, partner: int) -> Any:
        """The partner sees this case no more."""
        officer = self.let_in(May.REFER, self._case)
        if officer is None:
            return self.show_the_door()
        referrals.end(self.house, self._case, officer, partner)
        with speaking(self.language):
            self._show(read_case(self.house, self._case, officer.id, again=True))
            self.done, self.wrong = _("The partner can no longer see this case."), ""
        return None

    @rx.event
    def show_file(self, file: str) -> Any:
        """Let the browser load it; the address itself asks who is there, and writes it down."""
        if self.let_in(May.READ_CASE, self._case) is None:
            return self.show_the_door()
        self.shown_file = file
        return None

    @rx.event(background=True)
    async def keep_looking(self) -> AsyncIterator[Any]:
        """Notice a new report; it is opened only when the officer asks for it."""
        async with self:
            mine = self._watch = secrets.token_hex(8)
            token = self.router.session.client_token
        while await is_still_there(token, LOOKS_EVERY):
            async with self:
                if self._watch != mine:
                    return
                if self.let_in(May.READ_CASE, self._case, by_hand=False) is None:
                    yield self.show_the_door()
                    return
                self.has_news = newest_report(self.house, self._case) != self._newest

    @rx.event
    def leave(self) -> None:
        """Nobody looks at the page any more: forget what was on it."""
        self._clear()

    @property
    def _case(self) -> str:
        return self.router.url.path.rstrip("/").rpartition("/")[2]

    def _replied(self, officer: OfficerSeen, text: str) -> tuple[str, str]:
        if not text:
            return "", _("Write something first.")
        file = read_case(self.house, self._case, officer.id, again=True)
        try:
            answers.reply(self.house, file, officer, text)
        except answers.NoKeyToAnswer:
            return "", _(
                "This case cannot be answered here: no report says where to. "
                "If there is a number, call it."
            )
        except TooLong:
            return "", _("The answer is too long. Send it in two parts.")
        self._show(read_case(self.house, self._case, officer.id, again=True))
        return _("Sealed and on its way to the reporter's phone."), ""

    def _stepped(self, officer: OfficerSeen, form: dict[str, Any]) -> tuple[str, str]:
        try:
            day = str(form.get("promised", ""))
            promised = date.fromisoformat(day) if day else None
            answers.set_step(self.house, self._case, officer, str(form.get("code", "")), promised)
        except ValueError:
            return "", _("Choose a step, and a day that is still to come.")
        self._show(read_case(self.house, self._case, officer.id, again=True))
        return _("The reporter is told of the next step."), ""

    def _closed(self, officer: OfficerSeen, reason: str) -> tuple[str, str]:
        try:
            answers.close(self.house, self._case, officer, reason, self._newest)
        except answers.NotAStep:
            return "", _("Choose a reason first.")
        except answers.MoreCame:
            self._show(read_case(self.house, self._case, officer.id, again=True))
            return "", _("Something new has come. Read it first; then close the case.")
        self._show(read_case(self.house, self._case, officer.id, again=True))
        return _("Closed. Whatever still comes opens it again."), ""

    def _referred(self, officer: OfficerSeen, partner: str) -> tuple[str, str]:
        try:
            referrals.refer(self.house, self._case, officer, partner)
        except referrals.NotAPartner:
            return "", _("Choose a partner first.")
        self._show(read_case(self.house, self._case, officer.id, again=True))
        return _(
            "The partner sees the case now, and the reporter is told that it was handed on."
        ), ""

    def _show(self, file: CaseFile) -> None:
        zone = self.house.settings.timezone
        with speaking(self.language):
            self.entries = thread(file, zone)
            self.seen = trail(file.trail, zone)
            self.promise = say_promise(file.promised, now().astimezone(zone).date())
        self.name = short_name(file.case)
        self.is_closed = file.is_closed
        self.language_tag = file.language or "id"
        self.reporters_language = say_language(self.language_tag)
        self.writes_from = "rtl" if self.language_tag in RIGHT_TO_LEFT else "ltr"
        self.keys_differ = len(file.reply_keys) > 1
        self.began_without_key = file.began_without_key
        self.partners = referrals.partners(self.house.engine)
        self.referred_to = referrals.of_case(self.house.engine, file.case)
        self.has_news = False
        self._newest = file.reports[-1].id

    def _clear(self) -> None:
        kept = (self.officer, self.office, self.doors, self.elsewhere)
        self.reset()
        self.officer, self.office, self.doors, self.elsewhere = kept
