"""Lists that every phone reads, fetched whole when there is a line and served without one."""

import asyncio
import hashlib
import logging
from pathlib import Path

import httpx
from starlette.responses import Response

ASK_AGAIN = 3600.0
AFTER_A_FAILURE = 60.0
SLOWEST = 120.0
NEVER_CAME = 300
"""Seconds a phone is asked to wait for a list that has not come yet."""

log = logging.getLogger(__name__)


class Mirror:
    """Copies of a server's lists in a folder: a laptop that was switched off still has them."""

    def __init__(self, client: httpx.AsyncClient, folder: Path, paths: tuple[str, ...]) -> None:
        self._client = client
        self._folder = folder
        self._paths = paths

    @classmethod
    def of(cls, address: str, folder: Path, paths: tuple[str, ...]) -> "Mirror":
        """The lists of the server at an address."""
        return cls(httpx.AsyncClient(base_url=address, timeout=SLOWEST), folder, paths)

    def holds(self, path: str) -> bool:
        """Whether it is one of the lists, fetched or not."""
        return path in self._paths

    async def keep_fresh(self) -> None:
        """Until it is cancelled."""
        async with self._client:
            while True:
                fetched = [await self._fetch(path) for path in self._paths]
                await asyncio.sleep(ASK_AGAIN if all(fetched) else AFTER_A_FAILURE)

    async def _fetch(self, path: str) -> bool:
        try:
            answer = await self._client.get(path)
            answer.raise_for_status()
            answer.json()
        except (httpx.HTTPError, ValueError) as away:
            log.info("A list could not be fetched: %s", type(away).__name__)
            return False
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = self._file(path).with_suffix(".new")
        unfinished.write_bytes(answer.content)
        unfinished.replace(self._file(path))
        return True

    def answer(self, path: str, known: str) -> Response:
        """The whole list; nothing when the phone has this very one."""
        try:
            content = self._file(path).read_bytes()
        except FileNotFoundError:
            return Response(status_code=503, headers={"Retry-After": str(NEVER_CAME)})
        etag = f'"{hashlib.sha256(content).hexdigest()[:20]}"'
        headers = {"ETag": etag, "Cache-Control": "no-store"}
        if etag in known:
            return Response(status_code=304, headers=headers)
        return Response(content, media_type="application/json", headers=headers)

    def _file(self, path: str) -> Path:
        return self._folder / f"{path.strip('/').replace('/', '-')}.json"
