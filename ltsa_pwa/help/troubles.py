"""The questions about violence, money and papers."""

# Translators: Questions with answers to tap: an answer is what she would say herself. Violence and
# money are named without blame.

from ltsa_pwa.help.doors import (
    AGENCY,
    HELP_NOW,
    KEEP_PROOF,
    LAW_TEXT,
    MISSION,
    NUMBERS,
    RISK_SIGNS,
    WAGES,
    right_door,
)
from ltsa_pwa.help.talk import Choice, End, Question
from ltsa_pwa.i18n import N_

VIOLENCE = Question(
    # Translators: a question: what is being done to her
    N_("What happens?"),
    (
        Choice(
            "touched",
            "hand",
            N_("Somebody touches me or forces me"),
            "sentuh raba perkosa paksa leceh cabul seks seksual cium telanjang touch rape force"
            " sexual harass assault merkosa gerayang grayang intip rudapaksa 強暴 性侵 騷擾"
            " اغتصاب اغتصبني تحرش يتحرش",
            End(
                N_("It is not your fault. First a place where other people are, then a doctor."),
                (right_door("violence"), HELP_NOW, NUMBERS),
                "violence",
            ),
        ),
        Choice(
            "beaten",
            "heart-pulse",
            N_("I am hit or hurt"),
            "pukul tampar siksa aniaya tendang sundut setrika luka kekerasan hit beat slap kick"
            " abuse violence kasar dikasih makan lapar jambak dorong antem gebug jotos"
            " teunggeul cabok hungry starve food 打我 毆打 虐待 ضرب ضربني يضربني عنف",
            End(
                N_("First a place where other people are. A doctor writes down what was done."),
                (right_door("violence"), HELP_NOW, NUMBERS),
                "violence",
            ),
        ),
        Choice(
            "threatened",
            "message-circle",
            N_("I am threatened or shouted at"),
            "ancam takut teror maki hina bentak sebar foto video threat scare blackmail insult"
            " shout galak jahat marah bengis cruel angry wedi ajrih sieun ambek 威脅 恐嚇 害怕"
            " 罵我 تهديد يهددني خائفة خائف يصرخ",
            End(
                N_("Keep the messages, do not answer in anger, and tell somebody you trust."),
                (right_door("violence"), NUMBERS, KEEP_PROOF),
                "violence",
            ),
        ),
        Choice(
            "locked-in",
            "lock",
            N_("I may not go out"),
            "kurung sekap kunci tahan penampungan larang keluar disekap lock trap detain captive"
            " ponsel handphone jual dagang judi konci phone traffick sold 關起來 監禁 不能出門"
            " محبوسة محبوس حبس مقفل",
            End(
                N_("Tell somebody where you are: a street, a shop, a sign you can see."),
                (right_door("holding-house"), HELP_NOW, NUMBERS),
                "locked_in",
            ),
        ),
        Choice(
            "injection",
            "stethoscope",
            N_("They want to give me contraception"),
            "suntik kontrasepsi pil implan susuk injection contracept pill implant 避孕",
            End(
                N_("It is your decision. Say no in front of somebody, or in a message."),
                (right_door("contraception"), NUMBERS),
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
            N_("I have not paid yet"),
            "",
            End(
                N_("Do not pay today. Ask in writing what it is for and which rule says so."),
                (right_door("costs"), RISK_SIGNS, AGENCY),
                "overcharging",
            ),
        ),
        Choice(
            "paid-already",
            "file-text",
            N_("I have paid, all or a part"),
            "terlanjur bayar setor transfer tipu kembali refund paid scam fraud nipu apusi"
            " kapusan 被騙 詐騙 احتيال نصب",
            End(
                N_("Pay no more. Collect receipts and messages; the office can ask the company."),
                (right_door("costs"), KEEP_PROOF, NUMBERS),
                "overcharging",
            ),
        ),
    ),
)

MONEY = Question(
    N_("What is it about?"),
    (
        Choice(
            "unpaid",
            "wallet",
            N_("I am not paid, or too little"),
            "gaji upah bayar lembur dipotong potong telat wage salary unpaid overtime gajih 薪水"
            " 工資 欠薪 راتب راتبي أجر أجري",
            End(
                N_("Write for each month: what was agreed, what came, what was taken off."),
                (right_door("unpaid"), WAGES, MISSION),
                "wages",
            ),
        ),
        Choice(
            "asked-for-money",
            "landmark",
            N_("They ask me for money"),
            "biaya pungut pungli bayar minta uang calo sponsor agen fee charge cost broker ongkos"
            " palak fees 仲介費 費用 رسوم عمولة سمسار",
            _ASKED_FOR_MONEY,
        ),
        Choice(
            "debt",
            "file-text",
            N_("I am in debt and pressed"),
            "utang hutang pinjam tagih cicil bank kredit debt loan owe pinjol rentenir gadai kur"
            " 欠債 貸款 دين ديون قرض",
            End(
                N_("Sign nothing new. Write down how much you got, from whom, and what you paid."),
                (right_door("costs"), NUMBERS, KEEP_PROOF),
                "overcharging",
            ),
        ),
    ),
)

PAPERS = Question(
    # Translators: a question: which paper is kept by somebody
    N_("Which paper?"),
    (
        Choice(
            "passport-kept",
            "id-card",
            N_("My passport or another paper is kept from me"),
            "paspor dokumen ktp ijazah kartu surat ditahan passport document diploma keep kept"
            " sita akta nikah sertifikat 護照 جواز",
            End(
                N_("Ask for it in a message. Helping you with it is a duty of the mission."),
                (right_door("passport"), MISSION),
                "documents",
            ),
        ),
        Choice(
            "passport-lost",
            "search",
            N_("It is lost, or it has run out"),
            "paspor hilang curi habis kedaluwarsa visa izin overstay lost stolen expire 簽證 逾期"
            " تأشيرة إقامة",
            End(
                N_("A new one can be made. Ask the mission what to bring, before you go there."),
                (MISSION,),
                "documents",
            ),
        ),
        Choice(
            "contract",
            "file-text",
            N_("The contract was changed, or I cannot read it"),
            "kontrak perjanjian tanda tangan ganti kerjaan contract agreement sign pindah 契約"
            " 合約 عقد عقدي",
            End(
                N_("Do not sign that day. Take a photo of every page."),
                (right_door("contract-changed"), LAW_TEXT),
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
                (right_door("no-company"), MISSION),
                "other",
            ),
        ),
    ),
)
