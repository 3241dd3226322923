"""Every address of the app, with a sentence each.

The last part of a page's address says nothing about what the page is for: it
stays in the browser's history, and somebody else may read it there.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """A page that exists once in every language, at ``/<language>/<path>``.

    ``folder`` is where it is written, when that is not called like the page.
    """

    name: str
    path: str
    sentence: str
    folder: str = ""

    @property
    def group(self) -> str:
        """The pages it is translated and checked with."""
        return self.folder or self.name


HOME = Page("home", "", "Where she stands, the four doors and the alarm.")
CHECKLIST = Page("checklist", "checklist", "What to do before leaving, step by step.")
AGENCIES = Page("agencies", "agencies", "Is this agency in the list we have?")
RIGHTS = Page("rights", "rights", "What to do in a situation, and what the law says to it.")
LAW = Page("law", "law", "What the law says, article by article.", "rights")
COUNTRIES = Page(
    "countries", "countries", "What is known of each destination: wage, rest, papers.", "rights"
)
SIGNS = Page("signs", "signs", "Questions about an offer, and what the answers mean.", "rights")
PROOF = Page("proof", "keep", "What to keep, so that it can be shown later.", "rights")
HELP = Page("help", "help", "Numbers and addresses of people who help.")
ASK = Page("ask", "ask", "Short questions that lead to the right door.", "help")
ALARM = Page("alarm", "now", "Call for help, with the numbers beside it.", "reports")
REVIEW = Page("review", "how", "How it was with an agency, in eight questions.", "agencies")
REPORT = Page("report", "write", "Tell the office what happened.", "reports")
PRACTICE = Page("practice", "try", "The alarm and the report, played without sending.", "reports")
CASE = Page("case", "mine", "What was sent, who has it, and the answers.", "reports")
CHECKIN = Page("checkin", "well", "Hours at which she gives a sign that all is well.", "reports")
PAPERS_PAGE = Page("papers", "papers", "Where her original papers are.")
DATES = Page("dates", "dates", "Her dates, nearest first.", "papers")
CONTRACT = Page(
    "contract", "contract", "What the contract says, held against what is known.", "papers"
)
PLAN = Page("plan", "plan", "Whom she trusts, and what they do when she is silent.", "papers")
STATUS = Page(
    "status", "status", "Where she stands, told without a name; her village.", "returnees"
)
BACK = Page("back", "back", "Home again: what is still owed, and who helps.", "returnees")
SETTINGS = Page("settings", "settings", "Language, what is on this phone, delete.", "home")
ABOUT = Page("about", "about", "Who runs this, privacy, what it cannot do.", "home")
CARDS = Page("cards", "cards", "Large cards in two languages, to hand to somebody.")
LOCK = Page("lock", "open", "Where she types her PIN; stands before the others.", "home")
SEARCH = Page("search", "find", "Everything the phone holds, by a word.")
OUTREACH = Page("outreach", "visit", "Show it in a village, and note a session in numbers.")
POSTER = Page("poster", "paper", "Posters and a leaflet to print.", "outreach")
OFFLINE = Page("offline", "offline", "Shown when a page was never kept on this phone.", "home")

PAGES = (
    HOME,
    CHECKLIST,
    AGENCIES,
    RIGHTS,
    LAW,
    COUNTRIES,
    SIGNS,
    PROOF,
    HELP,
    ASK,
    ALARM,
    REPORT,
    PRACTICE,
    REVIEW,
    CASE,
    CHECKIN,
    PAPERS_PAGE,
    DATES,
    CONTRACT,
    PLAN,
    STATUS,
    BACK,
    SETTINGS,
    ABOUT,
    CARDS,
    SEARCH,
    OUTREACH,
    POSTER,
    LOCK,
    OFFLINE,
)

LANGUAGES_PAGE = "/"
"""The first screen: each language in its own name."""

LEAVE = "/resep"
"""A harmless recipe: where the cross leads, with or without a signal."""
NOT_FOUND = "/not-found"
"""Our own page for an address that does not exist; served with status 404."""

API_REPORT = "/api/reports/{id}"
"""A phone hands over one sealed report."""
API_FILE_PIECE = "/api/files/{file}/{n}"
"""A phone hands over one sealed piece of a file that a report has announced."""
API_CASE_EVENTS = "/api/cases/{case}/events"
"""What has happened to the reports of one case, and the sealed replies."""
API_CASE_PUSH = "/api/cases/{case}/push"
"""Where to knock, empty-handed, when something happens in a case."""
API_LIST_PUSH = "/api/push/list"

API_PUSH = "/api/push"
"""The public key by which push services know this server."""
API_CHECKIN = "/api/checkins/{id}"
"""Days on which a sign that all is well is expected, and how that stands."""
API_CHECKIN_WELL = "/api/checkins/{id}/well"
"""The sign that all is well."""
API_CHECKIN_END = "/api/checkins/{id}/end"
"""No sign is expected any more."""
API_AGENCIES = "/api/agencies"
"""The agency register as the phone keeps it, with its date and source."""
API_SMS = "/api/sms"
"""Where an SMS gateway brings what was sent without data."""
API_PRIMERO_HOOK = "/api/hooks/primero"
"""Where a Primero says that a case changed there."""
API_AGENCY_REVIEWS = "/api/agencies/reviews"
"""What workers answered about agencies, as counts."""
API_HEALTH = "/api/health"
"""Whether the server can write, for the operator's monitor."""


def address(page: Page, tag: str) -> str:
    """The address of a page in one language; ``tag`` is the BCP 47 tag."""
    return f"/{tag}/{page.path}" if page.path else f"/{tag}"
