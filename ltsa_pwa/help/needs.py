"""The questions about health, the way home, the family and everything else."""

# Translators: Questions with answers to tap: an answer is what she would say herself.

from ltsa_pwa.help.doors import (
    AGENCY,
    ANSWERS,
    HELP_NOW,
    KEEP_PROOF,
    LAW_TEXT,
    LIST,
    MISSION,
    NUMBERS,
    RISK_SIGNS,
    WAGES,
    right_door,
)
from ltsa_pwa.help.talk import Choice, Door, End, Question
from ltsa_pwa.i18n import N_
from ltsa_pwa.routes import LAW, RIGHTS

HEALTH = Question(
    N_("What is it about?"),
    (
        Choice(
            "ill",
            "heart-pulse",
            N_("I am ill, or I had an accident"),
            "sakit celaka kecelakaan jatuh demam dokter rumah sakit bpjs asuransi klinik sick ill"
            " accident doctor hospital insurance rawat obat terluka lara loro gerah mriyang gering"
            " udur 生病 受傷 醫院 مريض مريضة مرض مستشفى",
            End(
                N_("A doctor first. Ask for a note with the date, and keep every receipt."),
                (right_door("ill"), MISSION),
                "health",
            ),
        ),
        Choice(
            "pregnant",
            "baby",
            N_("I am pregnant"),
            "hamil kandung melahirkan bayi telat haid pregnan baby birth gugur aborsi meteng"
            " mbobot ngandhut reuneuh miscarr abort 懷孕 حامل حمل",
            End(
                N_("You decide whom you tell. Sign nothing about your work that day."),
                (right_door("pregnant"), NUMBERS),
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
                (right_door("pregnancy-test"), NUMBERS),
                "health",
            ),
        ),
        Choice(
            "low",
            "message-circle",
            N_("I feel very low"),
            "sedih stres depresi putus asa bunuh diri mati kuat lelah sad depress"
            " suicide kill myself hopeless capek capai 自殺 想死 難過 انتحار حزينة اكتئاب",
            End(
                N_("You need not carry this alone. Call somebody now, or go where people are."),
                (HELP_NOW, NUMBERS),
                "health",
            ),
        ),
    ),
)

STRANDED = Question(
    N_("What do you need?"),
    (
        Choice(
            "go-home",
            "plane",
            N_("I want to go home"),
            "pulang kembali indonesia tiket home return ticket mulih wangsul kondur uih balik"
            " mulang 回國 機票 عودة رجوع بلدي",
            End(
                N_("Tell the mission why, and ask who pays the way."),
                (right_door("go-home"), MISSION),
                "go_home",
            ),
        ),
        Choice(
            "no-place",
            "house",
            N_("A place to sleep"),
            "tidur tempat tinggal kabur lari usir telantar shelter sleep homeless ran away"
            " minggat escape 逃跑 庇護 هربت هروب مأوى",
            End(
                N_("For the first hours: a clinic, a place of worship, a shop with people."),
                (right_door("shelter"), HELP_NOW, MISSION),
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
                (right_door("holding-house"), RISK_SIGNS, HELP_NOW),
                "locked_in",
            ),
        ),
    ),
)

FAMILY = Question(
    N_("What worries you?"),
    (
        Choice(
            "no-news",
            "phone",
            N_("I hear nothing from her or him"),
            "kabar hilang kontak dihubungi news missing contact anak suami istri 失聯 مفقودة مفقود",
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
                    NUMBERS,
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
                (NUMBERS, KEEP_PROOF),
            ),
        ),
        Choice(
            "died",
            "handshake",
            N_("Somebody has died"),
            "meninggal wafat jenazah kematian santunan die dead death body 死亡 去世 وفاة توفي",
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
                    NUMBERS,
                ),
            ),
        ),
    ),
)

ELSE = Question(
    N_("Where do you stand?"),
    (
        Choice(
            "offer",
            "search",
            N_("I am at home and was offered work"),
            "tawar lowongan lamar berangkat daftar p3mi perusahaan pt offer job vacancy company"
            " pjtki calon",
            End(
                N_("Look before you pay or sign. It costs nothing."),
                (RISK_SIGNS, AGENCY, LIST),
            ),
        ),
        Choice(
            "rights",
            "scale",
            N_("I want to know my rights"),
            "hak hukum undang pasal aturan libur cuti right law rule holiday rest off 休假 إجازة",
            End(
                N_("By situation, by article, or by country."),
                (
                    Door(
                        RIGHTS,
                        "scale",
                        # Translators: the name of a page
                        N_("My rights"),
                        N_("By situation, with what you can do now."),
                    ),
                    LAW_TEXT,
                    WAGES,
                ),
            ),
        ),
        Choice(
            "answer",
            "mail",
            N_("I wrote already and wait for an answer"),
            "jawaban laporan balas kasus status answer reply case report",
            End(N_("Every step and every answer stands under Mine."), (ANSWERS,)),
        ),
        Choice(
            "talk",
            "phone",
            N_("I only want to speak with somebody"),
            "bicara curhat tanya telepon hubungi nomor talk speak ask call number",
            End(N_("Choose who. You may say as little as you like."), (NUMBERS,)),
        ),
    ),
)
