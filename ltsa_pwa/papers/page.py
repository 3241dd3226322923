"""What the worker sees of her papers, and the line that home borrows."""

from ltsa_pwa.papers.contract_page import contract_page
from ltsa_pwa.papers.dates_page import dates_near, dates_page
from ltsa_pwa.papers.plan_page import plan_page
from ltsa_pwa.papers.register_page import papers_page

__all__ = ["contract_page", "dates_near", "dates_page", "papers_page", "plan_page"]
