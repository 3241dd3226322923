"""The case service: where an office reads what was sent to it, and answers."""
