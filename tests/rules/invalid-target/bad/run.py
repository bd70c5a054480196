"""Past the command line, which would refuse the name."""

import sys

from bindwright.commands.generate.command import run
from bindwright.commands.jobs import Selection
from bindwright.commands.session import Settings

sys.exit(run(Selection(spec="openapi.yaml", package="the pets", formatter="none"), Settings()))
