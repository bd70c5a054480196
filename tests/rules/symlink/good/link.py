"""A folder of the output moves away and back."""

import os

os.rename("generated/src", "elsewhere")
os.rename("elsewhere", "generated/src")
