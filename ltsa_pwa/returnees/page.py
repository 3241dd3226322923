"""What the worker sees of coming home, and the lines that home borrows."""

from ltsa_pwa.returnees.back_page import back_page
from ltsa_pwa.returnees.due import standing_line
from ltsa_pwa.returnees.status_page import status_page

__all__ = ["back_page", "standing_line", "status_page"]
