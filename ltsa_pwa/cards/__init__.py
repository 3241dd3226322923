"""Large cards in two languages, to hand to an official, a doctor, an employer or a neighbour."""
