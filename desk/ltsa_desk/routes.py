"""Every address of the desk, with a sentence each."""

QUEUE = "/"
"""Everything that waits, alarms first."""
CASE = "/cases/[case]"
"""One case: what was sent, what was answered, who saw it."""
OUTREACH = "/outreach"
"""Whose phone is paired for outreach, and a code for a new one."""
SIGN_IN = "/sign-in"
"""Name and password."""
COUNTS = "/counts"
"""Counts by place and month, without names."""
COUNTS_SHEET = "/counts/sheet"
"""A quarter on one sheet of paper, for the forum."""
EXPORTS = "/exports/"
"""The counts as files; the address of each begins like this."""
REFUSED = "/refused"
"""What somebody came to is not for their account."""

API_KEYS = "/v1/keys"
"""The public keys reports may be sealed to."""
API_REPORT = "/v1/reports/{id}"
"""The relay hands over one sealed report."""
API_PIECE = "/v1/files/{file}/{n}"
"""The relay hands over one sealed piece of a file."""
FILE = "/files/{file}"
"""An officer looks at a file, or takes it along."""
API_EVENTS = "/v1/events"
"""What the reporters are to be told."""
SESSION = "/session"
"""The sign-in form is sent here, and answered with the cookie."""
SESSION_END = "/session/end"
"""Signing out."""

LANGUAGES = ("id", "en")
"""The first is the desk's own and has no prefix in its addresses."""


def in_language(route: str, language: str) -> str:
    """The address of a page in one of the desk's languages."""
    if language == LANGUAGES[0]:
        return route
    return f"/{language}{route}" if route != QUEUE else f"/{language}"


def in_the_other_language(path: str) -> str:
    """The same page for somebody who reads the other language."""
    mine = language_of(path)
    plain = path if mine == LANGUAGES[0] else path.removeprefix(f"/{mine}") or QUEUE
    return in_language(plain, next(each for each in LANGUAGES if each != mine))


def case_address(case: str, language: str) -> str:
    """The page of one case."""
    return in_language(CASE.replace("[case]", case), language)


def language_of(path: str) -> str:
    """The language a page's address is in."""
    first = path.strip("/").partition("/")[0]
    return first if first in LANGUAGES else LANGUAGES[0]
