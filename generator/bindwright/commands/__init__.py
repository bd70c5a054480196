"""The commands: each is a consumer of one of the values that the stages make.

Nothing is imported here: a command loads what it needs when it runs.
"""
