"""Where she stands, told by herself; coming home; her village."""
