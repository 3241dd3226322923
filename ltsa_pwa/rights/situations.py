"""The situations people ask about, what concerns the body first."""

from ltsa_pwa.rights.body_and_safety import BODY_AND_SAFETY
from ltsa_pwa.rights.freedom_and_papers import FREEDOM_AND_PAPERS
from ltsa_pwa.rights.money_and_health import MONEY_AND_HEALTH

SITUATIONS = (*BODY_AND_SAFETY, *FREEDOM_AND_PAPERS, *MONEY_AND_HEALTH)
