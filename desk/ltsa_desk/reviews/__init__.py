"""What workers answered about agencies, counted; never one by one."""
