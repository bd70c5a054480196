"""What a record is held against: operations, sides, addresses."""
