"""The questions of the talk, and the doors at their ends."""

from ltsa_pwa.help.talk import Choice, Door, End, Question
from ltsa_pwa.i18n import N_
from ltsa_pwa.routes import (
    AGENCIES,
    ALARM,
    CASE,
    CHECKLIST,
    COUNTRIES,
    HELP,
    LAW,
    PROOF,
    RIGHTS,
    SIGNS,
)


def _right(anchor: str) -> Door:
    return Door(RIGHTS, "scale", N_("What you can do now"), N_("Steps, rights, numbers"), anchor)


_ALARM = Door(
    ALARM, "hand", N_("Help now"), N_("Numbers to call, and a button that asks the office")
)
_NUMBERS = Door(HELP, "phone", N_("Whom to call"), N_("Numbers of people who help."))
_MISSION = Door(HELP, "landmark", N_("The mission"), N_("Numbers in the country where you are"))
_PROOF = Door(PROOF, "folder-open", N_("What to keep as proof"), N_("For each situation, and how."))
_WAGES = Door(COUNTRIES, "wallet", N_("The wage of my country"), N_("Where we found a source."))
_SIGNS = Door(
    SIGNS, "flag", N_("Is this offer all right?"), N_("Questions that show the risk signs.")
)
_AGENCY = Door(AGENCIES, "building-2", N_("Is this agency real?"), N_("Look it up here."))
_LIST = Door(CHECKLIST, "list-checks", N_("Checklist"), N_("What to do, step by step."))
_LAW = Door(LAW, "book-open", N_("What the law says"), N_("Article by article."))
_ANSWERS = Door(CASE, "folder-open", N_("Mine"), N_("What you sent, and the answers."))

_VIOLENCE = Question(
    N_("What happens?"),
    (
        Choice(
            "touched",
            "hand",
            N_("Somebody touches me or forces me"),
            "sentuh raba perkosa paksa leceh cabul seks seksual cium telanjang touch rape force"
            " sexual harass assault",
            End(
                N_("It is not your fault. First a place where other people are, then a doctor."),
                (_right("violence"), _ALARM, _NUMBERS),
                "violence",
            ),
        ),
        Choice(
            "beaten",
            "heart-pulse",
            N_("I am hit or hurt"),
            "pukul tampar siksa aniaya tendang sundut setrika luka kekerasan hit beat slap kick"
            " abuse violence",
            End(
                N_("First a place where other people are. A doctor writes down what was done."),
                (_right("violence"), _ALARM, _NUMBERS),
                "violence",
            ),
        ),
        Choice(
            "threatened",
            "message-circle",
            N_("I am threatened or shouted at"),
            "ancam takut teror maki hina bentak sebar foto video threat scare blackmail insult"
            " shout",
            End(
                N_("Keep the messages, do not answer in anger, and tell somebody you trust."),
                (_right("violence"), _NUMBERS, _PROOF),
                "violence",
            ),
        ),
        Choice(
            "locked-in",
            "lock",
            N_("I may not go out"),
            "kurung sekap kunci tahan penampungan larang keluar disekap lock trap detain captive",
            End(
                N_("Tell somebody where you are: a street, a shop, a sign you can see."),
                (_right("holding-house"), _ALARM, _NUMBERS),
                "locked_in",
            ),
        ),
        Choice(
            "injection",
            "stethoscope",
            N_("They want to give me contraception"),
            "suntik kontrasepsi pil implan susuk injection contracept pill implant",
            End(
                N_("It is your decision. Say no in front of somebody, or in a message."),
                (_right("contraception"), _NUMBERS),
                "violence",
            ),
        ),
    ),
)

_ASKED_FOR_MONEY = Question(
    N_("Have you paid already?"),
    (
        Choice(
            "not-paid-yet",
            "wallet",
            N_("Not yet"),
            "",
            End(
                N_("Do not pay today. Ask in writing what it is for and which rule says so."),
                (_right("costs"), _SIGNS, _AGENCY),
                "overcharging",
            ),
        ),
        Choice(
            "paid-already",
            "file-text",
            N_("Yes, all or a part"),
            "terlanjur bayar setor transfer tipu kembali refund paid scam fraud",
            End(
                N_("Pay no more. Collect receipts and messages; the office can ask the company."),
                (_right("costs"), _PROOF, _NUMBERS),
                "overcharging",
            ),
        ),
    ),
)

_MONEY = Question(
    N_("What is it about?"),
    (
        Choice(
            "unpaid",
            "wallet",
            N_("I am not paid, or too little"),
            "gaji upah bayar lembur dipotong potong telat wage salary unpaid overtime",
            End(
                N_("Write for each month: what was agreed, what came, what was taken off."),
                (_right("unpaid"), _WAGES, _MISSION),
                "wages",
            ),
        ),
        Choice(
            "asked-for-money",
            "landmark",
            N_("They ask me for money"),
            "biaya pungut pungli bayar minta uang calo sponsor agen fee charge cost broker",
            _ASKED_FOR_MONEY,
        ),
        Choice(
            "debt",
            "file-text",
            N_("I am in debt and pressed"),
            "utang hutang pinjam tagih cicil bank kredit debt loan owe",
            End(
                N_("Sign nothing new. Write down how much you got, from whom, and what you paid."),
                (_right("costs"), _NUMBERS, _PROOF),
                "overcharging",
            ),
        ),
    ),
)

_PAPERS = Question(
    N_("Which paper?"),
    (
        Choice(
            "passport-kept",
            "id-card",
            N_("My passport or another paper is kept from me"),
            "paspor dokumen ktp ijazah kartu surat ditahan passport document diploma keep kept",
            End(
                N_("Ask for it in a message. Helping you with it is a duty of the mission."),
                (_right("passport"), _MISSION),
                "documents",
            ),
        ),
        Choice(
            "passport-lost",
            "search",
            N_("It is lost, or it has run out"),
            "paspor hilang curi habis kedaluwarsa mati visa izin overstay lost stolen expire",
            End(
                N_("A new one can be made. Ask the mission what to bring, before you go there."),
                (_MISSION,),
                "documents",
            ),
        ),
        Choice(
            "contract",
            "file-text",
            N_("The contract was changed, or I cannot read it"),
            "kontrak perjanjian tanda tangan ganti kerjaan contract agreement sign",
            End(
                N_("Do not sign that day. Take a photo of every page."),
                (_right("contract-changed"), _LAW),
                "other",
            ),
        ),
        Choice(
            "without-company",
            "users",
            N_("I did not go through a company"),
            "nonprosedural ilegal gelap kaburan turis undocumented illegal irregular",
            End(
                N_("You may ask for help all the same. Say first what you need."),
                (_right("no-company"), _MISSION),
                "other",
            ),
        ),
    ),
)

_HEALTH = Question(
    N_("What is it about?"),
    (
        Choice(
            "ill",
            "heart-pulse",
            N_("I am ill, or I had an accident"),
            "sakit celaka kecelakaan jatuh demam dokter rumah sakit bpjs asuransi klinik sick ill"
            " accident doctor hospital insurance",
            End(
                N_("A doctor first. Ask for a note with the date, and keep every receipt."),
                (_right("ill"), _MISSION),
                "health",
            ),
        ),
        Choice(
            "pregnant",
            "baby",
            N_("I am pregnant"),
            "hamil kandung melahirkan bayi telat haid pregnan baby birth",
            End(
                N_("You decide whom you tell. Sign nothing about your work that day."),
                (_right("pregnant"), _NUMBERS),
                "health",
            ),
        ),
        Choice(
            "pregnancy-test",
            "stethoscope",
            N_("They ask me for a pregnancy test"),
            "tes kehamilan periksa urine test",
            End(
                N_("You may ask what it is for and who sees it, before you answer."),
                (_right("pregnancy-test"), _NUMBERS),
                "health",
            ),
        ),
        Choice(
            "low",
            "message-circle",
            N_("I feel very low"),
            "sedih stres depresi putus asa bunuh diri mati saja tidak kuat lelah sad depress"
            " suicide kill myself hopeless",
            End(
                N_("You need not carry this alone. Call somebody now, or go where people are."),
                (_ALARM, _NUMBERS),
                "health",
            ),
        ),
    ),
)

_STRANDED = Question(
    N_("What do you need?"),
    (
        Choice(
            "go-home",
            "plane",
            N_("I want to go home"),
            "pulang kembali indonesia tiket home return ticket",
            End(
                N_("Tell the mission why, and ask who pays the way."),
                (_right("go-home"), _MISSION),
                "go_home",
            ),
        ),
        Choice(
            "no-place",
            "house",
            N_("A place to sleep"),
            "tidur tempat tinggal kabur lari usir telantar shelter sleep homeless ran away",
            End(
                N_("For the first hours: a clinic, a place of worship, a shop with people."),
                (_right("shelter"), _ALARM, _MISSION),
                "go_home",
            ),
        ),
        Choice(
            "on-the-way",
            "ship",
            N_("I wait in a house, at a harbour or an airport"),
            "pelabuhan bandara kapal tunggu berangkat transit harbour port airport boat wait",
            End(
                N_("Do not travel on before somebody outside knows where you are."),
                (_right("holding-house"), _SIGNS, _ALARM),
                "locked_in",
            ),
        ),
    ),
)

_FAMILY = Question(
    N_("What worries you?"),
    (
        Choice(
            "no-news",
            "phone",
            N_("I hear nothing from her or him"),
            "kabar hilang kontak tidak bisa dihubungi news missing contact",
            End(
                N_("Note the last day, the address and the number. You may report it yourself."),
                (
                    Door(
                        LAW,
                        "users",
                        N_("Rights of the family"),
                        N_("They must be answered."),
                        "family",
                    ),
                    _NUMBERS,
                ),
            ),
        ),
        Choice(
            "told-of-trouble",
            "message-circle",
            N_("She or he told me of trouble"),
            "anak istri suami adik kakak saudara daughter wife husband sister brother",
            End(
                N_("Ask whether you may pass it on, and when a call does no harm."),
                (_NUMBERS, _PROOF),
            ),
        ),
        Choice(
            "died",
            "handshake",
            N_("Somebody has died"),
            "meninggal wafat jenazah kematian santunan die dead death body",
            End(
                N_("We are sorry. The mission helps with the way home, the family with the rest."),
                (
                    Door(
                        LAW,
                        "users",
                        N_("Rights of the family"),
                        N_("They must be answered."),
                        "family",
                    ),
                    _NUMBERS,
                ),
            ),
        ),
    ),
)

_ELSE = Question(
    N_("Where do you stand?"),
    (
        Choice(
            "offer",
            "search",
            N_("I am at home and was offered work"),
            "tawar lowongan lamar berangkat daftar p3mi perusahaan pt offer job vacancy company",
            End(
                N_("Look before you pay or sign. It costs nothing."),
                (_SIGNS, _AGENCY, _LIST),
            ),
        ),
        Choice(
            "rights",
            "scale",
            N_("I want to know my rights"),
            "hak hukum undang pasal aturan libur cuti right law rule holiday rest",
            End(
                N_("By situation, by article, or by country."),
                (
                    Door(
                        RIGHTS,
                        "scale",
                        N_("My rights"),
                        N_("By situation, with what you can do now."),
                    ),
                    _LAW,
                    _WAGES,
                ),
            ),
        ),
        Choice(
            "answer",
            "mail",
            N_("I wrote already and wait for an answer"),
            "jawaban laporan balas kasus status answer reply case report",
            End(N_("Every step and every answer stands under Mine."), (_ANSWERS,)),
        ),
        Choice(
            "talk",
            "phone",
            N_("I only want to speak with somebody"),
            "bicara curhat tanya telepon hubungi nomor talk speak ask call number",
            End(N_("Choose who. You may say as little as you like."), (_NUMBERS,)),
        ),
    ),
)

FIRST = Question(
    N_("What is it about?"),
    (
        Choice(
            "danger",
            "hand",
            N_("I am in danger now"),
            "bahaya tolong darurat bunuh senjata pisau kejar danger help emergency knife weapon",
            _ALARM,
        ),
        Choice("violence", "user", N_("Somebody hurts, touches or threatens me"), "", _VIOLENCE),
        Choice("money", "wallet", N_("Money and wage"), "uang money", _MONEY),
        Choice("papers", "id-card", N_("Papers and contract"), "", _PAPERS),
        Choice("health", "stethoscope", N_("Illness, accident, pregnancy"), "", _HEALTH),
        Choice("stranded", "plane", N_("I am stuck, or I want to go home"), "", _STRANDED),
        Choice(
            "family", "users", N_("I worry about somebody in my family"), "keluarga family", _FAMILY
        ),
        Choice("else", "circle-dot", N_("Something else"), "", _ELSE),
    ),
)
