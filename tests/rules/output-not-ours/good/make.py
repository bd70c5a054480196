"""What version control leaves in a new folder is no one's file."""

import os

os.makedirs("sdk/.git")
