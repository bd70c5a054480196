"""What a run leaves that was killed before it had a journal."""

import os

os.makedirs("generated/.bindwright.tmp/package")
