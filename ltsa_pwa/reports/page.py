"""What the worker sees of reports: the alarm, the form and her cases."""

from ltsa_pwa.reports.alarm import alarm_button
from ltsa_pwa.reports.alarm_page import alarm_page
from ltsa_pwa.reports.by_sms import unsent_line
from ltsa_pwa.reports.case_page import case_page
from ltsa_pwa.reports.checkin_page import checkin_line, checkin_page
from ltsa_pwa.reports.practice_page import practice_page
from ltsa_pwa.reports.report_page import report_page

__all__ = [
    "alarm_button",
    "alarm_page",
    "case_page",
    "checkin_line",
    "checkin_page",
    "practice_page",
    "report_page",
    "unsent_line",
]
