"""The process that prints with templates of the user: bounded, and in Jinja's sandbox.

Started by `render/user_templates.py`, which pickles texts and views to its standard input; for each
file it prints one line of JSON. A template reaches the fields of its view, macros, and methods of
text that change nothing; no file, no other object of Python, no network.
"""

import json
import mmap
import pickle
import re
import sys
import traceback
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path, PurePath
from types import BuiltinMethodType, MethodType
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, FunctionLoader, Template, TemplateNotFound
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bindwright.plan.package import FilePlan
from bindwright.plan.source.python import Name
from bindwright.render.environment import LAYOUT, fill, templates_folder
from bindwright.render.press import Press

_LARGEST = 64_000_000
"""Characters of all files together."""

_TEXT_METHODS = frozenset(
    {
        "capitalize", "casefold", "count", "endswith", "find", "isalnum", "isalpha", "isascii",
        "isdigit", "isidentifier", "islower", "isprintable", "isspace", "istitle", "isupper",
        "join", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind",
        "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase",
        "title", "upper",
    }
)  # fmt: skip
"""All but those that look into other objects (`format`) or are for bytes."""

_MAPPING_METHODS = frozenset({"get", "items", "keys", "values"})

_REFERENCE = re.compile(r'\{% (?:import|include|from|extends) "([^"]+)"')
_VIEW = re.compile(r"'bindwright\.plan\.[\w.]+\.(\w+) object'")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox with a list of what may be reached, in place of what may not."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read an attribute: fields of views, macros, the loop, text."""
        if attr.startswith("_"):
            return False
        if isinstance(obj, Name):
            return attr in obj._fields
        if is_dataclass(obj):
            return attr in {one.name for one in fields(obj)}
        if isinstance(obj, LoopContext | Macro | TemplateModule | TemplateReference):
            return True
        if isinstance(obj, str):
            return attr in _TEXT_METHODS
        return isinstance(obj, dict) and attr in _MAPPING_METHODS

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a template may call something: macros, blocks, the loop, methods as above."""
        if isinstance(obj, Macro | BlockReference | LoopContext):
            return True
        if isinstance(obj, MethodType):
            return isinstance(obj.__self__, LoopContext) and not obj.__name__.startswith("_")
        if isinstance(obj, BuiltinMethodType):
            owner: Any = obj.__self__
            return self.is_safe_attribute(owner, obj.__name__, obj)
        return False

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What stands for an attribute that is not for templates: using it fails."""
        if isinstance(obj, Undefined):
            return obj
        message = f"templates may not use {attribute!r} of {type(obj).__name__}"
        return self.undefined(message, name=attribute, obj=obj, exc=SecurityError)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Calls what a template may call.

        Raises:
            SecurityError: it is anything else.
        """
        if isinstance(obj, Undefined) or self.is_safe_callable(obj):
            return context.call(obj, *args, **kwargs)
        raise SecurityError(f"templates may call macros and methods of text, not {_kind(obj)}")


def _kind(value: Any) -> str:
    return getattr(value, "__name__", None) or type(value).__name__


def main(seconds: int, memory: int) -> None:
    """Prints every file that standard input asks for."""
    request = sys.stdin.buffer.read()
    _bound(seconds, memory)
    folder, texts, plans = pickle.loads(request)  # written by our own process
    printer = _Printer(folder, texts)
    for plan in plans:
        row = printer.row(plan)
        sys.stdout.write(json.dumps(row) + "\n")
        sys.stdout.flush()  # what is missing at the end is what was never finished


def _bound(seconds: int, memory: int) -> None:
    """Bounds what this process may take, where the system can do so."""
    try:
        import resource
    except ImportError:  # Windows: whoever waits for us has a clock
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for limit, amount in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, _mapped() + memory)):
        hard = resource.getrlimit(limit)[1]
        lowest = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
        try:
            resource.setrlimit(limit, (lowest, hard))
        except (OSError, ValueError):  # macOS knows the second one, and refuses it
            continue


def _mapped() -> int:
    """The bytes of address space that are taken already: libraries reserve more than they use."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return 1 << 31
    return pages * mmap.PAGESIZE


class _Printer(Press):
    def __init__(self, folder: str, texts: Mapping[str, str]) -> None:
        self._folder = folder
        self._texts = texts
        self._left = _LARGEST
        # Compiled templates are not kept: the code differs from that of ours without a sandbox,
        # and Jinja's cache could not tell the two apart.
        jinja = Sandbox(
            loader=ChoiceLoader([FunctionLoader(self._own), FileSystemLoader(templates_folder())]),
            **LAYOUT,
        )
        fill(jinja)
        super().__init__(jinja)

    def _own(self, name: str) -> tuple[str, str, None] | None:
        return (self._texts[name], f"{self._folder}/{name}", None) if name in self._texts else None

    def row(self, plan: FilePlan) -> dict[str, Any]:
        """The text of a file, or which template failed, where and why."""
        try:
            printed = self.print(plan, self._own_part(plan.template))
        except Exception as error:
            place = self._place(error, plan.template)
            if place is None:
                return {"bug": traceback.format_exc()}
            return {"failed": [*place, _said(error)]}
        return {
            "text": printed.file.text,
            "template": printed.file.template,
            "wanted": sorted(printed.wanted),
            "defined": sorted(printed.defined),
        }

    def _own_part(self, template: str) -> str:
        """The template of the user that a file is printed with, by itself or by an import."""
        waiting, known = [template], set[str]()
        while waiting:
            name = waiting.pop()
            if name in self._texts:
                return name
            known.add(name)
            text = (templates_folder() / name).read_text(encoding="utf-8")
            waiting += set(_REFERENCE.findall(text)) - known
        return ""

    def pieces(self, template: Template, given: dict[str, Any]) -> list[str]:
        """The pieces of a file, counted.

        Raises:
            ValueError: they are too much.
        """
        pieces: list[str] = []
        for piece in template.generate(given):
            self._left -= len(piece)
            if self._left < 0:
                raise ValueError(f"more than {_LARGEST:,} characters are printed")
            pieces.append(piece)
        return pieces

    def _place(self, error: Exception, template: str) -> tuple[str, int] | None:
        """The name and line of the innermost template of the user that an error passed.

        None where the error is one of ours.
        """
        found: tuple[str, int] | None = None
        for frame in traceback.extract_tb(error.__traceback__):
            path = PurePath(frame.filename).as_posix()
            name = path.removeprefix(f"{self._folder}/")
            if name != path and name in self._texts:
                found = (name, frame.lineno or 1)
        if found is None and isinstance(error, TemplateNotFound) and error.name in self._texts:
            return str(error.name), 1
        # What is nested too deep or too large ends in Jinja's parser, which names no template.
        spent = isinstance(error, MemoryError | RecursionError | ValueError)
        if found is None and (template in self._texts or (spent and self._texts)):
            return template, 1
        return found


def _said(error: Exception) -> str:
    if isinstance(error, MemoryError):
        return "takes more memory than templates may"
    if isinstance(error, RecursionError):
        return "is nested too deep, or calls itself for ever"
    return _VIEW.sub(r"\1", str(error) or type(error).__name__)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
