"""Photos as phones make them: large, and with the place inside."""

import base64
import os
import struct
import zlib

from playwright.sync_api import Page

_JPEG = """() => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 64;
    canvas.getContext("2d").fillRect(9, 9, 40, 40);
    return canvas.toDataURL("image/jpeg").split(",")[1];
}"""


def noise_png(width: int, height: int) -> bytes:
    """Noise does not shrink: three bytes a point."""
    rows = b"".join(b"\0" + os.urandom(3 * width) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check


def jpeg_with_place(page: Page, place: bytes) -> bytes:
    """A JPEG whose first part is an Exif block that holds ``place``."""
    plain = base64.b64decode(page.evaluate(_JPEG))
    block = b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + place
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + plain[2:]
