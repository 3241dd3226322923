"""A file as a phone seals it, for whoever opens it: the desk, or a relay before a Primero."""

import hashlib
import os
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ltsa_desk.sealing import read_public_key, seal, to_base64

SOUND = os.urandom(5_000)
PIECE = 2_048


@dataclass
class Recording:
    """A file as a phone seals it: a key of its own, pieces by number, a manifest."""

    content: bytes = SOUND
    said: dict[str, Any] = field(default_factory=dict)
    piece: int = PIECE
    key: bytes = field(default_factory=lambda: os.urandom(32))

    def pieces(self, file: str) -> list[bytes]:
        plain = [
            self.content[at : at + self.piece] for at in range(0, len(self.content), self.piece)
        ]
        lock = AESGCM(self.key)
        return [
            lock.encrypt(n.to_bytes(12), each, f"ltsa piece v1 {file} {n}".encode())
            for n, each in enumerate(plain)
        ]

    def manifest(self, file: str, keys: dict[str, Any]) -> dict[str, Any]:
        public = {key["id"]: key["public"] for key in keys["keys"]}[keys["current"]]
        body = {"v": 1, "key": to_base64(self.key)}
        wrapped = seal(body, read_public_key(public), f"ltsa file v1 {file}")
        return {
            "source": "sound",
            "type": "audio/mp4",
            "size": len(self.content),
            "pieces": len(self.pieces(file)),
            "sha256": hashlib.sha256(self.content).hexdigest(),
            "taken_at": "2026-11-21T06:30:00Z",
            "key": keys["current"],
            "wrapped": wrapped,
        } | self.said
