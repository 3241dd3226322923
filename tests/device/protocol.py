"""Receipts and seals once more, in Python and from the standards, to hold the phone's against."""

import base64
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes, hmac, hpke, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

SUITE = hpke.Suite(hpke.KEM.P256, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_128_GCM)
KEM_ID = b"KEM\x00\x10"
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
WORDS_FILE = Path(__file__).parents[2] / "assets" / "device" / "words.js"


def read_words() -> list[str]:
    """The list as it lies in the script."""
    found = re.search(r"`(.*?)`", WORDS_FILE.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1].split()


@dataclass(frozen=True)
class Keeper:
    """Somebody who can open what is sealed to ``public``."""

    private: ec.EllipticCurvePrivateKey
    public: str

    def opens(self, sealed: str, info: str) -> Any:
        return json.loads(SUITE.decrypt(unwrap(sealed), self.private, info.encode()))


@dataclass(frozen=True)
class Receipt:
    check: str
    case: str
    keeper: Keeper


def receipt_of(words: str, listed: list[str]) -> Receipt:
    """What five words make; ``listed`` is the list they come from."""
    slow = PBKDF2HMAC(hashes.SHA256(), 32, b"ltsa receipt v1", 600_000)
    seed = slow.derive(words.encode())
    case = HKDF(hashes.SHA256(), 16, None, b"ltsa case v1").derive(seed)
    material = HKDF(hashes.SHA256(), 32, None, b"ltsa reply key v1").derive(seed)
    keeper = new_keeper(derive_key(material))
    return Receipt(check_of([listed.index(word) for word in words.split()]), case.hex(), keeper)


def check_of(numbers: list[int]) -> str:
    """The sum over GF(2^11) of α^i·w_i, by schoolbook multiplication of polynomials."""
    total = 0
    for power, number in enumerate(numbers, start=1):
        total ^= remainder(number << power)
    return f"{total:04}"


def remainder(value: int) -> int:
    for bit in range(value.bit_length(), 10, -1):
        if value >> bit & 1:
            value ^= 0b100000000101 << (bit - 11)
    return value


def derive_key(material: bytes) -> ec.EllipticCurvePrivateKey:
    """DeriveKeyPair of RFC 9180, section 7.1.3, for P-256."""
    secret = labeled_extract(b"dkp_prk", material)
    for counter in range(256):
        candidate = labeled_expand(secret, b"candidate", bytes([counter]), 32)
        number = int.from_bytes(candidate)
        if 0 < number < ORDER:
            return ec.derive_private_key(number, ec.SECP256R1())
    raise AssertionError("no key in 256 candidates")


def labeled_extract(label: bytes, material: bytes) -> bytes:
    extract = hmac.HMAC(bytes(32), hashes.SHA256())
    extract.update(b"HPKE-v1" + KEM_ID + label + material)
    return extract.finalize()


def labeled_expand(secret: bytes, label: bytes, info: bytes, length: int) -> bytes:
    labeled = length.to_bytes(2) + b"HPKE-v1" + KEM_ID + label + info
    return HKDFExpand(hashes.SHA256(), length, labeled).derive(secret)


def new_keeper(private: ec.EllipticCurvePrivateKey) -> Keeper:
    point = serialization.PublicFormat.UncompressedPoint
    raw = private.public_key().public_bytes(serialization.Encoding.X962, point)
    return Keeper(private, wrap(raw))


def seal_to(public: str, content: Any, info: str) -> str:
    point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), unwrap(public))
    return wrap(SUITE.encrypt(json.dumps(content).encode().ljust(1024), point, info.encode()))


def wrap(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def unwrap(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
