"""Files that belong to a report: they come in sealed pieces, and go on when no report waits."""
