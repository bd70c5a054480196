"""What changed between two documents, in two columns: on the wire, and in Python.

`types` and `calls` compare two `Api`s by what happened to the sets of valid values and by who
produces them; `surfaces` compares two Python surfaces. Both give `changes`, of the kinds that are
listed in `kinds`; `examples` shows what was valid and no longer is; `verdict` gives the version.
"""
