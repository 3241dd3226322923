"""Letters only one key can open: RFC 9180, P-256, HKDF-SHA256, AES-128-GCM, single shot."""

import base64
import binascii
import json
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

SUITE = Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_128_GCM)
STEPS = (1024, 4 * 1024, 16 * 1024, 44 * 1024)
"""Letters are filled up to one of these lengths, so that their size says little."""


class CannotOpen(Exception):
    """Sealed to another key, moved from another report, or not a letter of ours."""


class TooLong(ValueError):
    """The text does not fit the longest letter."""


def to_base64(data: bytes) -> str:
    """URL-safe base64 without padding, as it stands in every envelope."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def from_base64(text: str) -> bytes:
    """The bytes back; ValueError for anything that is not exactly that alphabet."""
    data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    if to_base64(data) != text:
        raise binascii.Error("not canonical base64url")
    return data


def read_public_key(text: str) -> ec.EllipticCurvePublicKey:
    """A key written as 65 bytes in base64url; ValueError when it is no point of P-256."""
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_base64(text))


def write_public_key(key: ec.EllipticCurvePublicKey) -> str:
    """The 65 bytes of a public key in base64url."""
    return to_base64(key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def padded(body: Mapping[str, object]) -> bytes:
    """The body as JSON, filled with spaces up to the next step."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    for step in STEPS:
        if len(text) <= step:
            return text.ljust(step)
    raise TooLong(f"{len(text)} bytes")


def seal(body: Mapping[str, object], to: ec.EllipticCurvePublicKey, info: str) -> str:
    """A letter that only the holder of the key can read, under this info alone."""
    return to_base64(SUITE.encrypt(padded(body), to, info.encode()))


def unseal(sealed: str, key: ec.EllipticCurvePrivateKey, info: str) -> dict[str, object]:
    """What the letter says; CannotOpen when it is not for this key or this info."""
    try:
        body = json.loads(SUITE.decrypt(from_base64(sealed), key, info.encode()))
    except (InvalidTag, ValueError) as error:
        raise CannotOpen(type(error).__name__) from error
    if not isinstance(body, dict):
        raise CannotOpen("no object inside")
    return body
