"""Build hook: a wheel carries templates/ and docs/, an editable install uses the checkout's own.

The wheel also carries the templates compiled, for an installation that can't be written to, and
the pages of `docs/` for `bindwright explain PAGE`.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TemplatesHook(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "generator")))
        from bindwright.render.environment import compiled_templates

        self._compiled = TemporaryDirectory()
        for name, source in compiled_templates():
            Path(self._compiled.name, name).write_text(source, encoding="utf-8", newline="\n")
        build_data["force_include"]["templates"] = "bindwright/templates"
        build_data["force_include"]["docs"] = "bindwright/docs"
        build_data["force_include"][self._compiled.name] = "bindwright/compiled_templates"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self._compiled.cleanup()
