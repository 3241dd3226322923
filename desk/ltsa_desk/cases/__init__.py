"""What was reported, who read it, and what was answered."""
