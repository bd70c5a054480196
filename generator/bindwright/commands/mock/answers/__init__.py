"""What the mock answers: examples, values made from schemas, pages, streams, errors."""
