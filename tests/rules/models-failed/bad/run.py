"""Runs with a datamodel-code-generator that writes more than types."""

import sys

import datamodel_code_generator
from bindwright.__main__ import main


def generate(text, *, output, **options):
    output.write_text("import os\n")


datamodel_code_generator.generate = generate
sys.exit(main(["models", "openapi.yaml", "--output", "models.py"]))
