"""The key by which push services know this server (VAPID, RFC 8292)."""

import base64
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from ltsa_pwa.settings import SettingWrong

VARIABLE = "LTSA_PUSH_KEY_FILE"
_KEY_LETTERS = 87


def make_key(path: Path) -> bool:
    """A new key, readable by us alone; False when there is one, which phones rely on."""
    if path.exists():
        return False
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = ec.generate_private_key(ec.SECP256R1())
    path.touch(mode=0o600)
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return True


def read_key(path: Path) -> ec.EllipticCurvePrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except (OSError, ValueError, TypeError) as error:
        raise SettingWrong(VARIABLE, f"names no key ({type(error).__name__}).") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        raise SettingWrong(VARIABLE, "names a key of another kind; `ltsa push-key` makes one.")
    return key


def is_phones_key(text: str) -> bool:
    """Whether a phone's public key is one: a point on the curve, in base64url."""
    try:
        point = base64.b64decode(text + "=", altchars=b"-_", validate=True)
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    except ValueError:
        return False
    return len(text) == _KEY_LETTERS


def public_of(key: ec.EllipticCurvePrivateKey) -> str:
    """What a phone hands to its push service."""
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode("ascii")
