"""Documents that are made to exhaust whoever reads them: bounds hold, and findings say so.

Each runs in a process of its own under a limit on time and memory that is far above what is
needed: without a bound, none of them would end.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.forking import Nursery

MEMORY = 2 << 30


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def document(schemas: Mapping[str, Any]) -> dict[str, Any]:
    """One operation that takes and gives the schema `A`."""
    content = {"content": {"application/json": {"schema": ref("A")}}}
    operation = {"requestBody": content, "responses": {"200": {"description": "", **content}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Hostile", "version": "1"},
        "paths": {"/a": {"post": operation}},
        "components": {"schemas": dict(schemas)},
    }


def levels(make: Callable[[int], Any], count: int) -> dict[str, Any]:
    """`A`, `S0`, `S1` … of which each is made of the next one, and the last is a string."""
    schemas = {f"S{index}": make(index) for index in range(count)}
    return {"A": ref("S0"), **schemas, f"S{count}": {"type": "string"}}


def twice(word: str) -> Callable[[int], Any]:
    return lambda level: {word: [ref(f"S{level + 1}"), {"minLength": 1}, ref(f"S{level + 1}")]}


def both_sides(level: int) -> Any:
    part = {"allOf": [ref(f"S{level + 1}"), {"properties": {"x": {"type": "string"}}}]}
    return {"type": "object", "properties": {"left": part, "right": dict(part)}}


def narrowed(level: int) -> Any:
    inner = ref(f"S{level + 1}")
    return {"anyOf": [{"allOf": [inner, {"minLength": 1}]}, {"allOf": [inner, {"maxLength": 5}]}]}


def copies(level: int) -> Any:
    one = {"type": "object", "properties": {"l": ref(f"S{level + 1}"), "r": ref(f"S{level + 1}")}}
    return {"allOf": [one, {**one}]}


def nested(word: str, count: int) -> Any:
    schema: Any = {"type": "string"}
    for _ in range(count):
        schema = {word: schema}
    return schema


EVERYWHERE = {
    word: ref("A") for word in ("not", "if", "then", "else", "items", "additionalProperties",
                                "contains", "propertyNames", "unevaluatedItems")
}  # fmt: skip
DIGITS = "9" * 5000
MANY = 3000
NAMES = ("", " ", "__proto__", "constructor", "toString", "__class__", "__init__", "model_config",
         "model_fields", "None", "class", "\u202e", "a\nb", "\x00", "k" * 100_000,
         "é", "1")  # fmt: skip

SCHEMAS: dict[str, Any] = {
    "allOf doubling": levels(twice("allOf"), 60),
    "anyOf doubling": levels(twice("anyOf"), 60),
    "oneOf doubling": levels(twice("oneOf"), 60),
    "properties doubling": levels(both_sides, 40),
    "narrowed unions": levels(narrowed, 40),
    "merged copies": levels(copies, 40),
    "a chain of references": levels(lambda level: ref(f"S{level + 1}"), 900),
    "a chain of allOf": levels(lambda level: {"allOf": [ref(f"S{level + 1}")]}, 900),
    "allOf of itself": {"A": {"allOf": [ref("A"), ref("A")]}},
    "allOf in a circle": {"A": {"allOf": [ref("B")]}, "B": {"allOf": [ref("C"), ref("A")]},
                          "C": {"allOf": [ref("A"), {"type": "object"}]}},
    "a property of allOf of itself": {
        "A": {"allOf": [ref("A")], "properties": {"a": {"allOf": [ref("A"), ref("B")]}}},
        "B": {"anyOf": [ref("A"), {"allOf": [ref("B"), ref("A")]}]}},
    "oneOf and allOf in a circle": {
        "A": {"oneOf": [ref("B"), ref("C")]}, "C": {"allOf": [ref("A")]},
        "B": {"allOf": [ref("A"), {"properties": {"x": ref("A")}}]}},
    "itself in every keyword": {"A": {**EVERYWHERE, "allOf": [ref("A")], "oneOf": [ref("A")],
                                      "anyOf": [ref("A"), ref("A")]}},
    "items 150 deep": {"A": nested("items", 150)},
    "additionalProperties 150 deep": {"A": nested("additionalProperties", 150)},
    "not 150 deep": {"A": nested("not", 150)},
    "many properties": {"A": {"properties": {f"p{i}": {"type": "string"} for i in range(MANY)}}},
    "many members": {"A": {"enum": [f"v{i}" for i in range(MANY)]}},
    "many variants": {"A": {"oneOf": [{"properties": {"t": {"const": f"v{i}"}}}
                                      for i in range(MANY // 3)]}},
    "many required": {"A": {"type": "object", "required": [f"p{i}" for i in range(MANY)]}},
    "hostile names": {"A": {"type": "object", "properties": {n: {"type": "string"} for n in NAMES}},
                      "Names": {"enum": list(NAMES)}},
    "a long text": {"A": {"type": "object", "description": "x " * 2_000_000,
                          "properties": {"a": {"default": "y" * 1_000_000}}}},
    "patterns that never end": {
        "A": {"type": "object", "properties": {
            "a": {"type": "string", "pattern": "(a+)+$", "default": "a" * 60 + "!"},
            "b": {"type": "string", "pattern": "^(?=(a+)+$)(a|aa)+$", "default": "a" * 60 + "!"},
            "c": {"type": "string", "pattern": "(x" * 500 + ")" * 500},
            "d": {"type": "string", "pattern": "(?:a{999}){999}", "example": "a" * 99},
            "e": {"enum": ["a" * 60 + "!"], "pattern": "^(a|a|b)*(?!c)$"}},
            "patternProperties": {"^(?=x)(a+)+$": {"type": "string"}, "(": {}}}},
}  # fmt: skip

RUN = """
import sys
from bindwright.__main__ import main
code = main(["lint", "--all", sys.argv[1]])
assert code in (0, 1, 2), code
code = main(["generate", "--all", sys.argv[1], "--output", sys.argv[2], "--package", "hostile"])
print("EXIT", code)
"""


def run(warm: Nursery, spec: Path, folder: Path) -> tuple[int, str]:
    """The exit code of `generate`, after `lint`, and what both said."""
    done = warm.run(RUN, str(spec), str(folder / "out"), cwd=folder, addresses=MEMORY)
    said = done.stdout + done.stderr
    assert "EXIT" in done.stdout, said[-3000:]
    assert "this is a bug" not in said, said[-3000:]
    return int(done.stdout.rpartition("EXIT ")[2]), said


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_without_end(name: str, warm: Nursery, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document(SCHEMAS[name])), encoding="utf-8")
    code, said = run(warm, spec, tmp_path)
    made = (tmp_path / "out" / "pyproject.toml").is_file()
    assert (code, made) in ((0, True), (2, False)), said[-2000:]
    if made:
        import_all(warm, tmp_path / "out" / "src")


def import_all(warm: Nursery, folder: Path) -> None:
    done = warm.run(IMPORT, str(folder))
    assert done.returncode == 0, done.stderr[-2000:]


IMPORT = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
import hostile
for one in list(pkgutil.walk_packages(hostile.__path__, "hostile.")):
    importlib.import_module(one.name)
"""

PLAIN = json.dumps(document({"A": {"type": "number", "maximum": 1, "default": 2, "title": "T"}}))

TEXTS: dict[str, tuple[str, str | bytes, int]] = {
    "JSON 10,000 deep": ("a.json", "[" * 10_000 + "]" * 10_000, 2),
    "YAML flow 10,000 deep": ("a.yaml", "[" * 10_000 + "]" * 10_000, 2),
    "YAML blocks 10,000 deep": ("a.yaml", "- " * 10_000 + "a", 2),
    "YAML mappings 2,000 deep": ("a.yaml", "".join(" " * i + "a:\n" for i in range(2000)), 2),
    "schemas 10,000 deep": (
        "a.json", PLAIN.replace('"maximum": 1', '"not": ' + '{"not": ' * 9999 + "{" + "}" * 10_000),
        2),
    "data 10,000 deep": (
        "a.json", PLAIN.replace('"default": 2', '"default": ' + "[" * 9999 + "]" * 9999), 2),
    "an alias bomb": (
        "a.yaml", "a0: &a0 [x]\n" + "".join(
            f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 30)), 2),
    "an anchor in itself": ("a.yaml", "openapi: &a [*a]\n", 2),
    "NaN": ("a.json", PLAIN.replace('"default": 2', '"default": NaN'), 0),
    "infinity": ("a.json", PLAIN.replace('"maximum": 1', '"maximum": 1e400'), 0),
    "NaN in YAML": ("a.yaml", PLAIN.replace('"default": 2', '"default": .nan'), 0),
    "infinite constants": (
        "a.yaml", json.dumps(document({"A": {"properties": {
            "a": {"type": "number", "const": 7.5}, "b": {"type": "number", "enum": [7.5]},
            "c": {"const": 7.5}, "d": {"enum": [[7.5], {"x": 7.5}]},
            "e": {"type": "number", "default": 7.5}}, "required": ["a"]}}))
        .replace("7.5", ".inf"), 0),
    "infinite members": (
        "a.yaml", PLAIN.replace('"default": 2', '"enum": [.nan, .inf, -.inf, 1, 1.0, true]'), 0),
    "5,000 digits": ("a.json", PLAIN.replace('"default": 2', f'"default": {DIGITS}'), 0),
    "5,000 digits in YAML": ("a.yaml", PLAIN.replace('"maximum": 1', f'"maximum": {DIGITS}'), 0),
    "400 digits": ("a.json", PLAIN.replace('"maximum": 1', f'"maximum": 1{"0" * 400}'), 0),
    "a lone surrogate": ("a.json", PLAIN.replace('"T"', '"\\ud800"'), 2),
    "a lone surrogate in YAML": ("a.yaml", PLAIN.replace('"T"', '"\\ud800"'), 2),
    "a surrogate key": ("a.json", PLAIN.replace('"title"', '"\\udfff"'), 2),
    "a mapping as a key": ("a.yaml", PLAIN.replace('"title"', '{"a": {"b": 1}}: 2, "title"'), 2),
    "a constant object of an error": (
        "a.json", json.dumps(document({"A": {}})).replace(
            '"responses": {', '"responses": {"410": {"description": "", "content": '
            '{"application/json": {"schema": {"const": {"a": []}}}}}, '), 0),
    "enumerations of objects": (
        "a.json", json.dumps(document({
            "A": {"anyOf": [{"enum": [{}]}]}, "B": {"oneOf": [{"enum": [[1]]}, {"const": "b"}]},
            "C": {"enum": [[]], "x-speakeasy-unknown-values": "allow"},
            "D": {"anyOf": [{"enum": ["a", {}]}, {"type": "string"}]}})), 0),
    "a negative multiple": (
        "a.json", json.dumps(document({"A": {"$ref": ref("B")["$ref"], "multipleOf": -1},
                                       "B": {"enum": [1, 2]}})), 0),
    "events that are no names": (
        "a.json", json.dumps(document({"A": {}})).replace(
            '"post": {', '"post": {"x-bindwright-stream": {"yields": [{}], "ignore": [1]}, ', 1)
        .replace('"200": {"description": "", "content": {"application/json"',
                 '"200": {"description": "", "content": {"text/event-stream"'), 1),
    "a fold that is no word": (
        "a.json", json.dumps(document({"A": {}})).replace(
            '"post": {', '"post": {"x-bindwright-stream": {"fold": {"/a": {}}}, ', 1), 1),
    "a mapping that is none": (
        "a.json", json.dumps(document({"A": {
            "oneOf": [{"type": "object", "properties": {"kind": {"const": "b"}}}],
            "discriminator": {"propertyName": "kind", "mapping": [{}]}}})), 0),
    "unions of each other": (
        "a.json", json.dumps(document({
            "A": {"anyOf": [ref("B"), {"type": "string"}, {"enum": [1, 2]}]},
            "B": {"anyOf": [ref("A"), ref("C"), {"type": "string", "format": "byte"}]},
            "C": {"anyOf": [ref("A"), ref("B"), {"type": "null"}]}})), 0),
    "a NUL": ("a.json", PLAIN.replace('"T"', '"\\u0000"'), 0),
    "a raw NUL": ("a.yaml", PLAIN.replace('"T"', '"\x00"'), 2),
    "a byte order mark": ("a.json", b"\xef\xbb\xbf" + PLAIN.encode(), 0),
    "UTF-16": ("a.yaml", PLAIN.encode("utf-16"), 2),
    "UTF-32": ("a.json", PLAIN.encode("utf-32"), 2),
    "Latin-1": ("a.yaml", PLAIN.replace('"T"', '"é"').encode("latin-1"), 2),
    "no characters": ("a.yaml", PLAIN.replace('"T"', '"\\uFFFE\\uFFFF"'), 0),
    "a repeated key": ("a.json", PLAIN.replace('"title"', '"maximum": 3, "title"'), 2),
    "a tag that makes objects": (
        "a.yaml", PLAIN.replace('"T"', '!!python/object/apply:os.system ["touch TRIPWIRE"]'), 0),
    "nothing": ("a.yaml", "", 2),
    "only a number": ("a.json", "1", 2),
    "a list": ("a.json", "[]", 2),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_texts_that_break_readers(name: str, warm: Nursery, tmp_path: Path) -> None:
    file, text, expected = TEXTS[name]
    spec = tmp_path / file
    spec.write_bytes(text if isinstance(text, bytes) else text.encode())
    code, said = run(warm, spec, tmp_path)
    assert code == expected, said[-2000:]
    assert (tmp_path / "out").exists() == (code == 0)
    if code == 0:
        import_all(warm, tmp_path / "out" / "src")
    assert not (tmp_path / "TRIPWIRE").exists()


_BAD = {"type": "object", "properties": {"a": {"type": "integer"}}, "example": {"a": "x"}}
_WORDS = [f"Schema{i:05d}Thing" for i in range(MANY)]

MISTAKES: dict[str, tuple[Any, str]] = {
    "references that lead nowhere": (
        {name: {"items": ref(name[:5] + name[6:-1])} for name in _WORDS}, "ref-not-found"),
    "required members that nothing describes": (
        {"A": {"type": "object", "properties": {name: {"type": "string"} for name in _WORDS},
               "required": [name[:5] + name[6:-1] for name in _WORDS]}}, "required-undescribed"),
    "unknown words of ours": (
        {"A": {f"x-bindwright-{name}": 1 for name in _WORDS}}, "unknown-extension"),
    "examples that do not fit": ({"A": {}} | dict.fromkeys(_WORDS, _BAD), "example-invalid"),
    "mappings that lead nowhere": (
        {"A": {"oneOf": [ref("B"), ref("C")], "discriminator": {
            "propertyName": "kind", "mapping": {name: name[:-1] for name in _WORDS}}},
         "B": {"properties": {"kind": {"type": "string"}}}, "C": {"type": "object"}},
        "discriminator-mapping"),
    "schemas that are none": ({name: {"type": 7, "propertees": {}} for name in _WORDS},
                              "invalid-schema"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_thousands_of_mistakes(name: str, warm: Nursery, tmp_path: Path) -> None:
    """They are said in time, whatever hints it takes to look for."""
    schemas, code = MISTAKES[name]
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document(schemas)), encoding="utf-8")
    _, said = run(warm, spec, tmp_path)
    assert said.count(f"[{code}]") >= 100, said[-2000:]


def test_a_document_above_the_bound_is_not_read(warm: Nursery, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    with spec.open("wb") as file:
        file.write(PLAIN.replace('"T"', '"').encode()[:-20])
        file.truncate(300 << 20)
    code, said = run(warm, spec, tmp_path)
    assert code == 2
    assert "document-too-large" in said
