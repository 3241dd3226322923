"""A phone asks to hear at once when the list of companies changes. Of which one, it never says."""

import re
from typing import Any

from fastapi import APIRouter, Request, Response

from ltsa_pwa import routes
from ltsa_pwa.followers import book
from ltsa_pwa.reports.api import Counter, visitor_of
from ltsa_pwa.reports.push.api import told_of, write
from ltsa_pwa.reports.push.endpoint import may_knock
from ltsa_pwa.reports.push.keys import is_phones_key
from ltsa_pwa.reports.refusal import Refusal, say
from ltsa_pwa.reports.report import now
from ltsa_pwa.settings import Settings

_SECRET = re.compile(r"[\w-]{22}", re.ASCII)

router = APIRouter(tags=["push"])


@router.put(routes.API_LIST_PUSH, response_class=Response)
async def tell_of_the_list(request: Request) -> Response:
    """Knock at this address when a status in the list changes, whoever's it is."""
    told = await read(request, {"endpoint", "p256dh", "auth"})
    endpoint, keys = told["endpoint"], (told["p256dh"], told["auth"])
    settings: Settings = request.app.state.settings
    if settings.push_key_file is None or not may_knock(endpoint, settings.push_hosts):
        raise Refusal(422, "bad_endpoint", "This is no push service that is known here.")
    if not (is_phones_key(keys[0]) and _SECRET.fullmatch(keys[1])):
        raise Refusal(422, "bad_keys", "These are no keys of a phone.")
    await write(request, lambda open_: book.follow(open_, endpoint, keys, now()))
    return say(200, {"told": True})


@router.delete(routes.API_LIST_PUSH, response_class=Response)
async def tell_no_more(request: Request) -> Response:
    """Forget the address."""
    told = await read(request, {"endpoint"})
    await write(request, lambda open_: book.unfollow(open_, told["endpoint"]))
    return say(200, {"told": False})


async def read(request: Request, members: set[str]) -> dict[str, Any]:
    counter: Counter = request.app.state.counter
    if pause := counter.reads.wait((visitor_of(request.scope), "list")):
        raise Refusal(429, "too_many", "This was asked for too often.", pause)
    return await told_of(request, members)
