"""Methods: their signatures, what they send, what they give, what they raise."""
