"""Three opinions on a payload: the schema's, ours, and that of datamodel-code-generator's models.

What the schema allows both models take; what the schema and the peer refuse our arguments refuse.
Where one is of another opinion stands in `waivers`.
"""

import importlib.util
import itertools
import json
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import datamodel_code_generator as peer
import jsonschema
import jsonschema_rs
import pytest
import yaml
from bindwright.payloads.schemas import PayloadSchemas
from datamodel_code_generator.enums import DataModelType
from hypothesis import HealthCheck, Phase, given, note, settings
from pydantic import TypeAdapter
from pydantic.errors import PydanticUserError

from .effort import FULL, effort
from .packages import Made, imported
from .payloads import payloads
from .test_views import FORMATS, are_checked, cases, judge, mistakes, waived
from .waivers import IN_MAKING, IN_TAKING, OURS, Ours, Waiver

ROOT = Path(__file__).parents[2]
DOCUMENTS = {
    "completions": ROOT / "schema" / "completions.yaml",
    **{
        name: ROOT / "tests" / "golden" / name / "openapi.yaml"
        for name in ("arrays", "const", "constraints", "enums", "objects", "readwrite",
                     "recursion", "refs", "unions")
    },
}  # fmt: skip

_numbers = itertools.count()


class Unmade(Exception):
    """The peer made no usable module."""


@contextmanager
def peer_types(definitions: Any) -> Iterator[tuple[Any, dict[str, str]]]:
    """The module that the peer makes of definitions, and the names of their classes in it.

    Definitions are renamed before: how the peer spells an unkind name is not what is asked.
    """
    names = {old: f"Part{_letters(index)}" for index, old in enumerate(definitions)}
    whole = {"$defs": {names[old]: _renamed(one, names) for old, one in definitions.items()}}
    module = f"bw_peer_{next(_numbers)}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{module}.py")
        spec = importlib.util.spec_from_file_location(module, path)
        assert spec is not None and spec.loader is not None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                peer.generate(
                    json.dumps(whole),
                    input_file_type=peer.InputFileType.JsonSchema,
                    output=path,
                    output_model_type=DataModelType.PydanticV2BaseModel,
                    target_python_version=peer.PythonVersion.PY_311,
                    use_annotated=True,
                    formatters=[],
                    disable_timestamp=True,
                )
                made = importlib.util.module_from_spec(spec)
                sys.modules[module] = made
                spec.loader.exec_module(made)
        except (peer.Error, ImportError, PydanticUserError) as error:
            raise Unmade(error) from error
        try:
            yield made, names
        finally:
            del sys.modules[module]


def _letters(index: int) -> str:
    return chr(ord("A") + index // 26) + chr(ord("A") + index % 26)


def _renamed(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [_renamed(one, names) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: f"#/$defs/{names[one.removeprefix('#/$defs/')]}"
        if key == "$ref" and isinstance(one, str)
        else _renamed(one, names)
        for key, one in value.items()
        # OpenAPI's; JSON Schema has no such word.
        if not (key == "discriminator" and isinstance(one, dict) and "propertyName" in one)
    }


def peer_refuses(module: Any, name: str, payload: Any) -> Exception | None:
    """Why a strict model of the peer refuses a payload; None where it takes it."""
    try:
        adapter = TypeAdapter[Any](getattr(module, name))
        adapter.validate_json(json.dumps(payload), strict=True)
    except (ValueError, PydanticUserError) as error:
        return error
    return None


def expect_waived(error: Exception, waivers: tuple[Waiver, ...]) -> None:
    """The peer's opinion is one that is written down."""
    assert any(one.covers(error) for one in waivers), f"no waiver for the peer: {error}"


# Documents of ours


@pytest.mark.parametrize("case", DOCUMENTS)
def test_what_the_schema_allows_all_take(case: str) -> None:
    text = DOCUMENTS[case].read_text(encoding="utf-8")
    document = json.loads(json.dumps(yaml.safe_load(text), default=str))
    with imported(document) as made:
        whole, _ = PayloadSchemas(made.bundle).whole(request=False)
        try:
            with peer_types(whole["$defs"]) as (module, names):
                for name in document["components"]["schemas"]:
                    _compare(made, case, name, (module, names[name]), whole)
        except Unmade as error:
            expect_waived(error, IN_MAKING)


def _compare(made: Made, case: str, name: str, theirs: tuple[Any, str], whole: Any) -> None:
    document = {"components": {"schemas": whole["$defs"]}}
    schema = {**whole, "$ref": f"#/$defs/{name}"}
    plain = jsonschema_rs.Draft202012Validator(schema)
    typed = jsonschema.Draft202012Validator(schema, format_checker=FORMATS)

    @given(payloads(whole["$defs"][name], document))
    @settings(
        max_examples=300 if FULL else 8, derandomize=not FULL, database=None, deadline=None,
        phases=[Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    def run(payload: Any) -> None:
        if payload is None or not plain.is_valid(payload):
            return
        note(f"{name}: {payload!r}")
        error = peer_refuses(*theirs, payload)
        if error is not None:
            expect_waived(error, IN_TAKING)
        if mistakes(typed, payload):
            return  # a text that is not of its format, which our types take at its word
        taken, why = made.accepts(made.type_of(name), payload)
        assert taken or any(one.covers(case, name, why) for one in OURS), why

    run()


# Made-up documents


@given(cases())
@effort(8, 1000)
def test_made_up_documents(case: tuple[Any, list[tuple[str, Any]]]) -> None:
    """Where two agree the third does, whichever is the third."""
    document, tried = case
    with imported(document) as made:
        whole, _ = PayloadSchemas(made.bundle).whole(request=False)
        try:
            with peer_types(whole["$defs"]) as (module, names):
                for name, payload in tried:
                    note(f"{name}: {payload!r}")
                    if payload is not None:
                        _agree(made, document, (name, payload), (module, names[name]))
        except Unmade as error:
            expect_waived(error, IN_MAKING)


def _agree(made: Made, document: Any, case: tuple[str, Any], theirs: tuple[Any, str]) -> None:
    name, payload = case
    errors = mistakes(judge(document, name), payload)
    opinion = peer_refuses(*theirs, payload)
    if not errors:
        if opinion is not None:
            expect_waived(opinion, IN_TAKING)
        taken, why = made.accepts(made.type_of(name), payload)
        assert taken, why
    elif any("all-of-contradiction" in one for one in made.findings):
        return  # no value is valid, and the type is that of the first part
    elif opinion is not None and are_checked(made, errors):
        refused = made.refuses(made.type_of(name, "request"), payload)
        excused = all(waived(one, document) for one in errors)
        assert refused is not None or excused, f"{errors[0].message}; {opinion}"


# Waivers


@pytest.mark.parametrize("waiver", IN_MAKING, ids=lambda one: one.says)
def test_a_waiver_in_making_is_needed(waiver: Waiver) -> None:
    with pytest.raises(Unmade) as caught, peer_types(waiver.schema):
        pass
    assert waiver.covers(caught.value), f"no longer needed: {waiver.reason}"


@pytest.mark.parametrize("waiver", IN_TAKING, ids=lambda one: one.says)
def test_a_waiver_in_taking_is_needed(waiver: Waiver) -> None:
    schema = {"$defs": waiver.schema, "$ref": "#/$defs/Part"}
    assert jsonschema_rs.is_valid(schema, waiver.payload), "the schema has to allow it"
    with peer_types(waiver.schema) as (module, names):
        error = peer_refuses(module, names["Part"], waiver.payload)
    assert error is not None and waiver.covers(error), f"no longer needed: {waiver.reason}"


@pytest.mark.parametrize("ours", OURS, ids=lambda one: one.name)
def test_a_waiver_of_ours_is_needed(ours: Ours) -> None:
    text = DOCUMENTS[ours.case].read_text(encoding="utf-8")
    with imported(json.loads(json.dumps(yaml.safe_load(text)))) as made:
        schema = PayloadSchemas(made.bundle).for_type(ours.name, "response")
        assert jsonschema_rs.is_valid(schema, ours.payload)
        taken, why = made.accepts(made.type_of(ours.name), ours.payload)
        assert not taken and ours.covers(ours.case, ours.name, why), "no longer needed"
