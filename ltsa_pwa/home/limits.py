"""What we promise and what we cannot, in the worker's words.

``docs/threat-model.md`` says the same to the operator; the two must not differ.
"""

# Translators: What we can and cannot do. Every “cannot” must stay as hard as it is.

from dataclasses import dataclass

from ltsa_pwa.i18n import N_


@dataclass(frozen=True)
class Answer:
    """A question somebody careful asks, and our answer. Texts are message ids."""

    name: str
    question: str
    says: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


ANSWERS: tuple[Answer, ...] = (
    Answer(
        "who",
        N_("Who runs this?"),
        (
            N_(
                "The office that gave you the address of this app. It alone has the key that opens"
                " what you send."
            ),
            N_("If you do not know which office that is, ask before you write something secret."),
        ),
    ),
    Answer(
        "leaves",
        N_("What leaves this phone, and when?"),
        (
            N_(
                "Only what you send yourself: an alarm, a report, a message. It is sealed on this"
                " phone first. The server it passes through cannot read it."
            ),
            N_(
                "That server sees when something was sent, of which kind, how large, and the number"
                " of the case. Your name and your number are in it only if you write them."
            ),
            N_(
                "Your checklist, your settings and what you look up stay here. There are no"
                " cookies, and nobody counts what you read."
            ),
            N_(
                "When you choose your village, the list of your regency is fetched. Which village"
                " is yours stays here until you tell it."
            ),
            N_(
                "When the list of agencies is fetched, one number goes along: how often a name was"
                " not found. Which name, nobody learns."
            ),
        ),
    ),
    Answer(
        "place",
        N_("Does it know where I am?"),
        (
            N_(
                "Only if you press the alarm and then allow it, once, for that alarm. You may say"
                " no: the alarm goes without."
            ),
        ),
    ),
    Answer(
        "reads",
        N_("Who reads what I send?"),
        (
            N_(
                "Officers of that office. Each has an own account, and who opened what is written"
                " down. You see when somebody has opened it."
            ),
            N_("Ask the office what it must pass on by law. You can ask without giving a name."),
        ),
    ),
    Answer(
        "long",
        N_("How long is it kept?"),
        (
            N_("On this phone: until you delete it, or the browser clears what is not used."),
            N_(
                "On the server and in the office: until the office removes it. Nothing ends there"
                " by itself, so ask the office for its terms."
            ),
        ),
    ),
    Answer(
        "cannot",
        N_("What can it not do?"),
        points=(
            N_("Send a text message by itself. It opens one; you press send."),
            N_("Help if nobody answers. That is why numbers stand beside the alarm."),
            N_("Send while it is closed, on many phones. Keep it open until you see it arrive."),
            N_(
                "Hide from somebody who looks closely. Under another name, the browser's own lists"
                " still show the true address."
            ),
            N_("Keep the picture out of the list of open apps on every phone. Try it on yours."),
            N_("Erase the history of the browser, or calls and messages from the bill."),
            N_("Stop somebody who watches the screen, or who knows this app."),
            N_(
                "Protect you from somebody who takes over the server and changes the app. If that"
                " is what you fear, a call or a visit is better."
            ),
        ),
    ),
    Answer(
        "cross",
        N_("What does the cross at the top do?"),
        (
            N_(
                "It covers the page at once and shows a recipe instead. Pressing Shift three times"
                " does the same. For ten minutes, going back leads to the recipe too."
            ),
            N_(
                "To come back, hold the title of the recipe for three seconds, or open Bekal again."
                " Try it once now, so that you know it."
            ),
            N_(
                "In the settings you can choose that the recipe stays until you hold its title."
                " Numbers and alarm are behind it then, too."
            ),
            N_("It does not stop a count-down, and does not take back what was sent."),
        ),
    ),
    Answer(
        "lock",
        N_("What does the lock with a PIN do?"),
        (
            N_(
                "It seals what you keep on this phone. Without the PIN the alarm and the numbers"
                " still work, and reports still go on their way."
            ),
            N_(
                "What waits to be sent was sealed to the office before. Somebody can see that"
                " something waits, and of which kind, but not what it says."
            ),
            N_(
                "A short PIN gives way to somebody who copies the phone and has time. And somebody"
                " who knows this app can guess that there is a second space."
            ),
            N_("What you type while somebody watches, it cannot hide."),
        ),
    ),
    Answer(
        "remove",
        N_("How do I remove all of it?"),
        (
            N_(
                "Settings, “Delete everything”. Then take the picture off the home screen, and"
                " clear the history of the browser."
            ),
            N_("What was sent stays with the office and opens with your five words."),
        ),
    ),
)
