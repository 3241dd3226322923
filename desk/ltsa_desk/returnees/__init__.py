"""Where people stand, told by themselves or for them: counted, without names."""
