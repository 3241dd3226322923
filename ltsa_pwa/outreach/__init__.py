"""Show it in the village, let people try it, and count them without a name."""
