"""One knock at a push service."""

import logging
from typing import Literal

from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid import Vapid02
from pywebpush import WebPushException, webpush
from requests import RequestException, Session

Outcome = Literal["heard", "gone", "away"]
PATIENCE = 10.0
A_DAY = 24 * 3600
"""Seconds a push service keeps a knock for a phone without signal."""

log = logging.getLogger(__name__)


class Knocker:
    """Knocks with nothing in the hand: the phone finds its own words."""

    def __init__(
        self, key: ec.EllipticCurvePrivateKey, contact: str, session: Session | None = None
    ) -> None:
        self._key = Vapid02(key)
        self._contact = contact
        self._session = session or Session()
        # An allowed host must not send us on to one that is not.
        self._session.max_redirects = 0

    def knock(self, endpoint: str) -> Outcome:
        try:
            webpush(
                {"endpoint": endpoint},
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
        except RequestException as away:
            log.info("A push service is away: %s", type(away).__name__)
            return "away"
        return "heard"
