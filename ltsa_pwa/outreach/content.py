"""What an outreach worker shows, says, asks and notes, as data."""

from dataclasses import dataclass

from ltsa_pwa.i18n import N_
from ltsa_pwa.routes import (
    AGENCIES,
    CHECKLIST,
    COUNTRIES,
    HELP,
    HOME,
    PAPERS_PAGE,
    PRACTICE,
    RIGHTS,
    SETTINGS,
    Page,
)


@dataclass(frozen=True)
class Step:
    """One step of the demonstration: what is shown, and what is said."""

    page: Page
    shows: str
    says: str


@dataclass(frozen=True)
class Question:
    """One question of the lesson check; the first answer is the right one."""

    asks: str
    right: str
    wrong: str
    why: str
    pictures: tuple[str, str]


SCRIPT = (
    Step(
        HOME,
        N_("The first page, and the button to listen"),
        N_("Choose your language at the top. Whoever does not like to read can listen."),
    ),
    Step(
        CHECKLIST,
        # Translators: the name of a page to show in a meeting
        N_("The checklist"),
        N_("Answer three questions. Then you see what comes next, and what must not be skipped."),
    ),
    Step(
        AGENCIES,
        N_("Check an agency"),
        N_("Say the name of a company you know. We look it up together, without a signal."),
    ),
    Step(
        COUNTRIES,
        # Translators: the name of a page to show in a meeting
        N_("The destinations"),
        N_("Wage, rest and papers of each country, each with its source."),
    ),
    Step(
        RIGHTS,
        # Translators: the name of a page to show in a meeting
        N_("Your rights"),
        N_("What would you do here? Let somebody answer, then read it together."),
    ),
    Step(
        PAPERS_PAGE,
        # Translators: the name of a page to show in a meeting
        N_("My papers"),
        N_("Note where each paper is. A photo stays on your own phone."),
    ),
    Step(
        PRACTICE,
        N_("Calling for help"),
        N_("Hold the button, and see what would happen. This is practice: nothing is sent."),
    ),
    Step(
        HELP,
        N_("Numbers of people who help"),
        N_("These work without the app. Write one of them down now."),
    ),
    Step(
        SETTINGS,
        N_("Leaving and deleting"),
        N_("The cross leads away at once. Here you delete everything when you want to."),
    ),
)

LESSON = (
    Question(
        N_("Somebody offers you work abroad. What do you do first?"),
        N_("Check the company"),
        N_("Pay at once"),
        N_("Whoever hurries you has a reason. Look the company up and ask an office first."),
        ("search", "wallet"),
    ),
    Question(
        N_("Where does your passport stay?"),
        # Translators: an answer to a question: where her passport should be
        N_("With me"),
        N_("With the agent"),
        N_("Your papers are yours. Keep a photo of each, and note who has it."),
        ("id-card", "briefcase"),
    ),
    Question(
        N_("When do you sign a contract?"),
        N_("When I understand it"),
        N_("When they say so"),
        N_("Ask for it in a language you read, and take a copy home before you sign."),
        ("file-text", "pencil"),
    ),
    Question(
        N_("You are in trouble abroad. What do you do?"),
        N_("Ask for help"),
        N_("Wait it out"),
        N_("Call the mission or use the button. You may ask for help whatever papers you have."),
        ("life-buoy", "clock"),
    ),
    Question(
        N_("Where do you keep the five words of your report?"),
        N_("On paper, well hidden"),
        N_("In a chat"),
        N_("Whoever has the five words can read the answers. Give them to nobody."),
        ("key-round", "message-circle"),
    ),
)

# Translators: topics of a meeting, to tick
TOPICS = {
    "before": N_("Before leaving"),
    "agency": N_("Agencies"),
    "costs": N_("Costs and loans"),
    "rights": N_("Rights"),
    "help": N_("Calling for help"),
    "trafficking": N_("Trafficking"),
    "return": N_("Coming home"),
    "other": N_("Something else"),
}
"""The codes are those of the desk, ``ltsa_desk/outreach/session.py``."""

# Translators: what people asked about, to count
ASKED = {
    "cost": N_("What does it cost?"),
    "agency": N_("Is this agency real?"),
    "papers": N_("Which papers?"),
    "contract": N_("The contract"),
    "wage": N_("Wage"),
    "insurance": N_("Insurance"),
    "loan": N_("Loans"),
    "unregistered": N_("Leaving without being registered"),
    "employer": N_("Changing the employer"),
    "violence": N_("Violence"),
    "family": N_("Family and children"),
    "return": N_("Coming home"),
    "other": N_("Something else"),
}

# Translators: who came, to count
WOMEN, MEN = N_("Women"), N_("Men")
SEXES = {"f": WOMEN, "m": MEN}
# Translators: how old they are, to count
AGES = {"u18": N_("under 18"), "18_24": "18–24", "25_39": "25–39", "40": N_("40 and older")}
