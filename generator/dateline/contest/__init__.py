"""What the articles agree on, differ on and leave open: pure functions of the Timeline."""
