"""What lies in the folder afterwards."""

import os

print(os.path.exists("generated/src"))
