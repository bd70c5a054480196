"""Rendering: the plan becomes text, held in memory."""
