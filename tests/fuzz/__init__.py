"""Mutated documents: only findings come out, never a traceback, and what is written imports."""
