"""Values made from payload schemas: what the mock answers, and what a change is shown with."""
