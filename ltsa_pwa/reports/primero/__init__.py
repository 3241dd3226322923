"""Primero as the case service: reports become cases there, and its news come back."""

from ltsa_pwa.reports.primero.service import Primero, open_primero

__all__ = ["Primero", "open_primero"]
