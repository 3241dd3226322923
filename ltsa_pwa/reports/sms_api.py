"""Where an SMS gateway brings what workers sent."""

import hmac
from collections.abc import Mapping
from dataclasses import replace

from fastapi import APIRouter, Request, Response
from sqlalchemy import Engine, select
from sqlalchemy.exc import SQLAlchemyError
from standardwebhooks.webhooks import Webhook, WebhookVerificationError
from starlette.concurrency import run_in_threadpool

from ltsa_pwa import database, routes
from ltsa_pwa.reports.api import BodyLimit, Counter, body_of, cannot_now
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.checkins.checkin import EARLY, id_of
from ltsa_pwa.reports.crowd import Allowance
from ltsa_pwa.reports.ledger import CannotKeep, Conflict
from ltsa_pwa.reports.refusal import Refusal, say
from ltsa_pwa.reports.report import ALARM, Report, now, say_moment
from ltsa_pwa.reports.sms import IS_WELL, REPORTS, NoSms, Sms, as_report, read_sms
from ltsa_pwa.reports.tables import sealed_report
from ltsa_pwa.settings import Settings

OF_A_MESSAGE = BodyLimit("message", 16 * 1024)
AN_HOUR, AT_ONCE = 60, 20
"""How much one number may send: a hundred drafts of a frightened person, and no flood."""

router = APIRouter(tags=["sms"])


def sender_allowance() -> Allowance:
    return Allowance(AN_HOUR, AT_ONCE)


@router.post(routes.API_SMS, include_in_schema=False, response_class=Response)
async def take_sms(request: Request) -> Response:
    """Keep one message as a sealed report. It is on the disk before this answers."""
    settings: Settings = request.app.state.settings
    body = await body_of(request, OF_A_MESSAGE)
    secret = expect_gateway(settings, request.headers, body)
    sms = read(request.headers.get("content-type", ""), body)
    if pause := request.app.state.sms_senders.wait(sms.sender):
        raise Refusal(429, "too_many", "Too many messages came from this number.", pause)
    counter: Counter = request.app.state.counter
    engine: Engine = request.app.state.engine
    if sms.about == IS_WELL:
        case = await run_in_threadpool(note_well, engine, sms)
        if case is None:
            return say(200, {"received_at": say_moment(now())})
        report = as_report(sms, "message", secret, settings.office_keys, now())
        report = replace(report, case=case)
    else:
        kind = await run_in_threadpool(kind_of, engine, sms)
        report = as_report(sms, kind, secret, settings.office_keys, now())
    return await keep(counter, report)


async def keep(counter: Counter, report: Report) -> Response:
    try:
        receipt = await counter.intake.keep(report)
    except Conflict:
        raise Refusal(409, "conflict", "This message was another one before.") from None
    except CannotKeep as trouble:
        raise cannot_now(trouble.retry_after) from None
    told = {"id": receipt.report, "received_at": say_moment(receipt.received_at)}
    return say(201 if receipt.first else 200, told)


def expect_gateway(settings: Settings, headers: Mapping[str, str], body: bytes) -> bytes:
    """The secret the gateway proved to know, by a signature or by showing it."""
    if settings.sms_webhook_secret and "webhook-signature" in headers:
        try:
            Webhook(settings.sms_webhook_secret).verify(body, dict(headers), json_parse=False)
        except (WebhookVerificationError, ValueError):
            raise unknown_gateway() from None
        return settings.sms_webhook_secret.encode()
    if settings.sms_secret:
        shown = headers.get("authorization", "").removeprefix("Bearer ")
        shown = shown or headers.get("x-api-key", "")
        if hmac.compare_digest(shown.encode(), settings.sms_secret.encode()):
            return settings.sms_secret.encode()
        raise unknown_gateway()
    if settings.sms_webhook_secret:
        raise unknown_gateway()
    raise Refusal(404, "not_found", "There is nothing at this address.")


def unknown_gateway() -> Refusal:
    return Refusal(401, "unauthorized", "The gateway's secret or signature is missing or wrong.")


def read(content_type: str, body: bytes) -> Sms:
    try:
        return read_sms(content_type, body)
    except NoSms:
        reason = "There is no sender's number and text in this."
        raise Refusal(422, "no_sms", reason) from None


def note_well(engine: Engine, sms: Sms) -> str | None:
    """She is well. Where her plan has gone to the office already: the case in which to say so."""
    name = id_of(sms.case or "")
    try:
        with database.writer(engine).begin() as connection:
            standing = book.answer(connection, name, now(), sms.written_at(now()) + EARLY)
            return book.case_of(connection, name) if standing.state == book.FIRED else None
    except SQLAlchemyError as error:
        raise cannot_now(database.pause_after(error)) from None


def kind_of(engine: Engine, sms: Sms) -> str:
    """An alarm from the app that has come by data as well adds a number to call, not an alarm."""
    if sms.case is None:
        return "report"
    if sms.about == REPORTS:
        return "message"
    alarms = select(sealed_report.c.id).where(
        sealed_report.c.case == sms.case, sealed_report.c.kind == ALARM
    )
    try:
        with engine.connect() as connection:
            return "message" if connection.execute(alarms).first() else ALARM
    except SQLAlchemyError as error:
        raise cannot_now(database.pause_after(error)) from None
