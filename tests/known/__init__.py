"""What was known when, what is disputed, what is open."""
