"""What workers answered about agencies, as counts that the office gives out."""
