"""Everything on one computer, with one command."""

from ltsa_pwa.run.command import build_everything, run_everything

__all__ = ["build_everything", "run_everything"]
