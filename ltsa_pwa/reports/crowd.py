"""How much one address may ask, when a whole village may stand behind it.

Nothing here is about a person: an address is forgotten once its bucket has
filled up again, and is never written anywhere.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from ipaddress import IPv6Address, ip_address
from math import ceil

MOST_REMEMBERED = 50_000


class Allowance:
    """A bucket of tokens for each visitor, filled slowly and drawn from at once."""

    def __init__(
        self, per_hour: int, burst: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._per_second = per_hour / 3600
        self._burst = burst
        self._clock = clock
        self._buckets: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def wait(self, visitor: Hashable) -> int:
        """Take a token; 0 when there was one, else seconds until there will be."""
        moment = self._clock()
        tokens = self._tokens(visitor, moment)
        taken = tokens >= 1
        self._buckets[visitor] = (tokens - 1 if taken else tokens, moment)
        self._buckets.move_to_end(visitor)
        self._forget()
        return 0 if taken else ceil((1 - tokens) / self._per_second)

    def _tokens(self, visitor: Hashable, moment: float) -> float:
        tokens, seen = self._buckets.get(visitor, (self._burst, moment))
        return min(self._burst, tokens + (moment - seen) * self._per_second)

    def _forget(self) -> None:
        """The one who was silent longest has the fullest bucket and loses least."""
        if len(self._buckets) > MOST_REMEMBERED:
            self._buckets.popitem(last=False)


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
