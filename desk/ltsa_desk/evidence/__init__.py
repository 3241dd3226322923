"""Files that reporters add: kept in sealed pieces, opened only before an officer's eyes."""
