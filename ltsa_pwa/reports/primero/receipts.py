"""Sign for a file with the office's receipt keys, as the desk does: phones check by the same."""

import json
from datetime import UTC
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ltsa_pwa.reports.envelope import wrap
from ltsa_pwa.reports.primero.evidence import Manifest
from ltsa_pwa.reports.primero.opening import VARIABLE, read_key, seal_letter
from ltsa_pwa.reports.report import Report, now, say_moment
from ltsa_pwa.settings import SettingWrong

RECEIPTS = "receipts"
"""The folder in the folder of keys; the desk's has one."""


class Signer:
    """The newest key that signs: its name begins with the second it was made."""

    def __init__(self, keys_dir: Path) -> None:
        newest = max((keys_dir / RECEIPTS).glob("*.pem"), default=None)
        if newest is None:
            reason = f"has no {RECEIPTS}/ with a key to sign with: no phone could let a file go."
            raise SettingWrong(VARIABLE, reason)
        self._id, self._private = newest.stem, read_key(newest)

    def receipt(
        self, announcement: Report, manifest: Manifest, reply_key: object, office: str
    ) -> dict[str, str]:
        """Sealed to the reporter, whose phone lets its copy go; none where she has no key."""
        taken = manifest.taken_at
        receipt = json.dumps(
            {
                "v": 1,
                "file": announcement.id,
                "sha256": manifest.sha256,
                "size": manifest.size,
                "taken_at": say_moment(taken.astimezone(UTC)) if taken else None,
                "received_at": say_moment(now()),
                "office": office,
            },
            ensure_ascii=False,
        )
        point = self._private.public_key().public_bytes(
            Encoding.X962, PublicFormat.UncompressedPoint
        )
        letter = {
            "v": 1,
            "kind": "receipt",
            "receipt": receipt,
            "signature": wrap(self._signed(receipt)),
            "key": self._id,
            "public": wrap(point),
        }
        info = f"ltsa file receipt v1 {announcement.case}"
        sealed = seal_letter(info, str(reply_key or ""), letter)
        return {"sealed": sealed} if sealed else {}

    def _signed(self, text: str) -> bytes:
        """As browsers check it: r and s, 32 bytes each."""
        signature = self._private.sign(text.encode(), ec.ECDSA(hashes.SHA256()))
        r, s = decode_dss_signature(signature)
        return r.to_bytes(32) + s.to_bytes(32)
