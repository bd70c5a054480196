"""The types of a package: models, TypedDicts, enumerations, aliases, as users import them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from bindwright.packages.expressions import name_of, type_of, value_of
from bindwright.packages.modules import Definition, Modules
from bindwright.plan.source import python as py
from bindwright.plan.surface import Field

_ENUMS = frozenset({"Enum", "StrEnum", "IntEnum"})
_ALIASES = frozenset({"TypeAlias", "TypeAliasType"})
_NOT_NULL = "NotNull"
_LONGEST_LINE = 50
"""Bases of bases are followed so far."""


@dataclass(slots=True)
class Types:
    """The types that can be imported from `types` and from the folders in it, and their parts.

    Parts are called after the whole and stand in its module (`PetParamsBase`). Where two modules
    offer one name, that of the module that stands higher counts.
    """

    models: dict[str, tuple[Field, ...]] = field(default_factory=dict[str, tuple[Field, ...]])
    enumerations: dict[str, dict[str, py.Expr]] = field(
        default_factory=dict[str, dict[str, py.Expr]]
    )
    closed: list[str] = field(default_factory=list[str])
    aliases: dict[str, py.PyType] = field(default_factory=dict[str, py.PyType])
    names: dict[str, py.Name] = field(default_factory=dict[str, py.Name])
    """Those that can be imported, and what defines them."""

    def __contains__(self, name: object) -> bool:
        return name in self.models or name in self.enumerations or name in self.aliases


def read_types(modules: Modules) -> Types:
    """All of them."""
    found = Types()
    for folder in modules.folders:
        if folder != ".types" and not folder.startswith(".types."):
            continue
        for exported in modules.exports(folder):
            name = modules.meaning(folder, exported)
            if exported not in found.names and modules.find(name) is not None:
                found.names[exported] = name
    for exported, name in list(found.names.items()):
        for part, definition in modules.tree(name.module).items():
            if part == name.name:
                _read(found, exported, definition, name.module, modules)
            elif part.startswith(exported) and part not in found.names:
                _read(found, part, definition, name.module, modules)
    _read_inner(found, modules)
    return found


def _read_inner(found: Types, modules: Modules) -> None:
    """The types that those lead to and nobody imports by name, but for those that share one."""
    waiting = list(_named(found, [*found.models, *found.aliases]))
    owners: dict[str, py.Name] = {}
    shared: set[str] = set()
    while waiting:
        name = waiting.pop()
        owner = owners.setdefault(name.name, name)
        if owner != name and found.names.get(name.name, name) == name:
            shared.add(name.name)
        definition = modules.find(name) if name.name not in found else None
        if definition is not None and name.module.startswith(".types"):
            _read(found, name.name, definition, name.module, modules)
            waiting += _named(found, [name.name])
    for one in shared - found.names.keys():
        found.models.pop(one, None)
        found.aliases.pop(one, None)


def _named(found: Types, names: list[str]) -> Iterator[py.Name]:
    """The names in the types of some of them."""
    for one in names:
        types = [each.type for each in found.models.get(one, ())]
        if one in found.aliases:
            types.append(found.aliases[one])
        for each in types:
            yield from (name for name in py.names_in(each) if name.module.startswith(".types"))


def _read(found: Types, name: str, definition: Definition, module: str, modules: Modules) -> None:
    if isinstance(definition, ast.FunctionDef | ast.AsyncFunctionDef):
        return
    if not isinstance(definition, ast.ClassDef):
        _read_value(found, name, definition, module, modules)
        return
    bases = set(_bases(definition, module, modules))
    if any(one in _ENUMS or one.endswith(("StrEnum", "IntEnum")) for one in bases):
        members = dict(_members(definition, module, modules))
        is_open = members.pop("_other", None) is not None
        found.enumerations[name] = members
        if not is_open and not any(one.startswith("Open") for one in bases):
            found.closed.append(name)
    elif "TypedDict" in bases:
        total = _is_total(definition.keywords)
        rows = _annotated(definition)
        found.models[name] = tuple(
            _key(key, annotation, total, module, modules) for key, annotation, _ in rows
        )
    else:
        found.models[name] = tuple(
            _field(key, annotation, value, module, modules)
            for key, annotation, value in _annotated(definition)
            if not key.startswith("_") and not _is(annotation, "ClassVar")
        )


def _read_value(found: Types, name: str, value: ast.expr, module: str, modules: Modules) -> None:
    if isinstance(value, ast.Call) and value.args:
        called = name_of(value.func, module, modules)
        if called is not None and called.name == "TypedDict" and len(value.args) > 1:
            found.models[name] = tuple(_functional(value, module, modules))
        elif called is not None and called.name in _ALIASES and len(value.args) > 1:
            found.aliases[name] = type_of(value.args[1], module, modules)
    else:
        found.aliases[name] = type_of(value, module, modules)


def _functional(call: ast.Call, module: str, modules: Modules) -> Iterator[Field]:
    total = _is_total(call.keywords)
    if isinstance(call.args[1], ast.Dict):
        for key, annotation in zip(call.args[1].keys, call.args[1].values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield _key(key.value, annotation, total, module, modules)


def wire_names(name: py.Name, modules: Modules) -> dict[str, str]:
    """What the fields of a class are called on the wire, those of its bases too."""
    waiting, found, seen = [name], dict[str, str](), set[py.Name]()
    while waiting and len(seen) < _LONGEST_LINE:
        here = waiting.pop()
        definition = modules.find(here)
        if here in seen or not isinstance(definition, ast.ClassDef):
            continue
        seen.add(here)
        for key, annotation, value in _annotated(definition):
            found.setdefault(key, _wire_name(key, _unquoted(annotation), value))
        above = (name_of(one, here.module, modules) for one in definition.bases)
        waiting += [one for one in above if one is not None]
    return found


def _bases(definition: ast.ClassDef, module: str, modules: Modules) -> Iterator[str]:
    """The names of all bases, those of bases too."""
    waiting, seen = [(definition, module)], 0
    while waiting and seen < _LONGEST_LINE:
        node, here = waiting.pop()
        seen += 1
        for base in node.bases:
            plain = base.value if isinstance(base, ast.Subscript) else base
            name = name_of(plain, here, modules)
            if name is not None:
                yield name.name
                above = modules.find(name)
                if isinstance(above, ast.ClassDef):
                    waiting.append((above, name.module))


def _is_total(keywords: list[ast.keyword]) -> bool:
    """Whether the keys of a TypedDict are required unless they say otherwise (PEP 589)."""
    return not any(
        one.arg == "total" and isinstance(one.value, ast.Constant) and one.value.value is False
        for one in keywords
    )


def _annotated(definition: ast.ClassDef) -> Iterator[tuple[str, ast.expr, ast.expr | None]]:
    for node in definition.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, node.annotation, node.value


def _is(annotation: ast.expr, word: str) -> bool:
    node = annotation.value if isinstance(annotation, ast.Subscript) else annotation
    return isinstance(node, ast.Name | ast.Attribute) and word == (
        node.id if isinstance(node, ast.Name) else node.attr
    )


# Members of enumerations


def _members(
    definition: ast.ClassDef, module: str, modules: Modules
) -> Iterator[tuple[str, py.Expr]]:
    for node in definition.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                if not name.startswith("_"):
                    yield name, _member(value, module, modules)
            case ast.If(body=[ast.Assign(targets=[ast.Name(id="_other")])]):
                yield "_other", py.NONE
            case _:
                pass


def _member(value: ast.expr, module: str, modules: Modules) -> py.Expr:
    """What a member is worth: itself, or the first argument of `member(…)`."""
    inside = value.args[0] if isinstance(value, ast.Call) and value.args else value
    return value_of(inside, module, modules)


# Fields


def _key(name: str, annotation: ast.expr, total: bool, module: str, modules: Modules) -> Field:
    """A key of a TypedDict."""
    unquoted = _unquoted(annotation)
    required = (total or _is(unquoted, "Required")) and not _is(unquoted, "NotRequired")
    found = type_of(unquoted, module, modules)
    return Field(
        name=name,
        wire_name=_wire_name(name, unquoted, None),
        type=found,
        required=required,
        nullable=py.NONE in py.members(found),
        default=None,
    )


def _field(
    name: str, annotation: ast.expr, value: ast.expr | None, module: str, modules: Modules
) -> Field:
    """A field of a model. What is left out reads as None, which says nothing of null."""
    marks = _marks(annotation)
    found = type_of(annotation, module, modules)
    given, is_stated = _default(value, module, modules)
    required = given is None or is_stated
    has_null = py.NONE in py.members(found) and found != py.NONE
    is_own = any(isinstance(one, ast.Name) and one.id == _NOT_NULL for one in marks)
    nullable = has_null and not is_own and (required or not _is_familiar(annotation, value))
    return Field(
        name=name,
        wire_name=_wire_name(name, annotation, value),
        type=py.without(found, py.NONE) if has_null else found,
        required=required,
        nullable=nullable,
        default=given,
    )


def _is_familiar(annotation: ast.expr, value: ast.expr | None) -> bool:
    """Whether `Optional[X] = None` is all that is said: whether null may come is not told then."""
    return _is(annotation, "Optional") or isinstance(value, ast.Call)


def _default(value: ast.expr | None, module: str, modules: Modules) -> tuple[py.Expr | None, bool]:
    """What a field is without a value, None where it has to be given; and whether it is stated."""
    if not isinstance(value, ast.Call):
        return (None, False) if value is None else (value_of(value, module, modules), False)
    called = name_of(value.func, module, modules)
    if called is not None and called.name in ("Field", "FieldInfo"):
        given = next((one.value for one in value.keywords if one.arg == "default"), None)
        given = given or (value.args[0] if value.args else None)
        is_given = given is not None and not (
            isinstance(given, ast.Constant) and given.value is ...
        )
        return (value_of(given, module, modules) if is_given and given else None), False
    return value_of(value, module, modules), called is not None and called.name == "default"


def _marks(annotation: ast.expr) -> list[ast.expr]:
    """The marks around a type, those of types within types that are marked too."""
    found: list[ast.expr] = []
    while isinstance(annotation, ast.Subscript):
        inside = annotation.slice
        if _is(annotation, "Annotated") and isinstance(inside, ast.Tuple):
            found += inside.elts[1:]
            annotation = inside.elts[0]
        elif _is(annotation, "Required") or _is(annotation, "NotRequired"):
            annotation = inside
        else:
            break
    return found


def _wire_name(name: str, annotation: ast.expr, value: ast.expr | None) -> str:
    """The name on the wire: another one where `Field(alias="…")` says so, or what is alike."""
    for call in (*_marks(annotation), value):
        if isinstance(call, ast.Call):
            for one in call.keywords:
                stated = one.value.value if isinstance(one.value, ast.Constant) else None
                if one.arg in ("alias", "validation_alias") and isinstance(stated, str):
                    return stated
    return name


def _unquoted(annotation: ast.expr) -> ast.expr:
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        try:
            return ast.parse(annotation.value.strip(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return annotation
    return annotation
