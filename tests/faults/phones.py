"""Phones that keep, send and send again, over a link that delays, cuts, repeats and reorders."""

import asyncio
import base64
import json
import os
import random
from hashlib import sha256
from uuid import UUID

import httpx

from tests.faults.checker import History

KINDS = ("report", "message", "alarm", "place", "cancel")
PATIENCE = 3.0


class Link:
    """One phone's way to the server; what it does wrong is decided by the dice."""

    def __init__(self, client: httpx.AsyncClient, dice: random.Random) -> None:
        self._client = client
        self._dice = dice
        self._late: list[asyncio.Task[None]] = []

    async def put(self, report: str, body: bytes) -> httpx.Response | None:
        """The answer, if one came through."""
        await asyncio.sleep(self._dice.uniform(0.0, 0.05))
        chance = self._dice.random()
        if chance < 0.1:
            return None
        if chance < 0.2:
            self._late.append(asyncio.create_task(self._again(report, body)))
        answer = await self._ask(report, body)
        is_lost = self._dice.random() < 0.1
        return None if is_lost else answer

    async def _again(self, report: str, body: bytes) -> None:
        await asyncio.sleep(self._dice.uniform(0.1, 2.0))
        await self._ask(report, body)

    async def _ask(self, report: str, body: bytes) -> httpx.Response | None:
        headers = {"Content-Type": "application/json"}
        try:
            return await self._client.put(f"/api/reports/{report}", content=body, headers=headers)
        except httpx.TransportError:
            return None

    async def falls_silent(self) -> None:
        await asyncio.gather(*self._late)


async def phone(
    number: int, reports: int, seed: int, address: str, key: str, history: History
) -> None:
    """Write so many reports and hand them over one after another, however long it takes."""
    dice = random.Random(f"{seed} {number}")  # noqa: S311 -- the same phone again for the same seed
    case = f"{dice.getrandbits(128):032x}"
    async with httpx.AsyncClient(base_url=address) as client:
        link = Link(client, dice)
        for _ in range(reports):
            report, body = write(case, key, dice, history)
            receipt = await until_it_arrives(link, report, body, dice)
            history.receipts.setdefault(report, set()).add(receipt)
        await link.falls_silent()


def write(case: str, key: str, dice: random.Random, history: History) -> tuple[str, bytes]:
    report = str(UUID(int=dice.getrandbits(128), version=4))
    kind = dice.choice(KINDS)
    sealed = base64.urlsafe_b64encode(b"\x04" + os.urandom(1104)).rstrip(b"=").decode()
    body = json.dumps({"v": 1, "case": case, "kind": kind, "key": key, "sealed": sealed}).encode()
    history.saved.setdefault(case, []).append(report)
    history.digests[report] = sha256(sealed.encode()).hexdigest()
    if kind == "alarm":
        history.alarms.add(report)
    return report, body


async def until_it_arrives(link: Link, report: str, body: bytes, dice: random.Random) -> str:
    while True:
        if receipt := await hand_over(link, report, body):
            return receipt
        await asyncio.sleep(dice.uniform(0.05, 0.5))


async def hand_over(link: Link, report: str, body: bytes) -> str | None:
    answer = await link.put(report, body)
    if answer is None or answer.status_code not in {200, 201}:
        return None
    return answer.json()["received_at"]


async def all_phones(phones: int, reports: int, seed: int, address: str, key: str) -> History:
    """What was written and what was answered; the office's side is still to be filled in."""
    history = History()
    each = (phone(number, reports, seed, address, key, history) for number in range(phones))
    await asyncio.gather(*each)
    return history
