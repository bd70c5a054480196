"""Python source: literals, expressions, imports, prose."""
