"""Addresses this server may knock at: a phone names them, so only known push services count."""

from collections.abc import Iterable
from urllib.parse import urlsplit

LONGEST = 1000
LONGEST_LABEL = 63


def may_knock(endpoint: str, hosts: Iterable[str]) -> bool:
    """Whether it is https at one of ``hosts``; ``*.example.org`` stands for what is below it."""
    if len(endpoint) > LONGEST or not endpoint.isascii() or not endpoint.isprintable():
        return False
    try:
        address = urlsplit(endpoint)
        port = address.port
    except ValueError:
        return False
    if address.scheme != "https" or not address.hostname or "@" in address.netloc:
        return False
    if not all(0 < len(label) <= LONGEST_LABEL for label in address.hostname.split(".")):
        return False
    there = address.hostname if port in {None, 443} else f"{address.hostname}:{port}"
    return any(is_at(there, host) for host in hosts)


def is_at(there: str, host: str) -> bool:
    return there.endswith(host[1:]) if host.startswith("*.") else there == host
