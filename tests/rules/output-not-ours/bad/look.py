"""What lies in the folder afterwards."""

import os

print(sorted(os.listdir("generated")))
