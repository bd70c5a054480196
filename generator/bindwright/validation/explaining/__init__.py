"""Why a value is invalid, in words for people."""
