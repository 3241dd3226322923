"""What every test that starts a desk needs."""

TOKEN = "t" * 40
