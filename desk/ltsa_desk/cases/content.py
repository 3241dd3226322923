"""Words of the case pages: labels for codes, and answers ready to be sent."""

from dataclasses import dataclass

from ltsa_desk.words import N_

# Translators: What kind of thing a phone has sent to the office.
KINDS = {
    "alarm": N_("Alarm"),
    "place": N_("Place"),
    "cancel": N_("Alarm taken back"),
    "report": N_("Report"),
    "message": N_("Message"),
    "status": N_("Status of a returnee"),
    "review": N_("Review of an agency"),
    "session": N_("Outreach session"),
    "evidence": N_("Evidence"),
    "withdraw": N_("Takes everything back"),
}
SOURCES = {
    "photo": N_("Photo, drawn anew on the phone without its place"),
    "sound": N_("Sound, recorded in the app"),
    "file": N_("File, as it was on the phone"),
    "chat": N_("Text of a chat"),
}

# Translators: What somebody says has happened to her or him.
WHAT = {
    "violence": N_("Violence"),
    "sexual_violence": N_("Sexual violence"),
    "threat": N_("Threats"),
    "locked_in": N_("Cannot leave the house or the ship"),
    "documents": N_("Documents are withheld"),
    "documents_withheld": N_("Documents are withheld"),
    "wages": N_("Wages are not paid"),
    "unpaid": N_("Wages are not paid"),
    "overcharging": N_("Too much money is asked for"),
    "contract": N_("The work is not what the contract says"),
    "health": N_("Ill or hurt"),
    "food_rest": N_("Not enough food or rest"),
    "go_home": N_("Wants to go home"),
    "stranded": N_("Stranded on the way"),
    "trafficking": N_("Taken somewhere else than agreed"),
    "silent": N_("Gave no sign in the hour that was set"),
    "other": N_("Something else"),
}

PLACES = {
    "house": N_("In the house where the work is"),
    "factory": N_("In a factory or a shop"),
    "ship": N_("On a ship"),
    "training": N_("In a training centre"),
    "road": N_("On the way"),
}
WHEN = {
    "now": N_("It goes on now"),
    "today": N_("Today or last night"),
    "days": N_("Some days ago"),
    "long": N_("For a long time"),
}
# Translators: When somebody may be called.
HOURS = {
    "morning": N_("In the morning"),
    "day": N_("In the middle of the day"),
    "evening": N_("In the evening"),
    "night": N_("At night"),
    "day_off": N_("On the day off"),
}
IF_OTHER = {
    "wrong_number": N_("“Sorry, wrong number”"),
    "friend": N_("“I am a friend from home”"),
    "credit": N_("“It is about phone credit”"),
    "hang_up": N_("Nothing: hang up"),
}
# Translators: What the reporter is to the person it is about.
RELATION = {
    "family": N_("Family"),
    "friend": N_("Friend"),
    "workmate": N_("They work together"),
    "neighbour": N_("Neighbour"),
    "helper": N_("Helps as a village or office worker"),
}
FOR_WHOM = {"self": N_("For herself or himself"), "other": N_("For somebody else")}
CONSENT = {
    "yes": N_("That person agrees"),
    "no": N_("That person does not agree"),
    "unknown": N_("It is not known whether that person agrees"),
}
# Translators: Who shall read the report.
TO = {
    "office": N_("The office"),
    "union": N_("The union"),
    "women": N_("Women's crisis centre"),
}

STEPS = {
    "received": N_("We have the report"),
    "contacted": N_("We have been in contact"),
    "referred": N_("Handed on to another office"),
    "in_progress": N_("We are working on it"),
    "waiting_for_you": N_("We wait for the reporter's answer"),
    "resolved": N_("It is settled"),
}
REASONS = {
    "solved": N_("It is solved"),
    "referred": N_("Another office has taken it over"),
    "withdrawn": N_("The reporter has withdrawn it"),
    "no_contact": N_("We could not reach the reporter"),
    "duplicate": N_("It belongs to another case"),
}

# Translators: In a list of who did what: these stand behind the name of an officer.
ACTIONS = {
    "case.seen": N_("looked at the case"),
    "report.opened": N_("was the first to read a report"),
    "report.unreadable": N_("could not read a report"),
    "replied": N_("answered"),
    "step.set": N_("set the next step"),
    "case.closed": N_("closed the case"),
    "case.erased": N_("erased the words of the case"),
    "well.told": N_("heard by telephone that all is well"),
    "paired": N_("paired a phone for outreach"),
    "case.referred": N_("handed the case on to a partner"),
    "case.referral_ended": N_("took the case back from a partner"),
    "refused": N_("tried to see what is not for them"),
    "file.seen": N_("opened a file"),
}

LANGUAGES = {
    "id": "Bahasa Indonesia",
    "en": "English",
    "jv": "Basa Jawa",
    "su": "Basa Sunda",
    "ar": "العربية",
    "zh-Hant": "繁體中文",
}
RIGHT_TO_LEFT = ("ar",)


@dataclass(frozen=True)
class Template:
    """An answer in every language a reporter may write in."""

    label: str
    texts: dict[str, str]


TEMPLATES = {
    "read": Template(
        N_("We have read it"),
        {
            "id": "Kami sudah membaca laporan Anda. Kami akan menjawab lagi di sini.",
            "en": "We have read your report. We will answer you here again.",
            "jv": "Laporan panjenengan sampun kula waos. Mangke kula wangsuli malih wonten mriki.",
            "su": "Laporan anjeun parantos dibaca. Engke diwaler deui di dieu.",
            "ar": "لقد قرأنا بلاغك. سنرد عليك هنا مرة أخرى.",
            "zh-Hant": "我們已經看過您的通報，會在這裡再回覆您。",
        },
    ),
    "call": Template(
        N_("Please call us when you can"),
        {
            "id": "Teleponlah kami saat Anda bisa dan sedang sendirian.",
            "en": "Please call us when you can and when you are alone.",
            "jv": "Mangga nelpon kula menawi saged lan nalika panjenengan piyambakan.",
            "su": "Mangga telepon ka dieu upami tiasa sareng nuju nyalira.",
            "ar": "من فضلك اتصل بنا عندما تستطيع وتكون وحدك.",
            "zh-Hant": "請在方便而且獨自一人時打電話給我們。",
        },
    ),
    "danger": Template(
        N_("Are you out of danger now?"),
        {
            "id": "Apakah Anda sekarang sudah tidak dalam bahaya? Jawablah ya atau tidak.",
            "en": "Are you out of danger now? Answer yes or no.",
            "jv": "Punapa samenika panjenengan sampun boten wonten ing bebaya? "
            "Mangga dipunwangsuli inggih utawi boten.",
            "su": "Naha ayeuna anjeun parantos teu aya dina bahaya? "
            "Mangga waler muhun atanapi henteu.",
            "ar": "هل أنت الآن بعيد عن الخطر؟ أجب بنعم أو لا.",
            "zh-Hant": "您現在已經脫離危險了嗎？請回答是或不是。",
        },
    ),
    "more": Template(
        N_("We need one more thing"),
        {
            "id": "Kami perlu satu hal lagi dari Anda: ",
            "en": "We need one more thing from you: ",
            "jv": "Kula taksih betah satunggal bab malih saking panjenengan: ",
            "su": "Aya hiji hal deui anu diperyogikeun ti anjeun: ",
            "ar": "نحتاج منك إلى شيء واحد آخر: ",
            "zh-Hant": "我們還需要您提供一件事：",
        },
    ),
    "next": Template(
        N_("The next step"),
        {
            "id": "Langkah berikutnya: ",
            "en": "The next step: ",
            "jv": "Lampah salajengipun: ",
            "su": "Léngkah satuluyna: ",
            "ar": "الخطوة التالية: ",
            "zh-Hant": "下一步：",
        },
    ),
}


def template_text(code: str, language: str) -> str:
    """A ready answer in the reporter's language, or in Indonesian where we lack it."""
    texts = TEMPLATES[code].texts
    return texts.get(language) or texts["id"]
