"""The client: its options, credentials and servers."""
