"""What the law says, all of it that is said here."""

from ltsa_pwa.rights.other_laws import OTHER_LAWS
from ltsa_pwa.rights.uu_18_2017 import MIGRANT_WORKERS

LAW = (*MIGRANT_WORKERS, *OTHER_LAWS)
