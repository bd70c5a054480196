"""What stands in the source: names of modules, docstrings, no notes to self, no API of anybody."""

import ast
import re
from collections.abc import Iterator

from .source import GENERATOR, ROOT, RUNTIME, TEMPLATES, Module, modules, offenders, tracked_files

OURS = (*modules(GENERATOR), *modules(RUNTIME))

# The words of the API that this repository is tried on; `shell completion` is another thing.
_PRODUCT = re.compile(
    r"anthropic|claude|max_tokens_to_sample|text[ _-]?completion|completions?\.create"
    r"|\bcompletions\b|/v1/complete",
    re.IGNORECASE,
)
_VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common", "stuff"}
_NOTE = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b")
_PRIVATE = re.compile(
    r"(?<![\w.$])/(?:work|root|home/\w+|Users/\w+)/"
    r"|/tmp/b[w]\b|files\.pythonhosted|artifac[t]ory|nexu[s]\."
)


_SUFFIXES = (".py", ".jinja", ".json", ".toml", ".md", ".html", ".css", ".js")


def test_generator_and_templates_know_no_api() -> None:
    found: dict[str, list[str]] = {}
    for path in (*GENERATOR.rglob("*"), *TEMPLATES.rglob("*")):
        if path.suffix in _SUFFIXES:
            text = re.sub(r"shell[ _-]completions?", "", path.read_text("utf-8"), flags=re.I)
            told = [text[one.start() - 20 : one.end() + 20] for one in _PRODUCT.finditer(text)]
            found |= {path.relative_to(ROOT).as_posix(): told} if told else {}
    assert found == {}


def test_names_of_modules_say_what_is_inside() -> None:
    parts = {part.removesuffix(".py") for one in OURS for part in one.name.split("/")}
    assert {part for part in parts if set(part.split("_")) & _VAGUE} == set()


def test_no_notes_to_self_and_no_paths_of_a_machine() -> None:
    found: list[str] = []
    for path in tracked_files():
        if path.suffix in (".gz", ".zst", ".png", ".lock") or path == ROOT / "LICENSE":
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        name = path.relative_to(ROOT).as_posix()
        for pattern in (_NOTE, _PRIVATE):
            found += [f"{name}: {one[0]}" for one in pattern.finditer(text)]
    assert found == []


def test_the_lock_names_no_registry() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "--hash=sha256:" in lock
    assert re.findall(r"https?://\S+|--(?:extra-)?index-url\S*|file:", lock) == []


def _undocumented(module: Module) -> list[str]:
    if not module.text:  # marks a folder as a package, and is nothing to read
        return []
    found = [] if ast.get_docstring(module.tree) else ["the module"]

    def visit(body: list[ast.stmt], prefix: str) -> None:
        for node in body:
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            if node.name.startswith("_") or _is_overload(node):
                continue
            if not ast.get_docstring(node):
                found.append(prefix + node.name)
            if isinstance(node, ast.ClassDef):
                visit(node.body, f"{node.name}.")

    visit(module.tree.body, "")
    return found


def _is_overload(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    return any("overload" in ast.unparse(one) for one in node.decorator_list)


def test_what_is_public_is_documented() -> None:
    assert offenders(OURS, _undocumented) == {}


def test_all_names_exist() -> None:
    """`__all__` lists what the module has, and nothing that begins with an underscore."""
    assert offenders(OURS, _wrongly_listed) == {}


def _wrongly_listed(module: Module) -> Iterator[str]:
    for node in module.tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            listed: list[str] = ast.literal_eval(node.value)
            names = {one.id for one in ast.walk(module.tree) if isinstance(one, ast.Name)}
            names |= {one.name for one in module.tree.body if hasattr(one, "name")}
            names |= {
                one.asname or one.name
                for part in ast.walk(module.tree)
                if isinstance(part, ast.Import | ast.ImportFrom)
                for one in part.names
            }
            yield from set(listed) - names
            yield from (one for one in listed if one.startswith("_") and one != "__version__")
