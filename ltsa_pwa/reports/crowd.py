"""How much one address may ask, when a whole village may stand behind it.

Nothing here is about a person: an address is forgotten once its bucket has
filled up again, and is written nowhere; see ``shared_crowd`` for several servers.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from ipaddress import IPv6Address, ip_address
from math import ceil
from threading import Lock

MOST_REMEMBERED = 50_000
HEAVY = 0.2
"""From this part of a bucket on, its visitor is counted together with the other servers."""


class Allowance:
    """A bucket of tokens for each visitor, filled slowly and drawn from at once."""

    def __init__(
        self, per_hour: int, burst: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.per_second = per_hour / 3600
        self.burst = burst
        self._clock = clock
        self._buckets: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()
        self._heavy: dict[Hashable, int] = {}
        self._lock = Lock()

    def wait(self, visitor: Hashable) -> int:
        """Take a token; 0 when there was one, else seconds until there will be."""
        with self._lock:
            moment = self._clock()
            tokens = self._tokens(visitor, moment)
            taken = tokens >= 1
            left = tokens - 1 if taken else tokens
            self._buckets[visitor] = (left, moment)
            self._buckets.move_to_end(visitor)
            self._count(visitor, left, int(taken))
            self._forget()
        return 0 if taken else ceil((1 - tokens) / self.per_second)

    def _count(self, visitor: Hashable, left: float, taken: int) -> None:
        if visitor in self._heavy:
            self._heavy[visitor] += taken
        elif left <= self.burst * (1 - HEAVY):
            self._heavy[visitor] = ceil(self.burst - left)

    def heavy(self) -> dict[Hashable, int]:
        """What each visitor who draws much has drawn since it was last asked."""
        with self._lock:
            moment = self._clock()
            drawn = {each: count for each, count in self._heavy.items() if count}
            # Whose bucket is full again is a stranger again.
            self._heavy = {
                each: 0
                for each in self._heavy
                if each in drawn or self._tokens(each, moment) < self.burst
            }
        return drawn

    def correct(self, visitor: Hashable, tokens: float) -> None:
        """What is left for a visitor, as all servers together know it."""
        with self._lock:
            meanwhile = self._heavy.get(visitor, 0)
            self._buckets[visitor] = (tokens - meanwhile, self._clock())

    def _tokens(self, visitor: Hashable, moment: float) -> float:
        tokens, seen = self._buckets.get(visitor, (self.burst, moment))
        return min(self.burst, tokens + (moment - seen) * self.per_second)

    def _forget(self) -> None:
        """The one who was silent longest has the fullest bucket and loses least."""
        if len(self._buckets) > MOST_REMEMBERED:
            gone, _ = self._buckets.popitem(last=False)
            self._heavy.pop(gone, None)


def household(host: str | None) -> str:
    """An address as one visitor; an IPv6 line has 2^64 of them."""
    if host is None:
        return ""
    if ":" not in host:
        return host
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if not isinstance(address, IPv6Address):
        return host
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Address(int(address) >> 64 << 64))
