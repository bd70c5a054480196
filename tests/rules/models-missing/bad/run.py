"""Runs where the extra is not installed."""

import sys

from bindwright.__main__ import main
from bindwright.commands.models import peer

peer.is_installed = lambda: False
sys.exit(main(["models", "openapi.yaml"]))
