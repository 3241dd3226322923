"""The one style sheet.

Pages that are met first carry inside what they need of it (``bundle.mjs``), which saves a round
trip on a slow link; for all others it is one file, kept with the scripts: inside each page it
would be a third of the pack.
"""

import base64
import hashlib

import rcssmin

STYLE_FILE = "style.css"


def tightened(style: str) -> str:
    """The sheet without comments and blanks."""
    return str(rcssmin.cssmin(style))


def policy_hash(style: str) -> str:
    """What the content security policy says to allow exactly this inline style."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"sha256-{digest}"
