"""Seal what did not come sealed: an SMS, or an answer from another system. RFC 9180, one shot."""

import json
from collections.abc import Mapping

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

SUITE = Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_128_GCM)
STEPS = (1024, 4 * 1024, 16 * 1024, 44 * 1024)


class TooLong(ValueError):
    """More than the longest letter holds."""


def seal(body: Mapping[str, object], point: bytes, info: str) -> bytes:
    """A letter for whoever has the key of a point; ValueError when it is none of P-256."""
    to = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    for step in STEPS:
        if len(text) <= step:
            return SUITE.encrypt(text.ljust(step), to, info.encode())
    raise TooLong(f"{len(text)} bytes")
