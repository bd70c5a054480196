"""Turns the bytes of an answer into values, forgivingly or strictly, and checks arguments.

A good body costs one `validate_json` of the type's own validator. Only one that breaks its schema
is taken apart, value by value: what validates by itself becomes what it would have been, the rest
stays the JSON that it was.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import is_dataclass
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    NamedTuple,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    overload,
)

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import from_json, to_json

from ..base_errors import APIResponseValidationError, ArgumentValidationError
from ..encoding import encode as encode
from ..encoding import jsonable as jsonable
from ..json_values import Violation, as_object, whole_numbers
from ..omit import omit
from .fields import alias_value, extra_type, fields_of, rest_of
from .models import ApiModel, ModelT, assemble, make_ready, same_number
from .unions import TaggedUnion

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

_T = TypeVar("_T")

_KEPT_VALIDATORS = 1024
_KEPT_REPORTS = 1024
_BOM = b"\xef\xbb\xbf"
_CONFIG = ConfigDict(strict=True, allow_inf_nan=False, ser_json_inf_nan="constants")

checking_arguments: ContextVar[bool] = ContextVar("checking_arguments", default=False)
"""Whether what is validated is an argument: none of its parts may be one that no type lists."""

_log = logging.getLogger(__name__.partition(".")[0])


@overload
def decode(type_: type[_T], data: bytes | str, *, strict: bool) -> _T: ...
@overload
def decode(type_: Any, data: bytes | str, *, strict: bool) -> Any: ...
def decode(type_: Any, data: bytes | str, *, strict: bool) -> Any:
    """Give the value that a JSON text stands for.

    Args:
        type_: A model, or any type that an annotation can name.
        data: The text.
        strict: Whether to raise where the text breaks the schema, in place of keeping what does
            not fit as JSON (and its pointer in `validation_errors`).

    Raises:
        APIResponseValidationError: The text breaks the schema and `strict` is true; or it is no
            JSON, or of another kind than the type (an array in place of an object).
    """
    try:
        return _validator(type_).validate_json(data, by_alias=True, by_name=False)
    except ValidationError:
        return _decode_refused(type_, data, strict)


def decode_python(type_: Any, value: object, *, strict: bool) -> Any:
    """Give the value that parsed JSON stands for; like `decode` in everything else."""
    return decode(type_, to_json(value, inf_nan_mode="constants"), strict=strict)


def check_arguments(type_: Any, value: object, *, at: str = "") -> None:
    """Hold an argument against its type as it will be sent, unknown fields and members included.

    Args:
        type_: A model, or any type that an annotation can name.
        value: The argument as the user gave it.
        at: The JSON pointer at which the argument stands.

    Raises:
        ArgumentValidationError: It breaks the schema; its pointers say where.
        UnsendableError: It has no JSON form.
    """
    token = checking_arguments.set(True)
    try:
        violations = _violations_of(type_, encode(value, lambda: type_), at)
    finally:
        checking_arguments.reset(token)
    if violations:
        raise ArgumentValidationError(tuple(violations), type_name=_name(type_), body=value)


def _violations_of(type_: Any, data: bytes, at: str) -> list[Violation]:
    """Give what is wrong with an argument as it will be sent."""
    from .strict_arguments import find_violations, recheck_unions

    validator = _validator(type_)
    found: list[_Finding] = []
    try:
        built = validator.validate_json(data, by_alias=True, by_name=False)
    except ValidationError:
        built, _ = _build(type_, from_json(data), at, found)
    violations = [finding.violation for finding in found]
    find_violations(built, from_json(data), at, violations)
    if violations and not found:
        violations = recheck_unions(validator, data, at, violations)
    return violations


def check_body(type_: Any, value: object, extra: Mapping[str, Any]) -> None:
    """Hold a body against its type, beside which members go that the document may not know.

    Args:
        type_: As for `check_arguments`.
        value: The body as the user gave it.
        extra: What is sent with it: not checked itself, but there if the document requires it.

    Raises:
        ArgumentValidationError: It breaks the schema; its pointers say where.
    """
    try:
        check_arguments(type_, value)
    except ArgumentValidationError:
        known = as_object(jsonable(value)) if extra else None
        if known is None:
            raise
        try:
            check_arguments(type_, {k: v for k, v in {**known, **extra}.items() if v is not omit})
        except ArgumentValidationError as error:
            free = tuple(f"{below('', name)}/" for name in extra)
            found = tuple(one for one in error.violations if not f"{one.pointer}/".startswith(free))
            if found:
                name = error.type_name
                raise ArgumentValidationError(found, type_name=name, body=value) from None


class _Finding(NamedTuple):
    violation: Violation
    wrong_kind: bool  # of another JSON type, where only the right type with wrong content is usable


_validators: OrderedDict[int, tuple[Any, SchemaValidator]] = OrderedDict()


def _validator(type_: Any) -> SchemaValidator:
    """Give the compiled validator of a type.

    Kept by identity, for the hash of a long annotation costs more than a validation.
    """
    kept = _validators.get(id(type_))
    if kept is not None:
        return kept[1]
    if _is_model(type_):
        made = cast("SchemaValidator", make_ready(type_).__pydantic_validator__)
    else:  # a class that a user's template made a dataclass brings its own configuration
        config = None if is_dataclass(cast("object", type_)) else _CONFIG
        made = cast("SchemaValidator", TypeAdapter(type_, config=config).validator)
    _validators[id(type_)] = (type_, made)
    if len(_validators) > _KEPT_VALIDATORS:
        _validators.popitem(last=False)
    return made


def _decode_refused(type_: Any, data: bytes | str, strict: bool) -> Any:
    """Do what `decode` does for a text that its type's validator refused."""
    name = _name(type_)
    try:
        value = from_json(data)
    except ValueError as error:
        raw = data.encode(errors="surrogatepass") if isinstance(data, str) else data
        if raw.startswith(_BOM):  # RFC 8259, section 8.1: a parser may ignore it
            return decode(type_, raw.removeprefix(_BOM), strict=strict)
        violation = Violation("", f"no JSON: {error}")
        raise APIResponseValidationError((violation,), type_name=name, body=data) from None
    found: list[_Finding] = []
    built, _ = _build(type_, value, "", found)
    violations = tuple(finding.violation for finding in found)
    if violations and (strict or any(f.wrong_kind and not f.violation.pointer for f in found)):
        raise APIResponseValidationError(violations, type_name=name, body=data)
    if violations:
        _report(name, violations)
    return built


def _build(type_: Any, value: Any, pointer: str, found: list[_Finding]) -> tuple[Any, bool]:
    """Make the best of a JSON value; tell whether the outcome is of the type.

    Where it is not, it is the JSON value, with models in it wherever there are whole ones.
    """
    data = to_json(value, inf_nan_mode="constants")
    try:
        made = _validator(type_).validate_json(data, by_alias=True, by_name=False)
        return same_number(value, made), True
    except ValidationError as error:
        problems: Any = error.errors(include_url=False, include_context=False, include_input=False)
    before = len(found)
    inner = _take_apart(type_, value, pointer, found)
    integral = any(problem["type"] == "int_type" for problem in problems)
    if inner is not None and len(found) > before:
        return inner
    if integral:
        # Again as a whole, of which more may be asked than of its parts: how many, and such.
        whole = whole_numbers(value) if inner is None else jsonable(inner[0])
        if to_json(whole, inf_nan_mode="constants") != data:
            built, fits = _build(type_, whole, pointer, found)
            return (built if fits or inner is not None else value), fits
    message = "; ".join(dict.fromkeys(problem["msg"] for problem in problems[:3]))
    wrong_kind = all(_is_kind(problem["type"]) and len(problem["loc"]) < 2 for problem in problems)
    found.append(_Finding(Violation(pointer, message), wrong_kind))
    return (value if inner is None else inner[0]), False


def _is_kind(problem: str) -> bool:
    return problem.endswith("_type") or problem == "none_required"


def _take_apart(
    type_: Any, value: Any, pointer: str, found: list[_Finding]
) -> tuple[Any, bool] | None:
    """Build the parts of an object or array one by one; None if there is no telling them apart."""
    origin = get_origin(type_)
    if hasattr(type_, "__value__"):  # a named alias
        return _take_apart(alias_value(type_), value, pointer, found)
    if origin is Annotated:
        inner, *marks = get_args(type_)
        for mark in marks:
            if isinstance(mark, TaggedUnion):
                return _build(mark.pick(value), value, pointer, found) if _is(value, dict) else None
        return _take_apart(inner, value, pointer, found)
    if origin is Union or origin is UnionType:
        kinds = [kind for kind in get_args(type_) if kind is not NoneType]
        if _is(value, list):  # a tuple of several lengths: its own length tells which
            kinds = [kind for kind in kinds if _has_length(kind, len(value))]
        single = value is not None and len(kinds) == 1
        return _take_apart(kinds[0], value, pointer, found) if single else None
    if _is(value, list):
        return _build_items(type_, value, pointer, found)
    if not _is(value, dict):
        return None
    if _is_model(type_):
        return _build_model(type_, value, pointer, found), True
    if origin is dict or origin is Mapping:
        kind = get_args(type_)[1]
        built = {k: _build(kind, v, below(pointer, k), found) for k, v in value.items()}
        return {k: v for k, (v, _) in built.items()}, all(fits for _, fits in built.values())
    return None


def _has_length(kind: Any, length: int) -> bool:
    kinds = get_args(kind)
    return get_origin(kind) is not tuple or Ellipsis in kinds or len(kinds) == length


def _is_model(type_: Any) -> bool:
    return isinstance(type_, type) and issubclass(type_, ApiModel)


def _is(value: object, kind: type) -> bool:
    return isinstance(value, kind)  # without narrowing to what the type checkers cannot know


def _build_items(
    type_: Any, value: list[Any], pointer: str, found: list[_Finding]
) -> tuple[Any, bool] | None:
    origin, kinds = get_origin(type_), get_args(type_)
    if origin in (list, Sequence) or (origin is tuple and Ellipsis in kinds):
        each = kinds[:1] * len(value)
    elif origin is tuple and kinds and (rest := rest_of(kinds[-1])) is not None:
        each = (*kinds[:-1], *(rest,) * (len(value) - len(kinds) + 1))
        if len(each) != len(value):
            return None
    elif origin is tuple and len(kinds) == len(value):
        each = kinds
    else:
        return None
    built = [
        _build(kind, item, f"{pointer}/{index}", found)
        for index, (kind, item) in enumerate(zip(each, value, strict=True))
    ]
    items = [item for item, _ in built]
    fits = all(fits for _, fits in built)
    return (tuple(items) if origin is tuple and fits else items), fits


def _build_model(
    model: type[ApiModel], value: dict[str, Any], pointer: str, found: list[_Finding]
) -> ApiModel:
    before = len(found)
    fields: dict[str, Any] = {}
    violations: dict[str, Any] = {}
    given: set[str] = set()
    known = fields_of(model)
    for field in known:
        at = below(pointer, field.wire)
        if field.wire in value:
            item, fits = _build(field.type_, value[field.wire], at, found)
            if fits:
                fields[field.name] = item
                given.add(field.name)
            else:
                violations[field.wire] = item
        elif field.info.is_required():
            found.append(_Finding(Violation(at, "Field required"), False))
        else:
            fields[field.name] = field.info.get_default(call_default_factory=True)
    wires = {field.wire for field in known}
    kind = extra_type(model)
    extra = {
        key: item if kind is Any else _build(kind, item, below(pointer, key), found)[0]
        for key, item in value.items()
        if key not in wires
    }
    own = tuple(
        Violation(finding.violation.pointer.removeprefix(pointer), finding.violation.message)
        for finding in found[before:]
    )
    return assemble(model, fields, {**violations, **extra}, given | extra.keys(), own)


def assume(model: type[ModelT], values: dict[str, Any], given: set[str] | None) -> ModelT:
    """Make a model of values as they are; JSON in them becomes models where it fits."""
    fields: dict[str, Any] = {}
    names: set[str] = set()
    rest = dict(values)
    extra: dict[str, Any] = {}
    for field in fields_of(model):
        key = field.wire if field.wire in rest else field.name
        if key in rest:
            item, fits = _assumed(field.type_, rest.pop(key))
            place, name = (fields, field.name) if fits else (extra, field.wire)
            place[name] = item
            names.add(name)
        elif not field.info.is_required():
            fields[field.name] = field.info.get_default(call_default_factory=True)
    kind = extra_type(model)
    extra |= {key: _assumed(kind, item)[0] for key, item in rest.items()}
    return assemble(model, fields, extra, names | rest.keys() if given is None else given, ())


def _assumed(type_: Any, value: Any) -> tuple[Any, bool]:
    """Give what a value becomes, and whether that is of the type or can't be told."""
    return _build(type_, value, "", []) if _is_json(value) else (value, True)


def _is_json(value: Any) -> bool:
    if isinstance(value, dict):
        members = cast("dict[object, object]", value).items()
        return all(type(key) is str and _is_json(item) for key, item in members)
    if type(value) is list:
        return all(map(_is_json, cast("list[object]", value)))
    return type(value) in (str, int, float, bool, NoneType)


def below(pointer: str, key: str) -> str:
    """Extend a JSON pointer (RFC 6901, section 3)."""
    return f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"


def _name(type_: Any) -> str:
    return type_.__name__ if isinstance(type_, type) else str(type_)


_reported: OrderedDict[tuple[str, str], None] = OrderedDict()


def _report(type_name: str, violations: Sequence[Violation]) -> None:
    """Log each violation of a type once; all items of an array count as one."""
    fresh: list[Violation] = []
    for violation in violations:
        steps = ("*" if step.isdecimal() else step for step in violation.pointer.split("/"))
        key = (type_name, "/".join(steps))
        if key not in _reported:
            _reported[key] = None
            fresh.append(violation)
            if len(_reported) > _KEPT_REPORTS:
                _reported.popitem(last=False)
    if fresh:
        places = "; ".join(str(violation) for violation in fresh[:10])
        _log.warning("The answer is not the %s that the API documents: %s", type_name, places)
