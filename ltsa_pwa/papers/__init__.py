"""Her papers: where the originals are, which dates come, what the contract says, and a plan."""
