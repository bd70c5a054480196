"""Documents with the packages that they become; see `test_golden.py`."""
