"""The intermediate representation: what the API is, in no programming language's words."""
