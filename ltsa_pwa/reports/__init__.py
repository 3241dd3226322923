"""The one road: from a press on the phone to an officer and back."""
