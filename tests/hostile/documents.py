"""Documents below one megabyte that were made to take minutes, by the kind of work they ask for.

One file, because it is one table: each row is one shape of document, named after what it asks for.
"""

from collections.abc import Callable, Mapping
from typing import Any

from .shapes import Json, answer, api, json_body, numbered, of_schemas, reference, text

__all__ = ["DOCUMENTS"]


def _get(**more: Any) -> Json:
    return {"get": {"responses": answer(), **more}}


def _objects(count: int, make: Callable[[int], Json]) -> list[Json]:
    return [{"type": "object", **make(number)} for number in range(count)]


# --- types


def inherited_deep() -> Json:
    """Each class inherits the one before, below a discriminator."""
    base = {
        "type": "object",
        "required": ["t"],
        "properties": {"t": text()},
        "discriminator": {"propertyName": "t"},
    }
    return of_schemas(
        {
            "A": base,
            **{
                f"C{i}": {
                    "allOf": [
                        reference(f"C{i - 1}" if i else "A"),
                        {"properties": {f"p{i}": text()}},
                    ]
                }
                for i in range(1500)
            },
        }
    )


def inherited_deep_unmarked() -> Json:
    return of_schemas(
        {
            "A": reference("C999"),
            "C": {"properties": {"t": text()}},
            **{
                f"C{i}": {
                    "allOf": [
                        reference(f"C{i - 1}" if i else "C"),
                        {"properties": {f"p{i}": text()}},
                    ]
                }
                for i in range(1000)
            },
        }
    )


def inherited_wide() -> Json:
    base = {
        "type": "object",
        "required": ["t"],
        "properties": {"t": text()},
        "discriminator": {"propertyName": "t"},
    }
    return of_schemas(
        {
            "A": base,
            **{
                f"C{i}": {"allOf": [reference("A"), {"properties": {f"p{i}": text()}}]}
                for i in range(5000)
            },
        }
    )


def inherited_wide_and_large() -> Json:
    """Many classes inherit many fields."""
    base = {"properties": numbered(1500, lambda _: {}), "type": "object"}
    return of_schemas(
        {
            "A": {"oneOf": [reference(f"C{i}") for i in range(1500)]},
            "B": base,
            **{
                f"C{i}": {"allOf": [reference("B"), {"properties": {f"q{i}": text()}}]}
                for i in range(1500)
            },
        }
    )


def diamonds() -> Json:
    return of_schemas(
        {
            "A": reference("S200"),
            "S0": {"type": "object"},
            **{
                f"S{i}": {
                    "allOf": [
                        reference(f"S{i - 1}"),
                        reference(f"S{i - 1}"),
                        {"properties": {f"p{i}": text()}},
                    ]
                }
                for i in range(1, 201)
            },
        }
    )


def fibonacci() -> Json:
    return of_schemas(
        {
            "A": reference("S200"),
            "S0": {"type": "object"},
            "S1": {"type": "object"},
            **{
                f"S{i}": {
                    "allOf": [
                        reference(f"S{i - 1}"),
                        reference(f"S{i - 2}"),
                        {"properties": {f"p{i}": text()}},
                    ]
                }
                for i in range(2, 201)
            },
        }
    )


def union_of_objects() -> Json:
    return of_schemas({"A": {"oneOf": _objects(8000, lambda i: {"properties": {f"k{i}": text()}})}})


def union_of_references() -> Json:
    return of_schemas(
        {
            "A": {"oneOf": [reference(f"V{i}") for i in range(5000)]},
            **{f"V{i}": {"type": "object", "properties": {f"k{i}": text()}} for i in range(5000)},
        }
    )


def union_of_tagged() -> Json:
    mapping = {f"v{i}": f"#/components/schemas/V{i}" for i in range(4000)}
    return of_schemas(
        {
            "A": {
                "oneOf": [reference(f"V{i}") for i in range(4000)],
                "discriminator": {"propertyName": "t", "mapping": mapping},
            },
            **{f"V{i}": {"type": "object", "properties": {"t": text()}} for i in range(4000)},
        }
    )


def union_of_constants() -> Json:
    return of_schemas(
        {
            "A": {
                "oneOf": _objects(
                    5000, lambda i: {"required": ["t"], "properties": {"t": {"const": f"v{i}"}}}
                )
            }
        }
    )


def union_of_equal_enums() -> Json:
    """No variant can be told from another by a constant."""
    values = [f"v{i}" for i in range(100)]
    return of_schemas(
        {
            "A": {
                "oneOf": _objects(
                    500,
                    lambda i: {
                        "required": ["t"],
                        "properties": {"t": {"enum": [*values, f"w{i}"]}},
                    },
                )
            }
        }
    )


def union_of_scalars() -> Json:
    return of_schemas({"A": {"anyOf": [{"type": "string", "maxLength": i} for i in range(10000)]}})


def union_of_arrays() -> Json:
    return of_schemas(
        {"A": {"anyOf": [{"type": "array", "items": {"const": i}} for i in range(6000)]}}
    )


def union_of_wide_objects() -> Json:
    return of_schemas(
        {
            "A": {
                "oneOf": _objects(
                    200,
                    lambda i: {
                        "properties": numbered(200, lambda _: {}, "p"),
                        "required": [f"p{i}"],
                    },
                )
            }
        }
    )


def union_of_unions() -> Json:
    return of_schemas(
        {
            "A": reference("U0"),
            "L": text(),
            **{
                f"U{i}": {
                    "oneOf": [
                        reference(f"U{i + 1}"),
                        {"type": "object", "properties": {f"k{i}": text()}},
                    ]
                }
                for i in range(1000)
            },
            "U1000": text(),
        }
    )


def union_tree() -> Json:
    """Unions of unions, each twice: all variants are the same few."""
    return of_schemas(
        {
            "A": reference("U0"),
            **{
                f"U{i}": {"anyOf": [reference(f"U{i + 1}"), reference(f"U{i + 1}"), {"const": i}]}
                for i in range(150)
            },
            "U150": text(),
        }
    )


def all_of_unions() -> Json:
    part = {
        "oneOf": _objects(60, lambda i: {"properties": {f"k{i}": text()}, "required": [f"k{i}"]})
    }
    return of_schemas({"A": {"allOf": [part, dict(part), dict(part)]}})


def many_all_of_unions() -> Json:
    part = {"oneOf": [reference(f"V{i}") for i in range(40)]}
    return of_schemas(
        {
            "A": {"properties": numbered(400, lambda _: {"allOf": [part, part]})},
            **{f"V{i}": {"type": "object", "properties": {f"k{i}": text()}} for i in range(40)},
        }
    )


def one_of_beside_properties() -> Json:
    """What stands beside a union holds for each variant."""
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(1500, lambda _: {}),
                "oneOf": [{"required": [f"p{i}"]} for i in range(1500)],
            }
        }
    )


def all_of_many_parts() -> Json:
    return of_schemas({"A": {"allOf": _objects(8000, lambda i: {"properties": {f"p{i}": text()}})}})


def all_of_same_property() -> Json:
    return of_schemas(
        {"A": {"allOf": _objects(8000, lambda i: {"properties": {"p": {"maxLength": i}}})}}
    )


def all_of_same_enum() -> Json:
    values = list(range(3000))
    return of_schemas({"A": {"allOf": [{"enum": values} for _ in range(20)]}})


def any_of_many_required() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(100, lambda _: text()),
                "anyOf": [{"required": [f"p{i % 100}", f"p{i // 100}"]} for i in range(10000)],
            }
        }
    )


def reference_chain(reverse: bool = True) -> Json:
    numbers = range(8000)
    return of_schemas(
        {
            "S8000": text(),
            **{
                f"S{i}": reference(f"S{i + 1}") for i in (reversed(numbers) if reverse else numbers)
            },
            "A": reference("S0"),
        }
    )


def reference_chain_forward() -> Json:
    return reference_chain(False)


def reference_chain_in_all_of() -> Json:
    return of_schemas(
        {
            "A": reference("S0"),
            "S3000": {"type": "object"},
            **{f"S{i}": {"allOf": [reference(f"S{i + 1}")]} for i in range(3000)},
        }
    )


def reference_chain_in_items() -> Json:
    return of_schemas(
        {
            "A": reference("S0"),
            "S5000": text(),
            **{f"S{i}": {"type": "array", "items": reference(f"S{i + 1}")} for i in range(5000)},
        }
    )


def reference_chain_in_properties() -> Json:
    return of_schemas(
        {
            "A": reference("S0"),
            "S5000": text(),
            **{
                f"S{i}": {"type": "object", "properties": {"a": reference(f"S{i + 1}")}}
                for i in range(5000)
            },
        }
    )


def reference_chain_nullable() -> Json:
    return of_schemas(
        {
            "A": reference("S0"),
            "S4000": text(),
            **{f"S{i}": {"anyOf": [reference(f"S{i + 1}"), {"type": "null"}]} for i in range(4000)},
        }
    )


def reference_chain_into_itself() -> Json:
    return of_schemas(
        {"A": reference("S0"), **{f"S{i}": reference(f"S{(i + 1) % 5000}") for i in range(5000)}}
    )


def references_of_other_kinds() -> Json:
    chain = {f"P{i}": {"$ref": f"#/components/parameters/P{i + 1}"} for i in range(3000)}
    chain["P3000"] = {"name": "q", "in": "query", "schema": text()}
    return api(
        {"/a": _get(parameters=[{"$ref": "#/components/parameters/P0"}])}, {"parameters": chain}
    )


def references_deep_in_each_other() -> Json:
    """Pointers through other pointers' places."""
    return of_schemas(
        {
            "A": reference("S0/properties/a"),
            **{
                f"S{i}": {
                    "type": "object",
                    "properties": {"a": reference(f"S{i + 1}/properties/a")},
                }
                for i in range(1500)
            },
            "S1500": {"properties": {"a": text()}},
        }
    )


def many_references_to_one() -> Json:
    big = {"type": "object", "properties": numbered(500, lambda _: text())}
    return of_schemas({"A": {"properties": numbered(5000, lambda _: reference("B"))}, "B": big})


def cycle_of_all() -> Json:
    """Every object has every other one as a property."""
    return of_schemas(
        {
            "A": reference("S0"),
            **{
                f"S{i}": {
                    "type": "object",
                    "properties": {f"p{j}": reference(f"S{j}") for j in range(130)},
                }
                for i in range(130)
            },
        }
    )


def large_cycle() -> Json:
    return of_schemas(
        {
            "A": reference("S0"),
            **{
                f"S{i}": {
                    "type": "object",
                    "properties": {
                        "a": reference(f"S{(i + 1) % 4000}"),
                        "r": {"type": "string", "readOnly": True},
                    },
                }
                for i in range(4000)
            },
        }
    )


def unused_components() -> Json:
    return of_schemas(
        {"A": text(), **numbered(12000, lambda _: {"properties": {"a": text()}}, "U")}
    )


def properties_many() -> Json:
    return of_schemas({"A": {"type": "object", "properties": numbered(25000, lambda _: text())}})


def properties_required() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(15000, lambda _: text()),
                "required": [f"p{i}" for i in range(15000)],
            }
        }
    )


def required_undescribed() -> Json:
    return of_schemas({"A": {"type": "object", "required": [f"p{i}" for i in range(40000)]}})


def properties_inline() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(
                    6000, lambda i: {"type": "object", "properties": {f"q{i}": text()}}
                ),
            }
        }
    )


def properties_inline_enums() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(8000, lambda i: {"enum": [f"a{i}", f"b{i}"]}),
            }
        }
    )


def properties_by_pattern() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(1500, lambda _: text()),
                "patternProperties": {f"^p{i}$": text() for i in range(10000)},
            }
        }
    )


def tuple_long() -> Json:
    return of_schemas({"A": {"type": "array", "prefixItems": [text() for _ in range(20000)]}})


def enum_members() -> Json:
    return of_schemas({"A": {"enum": [f"v{i}" for i in range(50000)]}})


def enum_of_numbers() -> Json:
    return of_schemas({"A": {"enum": [*range(50000)]}})


def enum_mixed() -> Json:
    return of_schemas({"A": {"enum": [*range(20000), *map(str, range(20000)), None, True]}})


def enum_of_objects() -> Json:
    return of_schemas({"A": {"enum": [{"a": i} for i in range(20000)]}})


def enum_doubled() -> Json:
    return of_schemas({"A": {"enum": [f"v{i // 2}" for i in range(40000)]}})


def enum_annotated() -> Json:
    return of_schemas(
        {"A": {"oneOf": [{"const": f"v{i}", "title": f"T{i}"} for i in range(15000)]}}
    )


def enum_with_lists_beside() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "string",
                "enum": [f"v{i}" for i in range(15000)],
                "x-enum-varnames": [f"V{i}" for i in range(15000)],
                "x-enum-descriptions": [f"d{i}" for i in range(15000)],
            }
        }
    )


def enum_in_many_places() -> Json:
    """The same long list, inline, at many places."""
    values = [f"v{i}" for i in range(150)]
    return of_schemas(
        {"A": {"type": "object", "properties": numbered(400, lambda _: {"enum": values})}}
    )


def enum_default_lists() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "array",
                "items": {"enum": [f"v{i}" for i in range(10000)]},
                "default": [f"v{i}" for i in range(10000)],
            }
        }
    )


def deep_items() -> Json:
    schema: Any = text()
    for i in range(180):
        schema = {"type": "array", "items": schema, "minItems": i}
    return of_schemas({"A": {"properties": numbered(150, lambda _: schema)}})


def deep_objects() -> Json:
    schema: Any = text()
    for i in range(90):
        schema = {"type": "object", "properties": {f"p{i}": schema}}
    return of_schemas({"A": {"properties": numbered(60, lambda _: schema)}})


# --- patterns and constraints


def patterns_of_classes() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(
                    3000, lambda i: {"type": "string", "pattern": "[\\p{L}\\p{N}]{1,1000}" + str(i)}
                ),
            }
        }
    )


def patterns_of_negated_classes() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(
                    3000,
                    lambda i: {
                        "type": "string",
                        "pattern": f"^([^\\p{{Lu}}a-f]{{1,500}}|\\P{{L}}{{0,{i}}})$",
                    },
                ),
            }
        }
    )


def patterns_repeated() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(
                    2000, lambda i: {"type": "string", "pattern": f"^(a{{1,1000}}){{1,{i + 1}}}$"}
                ),
            }
        }
    )


def patterns_of_alternatives() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "string",
                "pattern": "^(" + "|".join(f"word{i}" for i in range(50000)) + ")$",
                "example": "word9",
                "default": "word" * 1000,
            }
        }
    )


def patterns_that_backtrack() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(
                    500,
                    lambda i: {
                        "type": "string",
                        "pattern": f"^(a+)+{i}$",
                        "default": "a" * 60,
                        "examples": ["a" * 60],
                    },
                ),
            }
        }
    )


def patterns_with_lookahead() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(
                    500,
                    lambda i: {
                        "type": "string",
                        "pattern": f"^(?=.*[0-9])(a|aa)+{i}$",
                        "default": "a" * 60,
                        "examples": ["a" * 60],
                    },
                ),
            }
        }
    )


def pattern_polynomial() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "string",
                "pattern": "^" + "(?!b)a*" * 12 + "$",
                "default": "a" * 3000 + "b",
            }
        }
    )


def pattern_of_names() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "propertyNames": {"pattern": "^(?!x)(a|a)*$"},
                "patternProperties": {f"^(?=a)(a|a)*{i}$": text() for i in range(500)},
                "properties": {"a" * 50: text()},
                "default": {"a" * 40: "b"},
                "examples": [{"a" * 40: "b"}],
            }
        }
    )


def pattern_long() -> Json:
    return of_schemas({"A": {"type": "string", "pattern": "a?" * 100_000, "default": "a" * 1000}})


def pattern_deep() -> Json:
    return of_schemas({"A": {"type": "string", "pattern": "(" * 20_000 + "a" + ")" * 20_000}})


def huge_bounds() -> Json:
    digits = "9" * 3900
    return of_schemas(
        {
            "A": {
                "properties": {
                    "a": {"type": "array", "minItems": int(digits), "items": text()},
                    "b": {"type": "integer", "multipleOf": int(digits), "default": 10**3000},
                    "c": {"type": "string", "minLength": 10**18, "maxLength": 10**19},
                    "d": {"type": "integer", "minimum": -int(digits), "maximum": int(digits)},
                    "e": {"type": "string", "format": "date", "default": "9" * 2000 + "-01-01"},
                    "f": {"type": "number", "multipleOf": 1e-300, "default": 1e300},
                    "g": {"type": "array", "minItems": 10**9, "uniqueItems": True, "items": text()},
                }
            }
        }
    )


def unique_items() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "array",
                "uniqueItems": True,
                "default": [{"a": [i]} for i in range(20000)],
                "examples": [[[i] for i in range(20000)]],
            }
        }
    )


def examples_against_unions() -> Json:
    return of_schemas(
        {
            "A": {
                "anyOf": [{"type": "object", "required": [f"r{i}"]} for i in range(500)],
                "examples": [{"a": i} for i in range(1500)],
            }
        }
    )


def examples_against_recursive_union() -> Json:
    variants = [
        {
            "type": "object",
            "properties": {
                "t": {"const": f"v{i}"},
                "in": {"type": "array", "items": reference("A")},
            },
        }
        for i in range(10)
    ]
    deep: Any = "x"
    for _ in range(60):
        deep = {"t": "zz", "in": [deep]}
    return of_schemas({"A": {"anyOf": variants, "examples": [deep]}})


def examples_many() -> Json:
    return of_schemas({"A": {"type": "integer", "examples": ["x"] * 50000}})


# --- operations


def paths_ever_deeper() -> Json:
    return api({"/" + "/".join(f"r{j}" for j in range(i)): _get() for i in range(1, 400)})


def paths_ever_deeper_variables() -> Json:
    """Each path has one variable more than the one before."""
    return api({"/" + "/".join(f"r{j}/{{v{j}}}" for j in range(i)): _get() for i in range(1, 220)})


def path_deep() -> Json:
    return api({"/" + "/".join(f"r{j}" for j in range(40000)): _get()})


def path_of_variables() -> Json:
    return api({"/a/" + "".join(f"{{v{j}}}" for j in range(20000)): _get()})


def path_of_braces() -> Json:
    return api({"/a/" + "{" * 50000: _get(), "/b/" + "{}" * 50000: _get()})


def paths_of_one_last_segment() -> Json:
    return api({f"/r{i}/items": _get() for i in range(7000)})


def paths_of_one_resource() -> Json:
    return api({f"/items/do{i}": _get() for i in range(7000)})


def paths_of_many_resources() -> Json:
    return api({f"/r{i}": _get() for i in range(7000)})


def paths_that_collide() -> Json:
    return api(
        {f"/items/{'-' * (i % 90 + 1)}do{'.' * (i // 90 + 1)}it": _get() for i in range(5000)}
    )


def operations_with_one_id() -> Json:
    return api({f"/r{i}": _get(operationId="same") for i in range(7000)})


def operations_with_tags() -> Json:
    return api(
        {f"/r{i}": _get(tags=[f"t{i}", "all"]) for i in range(6000)},
        tags=[{"name": f"t{i}"} for i in range(6000)],
    )


def operation_with_many_tags() -> Json:
    return api({"/a": _get(tags=[f"t{i}" for i in range(60000)])})


def tags_nested() -> Json:
    return {
        **api(
            {f"/r{i}": _get(tags=[f"t{i}"]) for i in range(2000)},
            tags=[{"name": f"t{i}", **({"parent": f"t{i - 1}"} if i else {})} for i in range(2000)],
        ),
        "openapi": "3.2.0",
    }


def operation_with_one_long_id() -> Json:
    return api({"/a": _get(operationId="get_" + "Abc_" * 100_000)})


def operation_id_of_capitals() -> Json:
    return api({"/a": _get(operationId="A" * 500_000)})


def parameters_many() -> Json:
    return api(
        {
            "/a": _get(
                parameters=[
                    {"name": f"q{i}", "in": "query", "schema": text()} for i in range(10000)
                ]
            )
        }
    )


def parameters_that_collide() -> Json:
    def name(i: int) -> str:
        return f"a{'-' * (i % 60 + 1)}b{'.' * (i // 60 + 1)}"

    return api(
        {
            "/a": _get(
                parameters=[{"name": name(i), "in": "query", "schema": text()} for i in range(3000)]
            )
        }
    )


def parameters_equal() -> Json:
    return api(
        {
            "/a": _get(
                parameters=[{"name": "q", "in": "query", "schema": text()} for _ in range(10000)]
            )
        }
    )


def parameters_of_the_path() -> Json:
    shared = [{"name": f"q{i}", "in": "query", "schema": text()} for i in range(1500)]
    return api(
        {
            "/a": {
                "parameters": shared,
                **{
                    m: {"responses": answer()}
                    for m in ("get", "put", "post", "delete", "options", "patch")
                },
            }
        }
    )


def parameters_shared_by_many() -> Json:
    """Many operations with many references each."""
    shared = {f"P{i}": {"name": f"q{i}", "in": "query", "schema": text()} for i in range(130)}
    return api(
        {
            f"/r{i}": {
                "parameters": [{"$ref": f"#/components/parameters/P{j}"} for j in range(130)],
                **_get(),
            }
            for i in range(130)
        },
        {"parameters": shared},
    )


def responses_by_status_and_media_type() -> Json:
    content = {f"application/x{i}+json": {"schema": text()} for i in range(40)}
    return api(
        {
            "/a": _get(
                responses={str(s): {"description": "", "content": content} for s in range(200, 300)}
            )
        }
    )


def media_types_many() -> Json:
    content = {
        f"application/x{i}+json": {"schema": {"type": "object", "properties": {f"p{i}": text()}}}
        for i in range(4000)
    }
    return api(
        {
            "/a": {
                "post": {
                    "requestBody": {"content": content},
                    "responses": {"200": {"description": "", "content": content}},
                }
            }
        }
    )


def media_types_equal() -> Json:
    content = {f"application/json; v={i}": {"schema": text()} for i in range(8000)}
    return api(
        {
            "/a": {
                "post": {
                    "requestBody": {"content": content},
                    "responses": {"200": {"description": "", "content": content}},
                }
            }
        }
    )


def responses_many() -> Json:
    def made(i: int) -> Json:
        return {"description": "", **json_body({"type": "object", "properties": {f"p{i}": text()}})}

    return api(
        {
            f"/r{j}": _get(responses={str(s): made(s * j) for s in range(200, 600)})
            for j in range(18)
        }
    )


def errors_shared() -> Json:
    return api(
        {
            f"/r{j}": _get(
                responses={
                    str(s): {"description": "", **json_body(reference("E"))}
                    for s in range(400, 500)
                }
            )
            for j in range(60)
        },
        {"schemas": {"E": {"type": "object", "properties": {"m": text()}}}},
    )


def callbacks_many() -> Json:
    return api(
        {
            "/a": _get(
                callbacks={
                    f"c{i}": {"{$request.body#/u}": {"post": {"responses": answer()}}}
                    for i in range(6000)
                }
            )
        }
    )


def callbacks_nested() -> Json:
    inner: Json = {"post": {"responses": answer()}}
    for i in range(30):
        inner = {"post": {"responses": answer(), "callbacks": {f"c{i}": {"{$url}": inner}}}}
    return api({f"/r{i}": inner for i in range(60)})


def links_many() -> Json:
    links = {f"l{i}": {"operationId": f"op{i}"} for i in range(8000)}
    return api(
        {"/a": _get(operationId="op0", responses={"200": {"description": "", "links": links}})}
    )


def headers_many() -> Json:
    headers = {f"X-H{i}": {"schema": text()} for i in range(12000)}
    return api({"/a": _get(responses={"200": {"description": "", "headers": headers}})})


def webhooks_many() -> Json:
    return api(
        {},
        webhooks={
            f"w{i}": {"post": {"requestBody": json_body(text()), "responses": answer()}}
            for i in range(4000)
        },
    )


def streams_many() -> Json:
    item = {
        "oneOf": _objects(
            1500, lambda i: {"properties": {"event": {"const": f"e{i}"}, "data": text()}}
        )
    }
    return {
        **api(
            {
                "/a": _get(
                    responses={
                        "200": {
                            "description": "",
                            "content": {"text/event-stream": {"itemSchema": item}},
                        }
                    }
                )
            }
        ),
        "openapi": "3.2.0",
    }


def forms_with_encodings() -> Json:
    schema = {"type": "object", "properties": numbered(5000, lambda _: text())}
    encoding = numbered(5000, lambda _: {"contentType": "text/plain"})
    return api(
        {
            "/a": {
                "post": {
                    "requestBody": {
                        "content": {"multipart/form-data": {"schema": schema, "encoding": encoding}}
                    },
                    "responses": answer(),
                }
            }
        }
    )


def paging_many() -> Json:
    page = {
        "type": "object",
        "properties": {"items": {"type": "array", "items": text()}, "next": text()},
    }
    return api(
        {
            f"/r{i}": _get(
                parameters=[{"name": "cursor", "in": "query", "schema": text()}],
                responses=answer(reference("Page")),
            )
            for i in range(3000)
        },
        {"schemas": {"Page": page}},
    )


def methods_many() -> Json:
    """One resource path with an operation for each method and many resources below it."""
    return api(
        {
            f"/{'a' * (i + 1)}": {
                m: {"responses": answer()} for m in ("get", "put", "post", "delete")
            }
            for i in range(1000)
        }
    )


# --- security and servers


def _security(count: int, requirements: list[Json]) -> Json:
    schemes = {f"s{i}": {"type": "apiKey", "in": "header", "name": f"X{i}"} for i in range(count)}
    return api({"/a": _get()}, {"securitySchemes": schemes}, security=requirements)


def security_pairs() -> Json:
    return _security(120, [{f"s{i}": [], f"s{j}": []} for i in range(120) for j in range(120)])


def security_schemes() -> Json:
    return _security(8000, [{f"s{i}": []} for i in range(8000)])


def security_all_at_once() -> Json:
    return _security(8000, [{f"s{i}": [] for i in range(8000)}])


def security_unused() -> Json:
    return _security(10000, [])


def security_unknown() -> Json:
    return _security(1, [{f"u{i}": []} for i in range(30000)])


def security_of_operations() -> Json:
    schemes = {f"s{i}": {"type": "apiKey", "in": "header", "name": f"X{i}"} for i in range(100)}
    return api(
        {f"/r{i}": _get(security=[{f"s{j}": []} for j in range(100)]) for i in range(400)},
        {"securitySchemes": schemes},
    )


def security_different_each() -> Json:
    schemes = {f"s{i}": {"type": "http", "scheme": "bearer"} for i in range(3000)}
    return api(
        {f"/r{i}": _get(security=[{f"s{i}": []}]) for i in range(3000)},
        {"securitySchemes": schemes},
    )


def security_same_place() -> Json:
    schemes = {f"s{i}": {"type": "apiKey", "in": "header", "name": "X"} for i in range(6000)}
    return api(
        {"/a": _get(security=[{f"s{j}": []} for j in range(6000)])}, {"securitySchemes": schemes}
    )


def scopes_many() -> Json:
    flow = {
        "clientCredentials": {
            "tokenUrl": "https://a.example/t",
            "scopes": numbered(20000, str, "s"),
        }
    }
    return api(
        {"/a": _get(security=[{"o": [f"s{i}" for i in range(20000)]}])},
        {"securitySchemes": {"o": {"type": "oauth2", "flows": flow}}},
    )


def servers_many() -> Json:
    return api({"/a": _get()}, servers=[{"url": f"https://h{i}.example/v1"} for i in range(15000)])


def servers_equal() -> Json:
    return api(
        {"/a": _get()},
        servers=[
            {"url": f"http{'s' * (i % 2)}://h.example/v1", "description": "Live"}
            for i in range(15000)
        ],
    )


def server_variables() -> Json:
    names = [f"v{i}" for i in range(5000)]
    return api(
        {"/a": _get()},
        servers=[
            {
                "url": "https://" + ".".join(f"{{{n}}}" for n in names) + ".example",
                "variables": {n: {"default": "a", "enum": ["a", "b"]} for n in names},
            }
        ],
    )


def server_variables_product() -> Json:
    names = [f"v{i}" for i in range(50)]
    variables = {n: {"default": "a", "enum": ["a", "b"]} for n in names}
    return api(
        {"/a": _get()},
        servers=[
            {
                "url": f"https://h{i}." + ".".join(f"{{{n}}}" for n in names) + ".example",
                "variables": variables,
            }
            for i in range(200)
        ],
    )


def servers_of_operations() -> Json:
    return api({f"/r{i}": _get(servers=[{"url": f"https://h{i}.example"}]) for i in range(4000)})


# --- names


def _spelling(i: int) -> str:
    """Names that all come out as `a_b`."""
    return "a" + "".join("-._ "[(i >> (2 * k)) & 3] for k in range(7)) + "b"


def names_of_properties() -> Json:
    return of_schemas(
        {"A": {"type": "object", "properties": {_spelling(i): text() for i in range(10000)}}}
    )


def names_of_types() -> Json:
    return of_schemas(
        {
            "A": {
                "properties": {
                    f"p{i}": reference(_spelling(i).replace(" ", "-_")) for i in range(4000)
                }
            },
            **{
                _spelling(i).replace(" ", "-_"): {"type": "object", "properties": {"k": text()}}
                for i in range(4000)
            },
        }
    )


def names_of_titles() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(
                    5000,
                    lambda i: {"title": "Same", "type": "object", "properties": {f"k{i}": text()}},
                ),
            }
        }
    )


def names_of_members() -> Json:
    return of_schemas({"A": {"enum": [_spelling(i) for i in range(10000)]}})


def names_of_members_alike() -> Json:
    """They differ in blanks and underscores, which are no signs to be put into words."""
    gaps = ("".join(" _"[(i >> k) & 1] for k in range(14)) for i in range(10000))
    return of_schemas({"A": {"enum": [f"a{gap}b" for gap in gaps]}})


def names_of_operations() -> Json:
    return api({f"/r/{i}": _get(operationId=_spelling(i), tags=["t"]) for i in range(4000)})


def names_of_tags() -> Json:
    return api({f"/r/{i}": _get(tags=[_spelling(i)]) for i in range(4000)})


def names_of_segments() -> Json:
    return api({f"/{_spelling(i).replace(' ', '~')}/x": _get() for i in range(4000)})


def names_with_numbers() -> Json:
    """What is made unique with a number meets names that have the number."""
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": {
                    **{f"a_{i}": text() for i in range(5000)},
                    **{_spelling(i)[:-1]: text() for i in range(5000)},
                },
            }
        }
    )


def names_of_schemes() -> Json:
    schemes = {
        _spelling(i).replace(" ", "-_"): {"type": "apiKey", "in": "header", "name": f"X{i}"}
        for i in range(3000)
    }
    return api({"/a": _get()}, {"securitySchemes": schemes}, security=[{n: []} for n in schemes])


def names_of_servers() -> Json:
    return api(
        {"/a": _get()},
        servers=[
            {"url": f"https://h{i}.example", "description": _spelling(i)} for i in range(8000)
        ],
    )


def names_of_headers() -> Json:
    headers = {f"X{'-' * (i % 80 + 1)}A{'.' * (i // 80)}": {"schema": text()} for i in range(5000)}
    return api({"/a": _get(responses={"200": {"description": "", "headers": headers}})})


def names_of_webhooks() -> Json:
    return api(
        {},
        webhooks={
            _spelling(i): {
                "post": {"requestBody": json_body({"type": "object"}), "responses": answer()}
            }
            for i in range(3000)
        },
    )


def names_of_errors() -> Json:
    return api(
        {
            f"/r{i}": _get(
                responses={
                    "200": {"description": ""},
                    "400": {
                        "description": "",
                        **json_body(
                            {
                                "title": "Bad Request",
                                "type": "object",
                                "properties": {f"k{i}": text()},
                            }
                        ),
                    },
                }
            )
            for i in range(2000)
        }
    )


def name_long() -> Json:
    name = "Ab" * 50_000
    return of_schemas({"A": {"type": "object", "properties": {name: text()}}, name: text()})


def names_long_and_alike() -> Json:
    stem = "Abcd" * 400
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": {
                    f"{stem}{i}": {"type": "object", "properties": {"k": text()}}
                    for i in range(400)
                },
            }
        }
    )


def title_long() -> Json:
    document = of_schemas({"A": {"type": "object", "title": "T " * 100_000}})
    document["info"]["title"] = "Api " * 100_000
    return document


# --- texts


def _described(prose: str) -> Json:
    document = of_schemas(
        {
            "A": {
                "type": "object",
                "description": prose,
                "properties": {"a": {"type": "string", "description": prose}},
            }
        }
    )
    document["info"]["description"] = prose
    document["paths"]["/a"]["post"]["description"] = prose
    return document


def text_of_one_word() -> Json:
    return _described("x" * 200_000)


def text_of_words() -> Json:
    return _described("word " * 50_000)


def text_of_lines() -> Json:
    return _described("line\n" * 50_000)


def text_of_blank_lines() -> Json:
    return _described("\n \n" * 60_000 + "x")


def text_of_spaces() -> Json:
    return _described("x" + " " * 200_000 + "x")


def text_of_backticks() -> Json:
    return _described("`" * 100_000 + "x" + "``" * 30_000)


def text_of_fences() -> Json:
    return _described("```\nx\n" * 30_000)


def text_of_brackets() -> Json:
    return _described("[" * 100_000 + "](" * 30_000)


def text_of_links() -> Json:
    return _described("[a](b) " * 25_000 + "![](" * 10_000)


def text_of_tags() -> Json:
    return _described("<" * 60_000 + "<a " * 20_000 + "<!--" * 10_000)


def text_of_stars() -> Json:
    return _described("*_" * 50_000 + "**a " * 20_000)


def text_of_quotes() -> Json:
    return _described('"""' * 30_000 + "\\" * 60_000 + '\\"' * 10_000)


def text_of_tables() -> Json:
    return _described("|" * 100_000 + "\n" + "|-" * 40_000)


def text_of_quoted_lines() -> Json:
    return _described(">" * 50_000 + "\n" + "> " * 40_000 + "\n" + "- " * 20_000)


def text_of_entities() -> Json:
    return _described("&" * 60_000 + "&#" * 20_000 + "&amp;" * 10_000)


def text_of_dots() -> Json:
    return _described("." * 100_000 + " a." * 25_000)


def text_of_headings() -> Json:
    return _described("# a\n" * 20_000 + "a\n=\n" * 20_000 + "#" * 40_000)


def summaries_long() -> Json:
    return api({f"/r{i}": _get(summary="w " * 500, description="w " * 500) for i in range(300)})


# --- values


def _deep_value(levels: int) -> Any:
    value: Any = 1
    for i in range(levels):
        value = [value] if i % 2 else {"a": value}
    return value


def values_deep() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(
                    300, lambda i: {"default": _deep_value(150), "examples": [_deep_value(150)]}
                ),
            }
        }
    )


def values_long() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "default": {f"k{i}": [i] for i in range(40000)},
                "properties": {"a": {"const": [*range(40000)]}},
            }
        }
    )


def value_of_many_digits() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "integer",
                "enum": [int("9" * 3900) + i for i in range(100)],
                "default": int("9" * 3900),
            }
        }
    )


def extensions_unknown() -> Json:
    return {**of_schemas({"A": text()}), **{f"x-bindwright-{i}": i for i in range(20000)}}


def keywords_misspelt() -> Json:
    return of_schemas(
        {"A": {"type": "object", "properties": numbered(8000, lambda _: {"type": "strin"})}}
    )


def findings_many() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(9000, lambda i: {"type": "string", "enum": ["a", "a"]}),
            }
        }
    )


def references_broken() -> Json:
    return of_schemas(
        {
            "A": {
                "type": "object",
                "properties": numbered(12000, lambda i: reference(f"Missing{i}")),
            },
            **numbered(5000, lambda _: text(), "Present"),
        }
    )


def references_misplaced() -> Json:
    return of_schemas(
        {"A": {"type": "object", "properties": numbered(9000, lambda i: {"$ref": "#/paths/~1a"})}}
    )


def ids_many() -> Json:
    return of_schemas(
        {
            "A": {
                "$id": "https://a.example/0",
                "properties": numbered(
                    5000, lambda i: {"$id": f"s{i}", "$anchor": f"n{i}", "$ref": f"#n{i}"}
                ),
            }
        }
    )


def swagger_large() -> Json:
    return {
        "swagger": "2.0",
        "info": {"title": "H", "version": "1"},
        "paths": {
            f"/r{i}": {
                "post": {
                    "consumes": ["application/json", "application/xml"],
                    "parameters": [
                        {"in": "body", "name": "b", "schema": {"$ref": "#/definitions/D"}}
                    ],
                    "responses": {
                        "200": {"description": "", "schema": {"$ref": "#/definitions/D"}}
                    },
                }
            }
            for i in range(2500)
        },
        "definitions": {"D": {"type": "object", "properties": {"a": text()}}},
    }


def swagger_media_types() -> Json:
    types = [f"application/x{i}+json" for i in range(150)]
    return {
        "swagger": "2.0",
        "info": {"title": "H", "version": "1"},
        "consumes": types,
        "produces": types,
        "paths": {
            f"/r{i}": {
                "post": {
                    "parameters": [
                        {"in": "body", "name": "b", "schema": {"$ref": "#/definitions/D"}}
                    ],
                    "responses": {
                        str(s): {"description": "", "schema": {"$ref": "#/definitions/D"}}
                        for s in range(200, 230)
                    },
                }
            }
            for i in range(150)
        },
        "definitions": {"D": {"type": "object", "properties": {"a": text()}}},
    }


def swagger_parameter_chain() -> Json:
    return {
        "swagger": "2.0",
        "info": {"title": "H", "version": "1"},
        "paths": {
            "/a": {
                "get": {
                    "parameters": [{"$ref": "#/parameters/P0"}],
                    "responses": {"200": {"description": ""}},
                }
            }
        },
        "parameters": {
            **{f"P{i}": {"$ref": f"#/parameters/P{i + 1}"} for i in range(3000)},
            "P3000": {"name": "a", "in": "query", "type": "string"},
        },
    }


DOCUMENTS: Mapping[str, Callable[[], Json]] = {
    name.replace("_", " "): made
    for name, made in list(globals().items())
    if callable(made) and getattr(made, "__module__", "") == __name__ and not name.startswith("_")
}
