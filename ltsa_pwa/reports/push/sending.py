"""One knock at a push service."""

import logging
from typing import Literal

from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid import Vapid02
from pywebpush import WebPushException, webpush
from requests import Session

from ltsa_pwa.followers.book import Follower

Outcome = Literal["heard", "gone", "away"]
PATIENCE = 10.0
A_DAY = 24 * 3600
"""Seconds a push service keeps a knock for a phone without signal."""

ABOUT_THE_LIST = "list"
"""All that a knock may say; the phone's worker knows this word."""

Phone = dict[str, str | bytes | dict[str, str | bytes]]
"""As browsers describe a subscription: the address, and the keys where there is a word to say."""

log = logging.getLogger(__name__)


class Knocker:
    """Knocks with nothing in the hand, or with one word: the phone finds its own words."""

    def __init__(
        self, key: ec.EllipticCurvePrivateKey, contact: str, session: Session | None = None
    ) -> None:
        self._key = Vapid02(key)
        self._contact = contact
        self._session = session or Session()
        # An allowed host must not send us on to one that is not.
        self._session.max_redirects = 0

    def knock(self, endpoint: str) -> Outcome:
        """At a phone of a case: empty."""
        return self._send({"endpoint": endpoint})

    def tell(self, phone: Follower) -> Outcome:
        """That it is about the list; not of which company, for nobody here knows hers."""
        keys: dict[str, str | bytes] = {"p256dh": phone.p256dh, "auth": phone.auth}
        return self._send({"endpoint": phone.endpoint, "keys": keys}, ABOUT_THE_LIST)

    def _send(
        self, phone: dict[str, str | bytes | dict[str, str | bytes]], said: str | None = None
    ) -> Outcome:
        try:
            webpush(
                phone,
                said,
                vapid_private_key=self._key,
                vapid_claims={"sub": self._contact},
                timeout=PATIENCE,
                ttl=A_DAY,
                headers={"Urgency": "high"},
                requests_session=self._session,
            )
        except WebPushException as refused:
            status = getattr(refused.response, "status_code", 0)
            # Never the address: it is a phone's.
            log.info("A push service answered %s", status)
            return "gone" if status in {404, 410} else "away"
        except Exception as away:  # noqa: BLE001 -- see below
            # A phone names its address and its keys. What an invented one breaks, in whichever
            # library, must not keep the knock from the phones behind it.
            log.info("A push service is away: %s", type(away).__name__)
            return "away"
        return "heard"
