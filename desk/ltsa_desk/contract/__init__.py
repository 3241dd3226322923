"""What another program may ask of this desk."""
