"""What HTTP is, once: ground that every stage and command may stand on."""
