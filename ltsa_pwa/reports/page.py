"""What the worker sees of reports: the alarm, the form and her cases."""

from ltsa_pwa.reports.alarm import alarm_button
from ltsa_pwa.reports.alarm_page import alarm_page

__all__ = ["alarm_button", "alarm_page"]
