"""datamodel-code-generator as a third opinion: what its models of a document take, ours take.

Waived: what the schema forbids. The peer's models take some of that (null for a closed list).
"""

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import datamodel_code_generator as peer
import jsonschema_rs
import pytest
import yaml
from bindwright.lower.payloads import PayloadSchemas
from hypothesis import HealthCheck, Phase, given, note, settings
from pydantic import TypeAdapter, ValidationError

from .effort import FULL
from .packages import Made, imported
from .payloads import payloads

ROOT = Path(__file__).parents[2]
DOCUMENTS = {
    "completions": ROOT / "schema" / "completions.yaml",
    "unions": ROOT / "tests" / "golden" / "unions" / "openapi.yaml",
    "arrays": ROOT / "tests" / "golden" / "arrays" / "openapi.yaml",
}


def _peer_types(schema: Any, folder: Path) -> Any:
    """The module that the peer makes of a JSON Schema with definitions."""
    path = folder / "peer_models.py"
    peer.generate(
        json.dumps(schema),
        input_file_type=peer.InputFileType.JsonSchema,
        output=path,
        output_model_type=peer.DataModelType.PydanticV2BaseModel,
        use_annotated=True,
        strict_types=list(peer.StrictTypes) if hasattr(peer, "StrictTypes") else [],
        disable_timestamp=True,
    )
    spec = importlib.util.spec_from_file_location(f"peer_{folder.name}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[module.__name__] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=DOCUMENTS)
def pair(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Made, Any, Any]]:
    """Our package of a document, the peer's module, and the schema that both are about."""
    text = DOCUMENTS[request.param].read_text(encoding="utf-8")
    document = json.loads(json.dumps(yaml.safe_load(text), default=str))
    with imported(document) as made:
        schemas = PayloadSchemas(made.bundle)
        whole, _ = schemas.whole(request=False)
        module = _peer_types(whole, tmp_path)
        yield made, module, whole
        sys.modules.pop(module.__name__, None)


def test_what_the_peer_takes_we_take(pair: tuple[Made, Any, Any]) -> None:
    made, module, whole = pair
    compared = 0
    for name in whole["$defs"]:
        theirs = getattr(module, made.ledger.types[f"#/components/schemas/{name}"], None)
        if theirs is None or not hasattr(theirs, "model_fields"):
            continue
        compared += 1
        _compare(made, name, TypeAdapter(theirs), whole)
    assert compared


def _compare(made: Made, name: str, theirs: TypeAdapter[Any], whole: Any) -> None:
    document = {"components": {"schemas": whole["$defs"]}}
    judge = jsonschema_rs.Draft202012Validator({**whole, "$ref": f"#/$defs/{name}"})

    @given(payloads(whole["$defs"][name], document))
    @settings(
        max_examples=300 if FULL else 12, derandomize=not FULL, database=None, deadline=None,
        phases=[Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    def run(payload: Any) -> None:
        try:
            theirs.validate_json(json.dumps(payload), strict=True)
        except ValidationError:
            return
        if not judge.is_valid(payload):
            return
        note(f"{name}: {payload!r}")
        taken, why = made.accepts(made.type_of(name), payload)
        assert taken, why

    run()
