"""What a webhook's body is when it may be any of them: the union, and what tells them apart."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bindwright.ir import types as ir
from bindwright.ir.operations import Api, Content, Hook

WEBHOOKS = ir.TypeId.of_no_schema("webhooks")
"""The id of the union of all webhooks."""


def hook_content(hook: Hook) -> Content | None:
    """The media type in which a hook is read: the first JSON one, else the first."""
    body = hook.operation.body
    contents = body.contents if body is not None else ()
    return next((one for one in contents if one.is_json), contents[0] if contents else None)


def with_webhook_event(api: Api) -> Api:
    """The API with a type for a webhook that may be any of its webhooks.

    It is a tagged union where one property, by constants or enumerations, tells the bodies apart.
    Such a union is open: the API may send tomorrow what its document does not list yet.
    """
    types = {key: one for key, one in api.types.items() if key != WEBHOOKS}
    named = tuple(one for one in api.named_types if one != WEBHOOKS)
    contents = (hook_content(one) for one in api.webhooks)
    bodies = tuple(
        dict.fromkeys(one.type for one in contents if one is not None and one.is_json and one.type)
    )
    variants = tuple(dict.fromkeys(part for body in bodies for part in _variants(body, types)))
    tag = _tag(variants, types)
    if tag is None and len(bodies) < 2:
        event = bodies[0] if bodies else None
        return replace(api, types=types, named_types=named, webhook_event=event)
    types[WEBHOOKS] = ir.Union(
        id=WEBHOOKS,
        variants=variants,
        tag=tag,
        open=True,
        docs=ir.Docs(description="Any of the webhooks that the API sends."),
        origin=api.origin.child("webhooks"),
    )
    return replace(
        api, types=types, named_types=(*named, WEBHOOKS), webhook_event=ir.Ref(id=WEBHOOKS)
    )


def _variants(
    expr: ir.TypeExpr, types: Mapping[ir.TypeId, ir.Declaration]
) -> Iterator[ir.TypeExpr]:
    """The type itself, or the variants of a tagged union, which may be told apart as well."""
    declared = _declared(expr, types)
    tag = declared.tag if isinstance(declared, ir.Union) and declared.fallback is None else None
    if isinstance(declared, ir.Union) and tag is not None and not tag.untagged:
        for variant in declared.variants:
            yield from _variants(variant, types)
    else:
        yield expr


def _declared(
    expr: ir.TypeExpr, types: Mapping[ir.TypeId, ir.Declaration]
) -> ir.Declaration | None:
    """What an expression names in the end; None where it names nothing."""
    seen: set[ir.TypeId] = set()
    while isinstance(expr, ir.Ref) and expr.id not in seen:
        seen.add(expr.id)
        declared = types[expr.id]
        if not isinstance(declared, ir.Alias):
            return declared
        expr = declared.target
    return None


def _tag(
    variants: tuple[ir.TypeExpr, ...], types: Mapping[ir.TypeId, ir.Declaration]
) -> ir.Tag | None:
    """The first property that every variant requires and whose values all differ."""
    objects = [_declared(one, types) for one in variants]
    known = [one for one in objects if isinstance(one, ir.Object)]
    if not known or len(known) < len(objects):
        return None
    for field in known[0].fields:
        values = [_values(one, field.wire_name, types) for one in known]
        flat = [value for some in values for value in some]
        if all(values) and len(set(flat)) == len(flat):
            pairs = zip(known, values, strict=True)
            return ir.Tag(
                wire_name=field.wire_name,
                mapping={value: one.id for one, some in pairs for value in some},
            )
    return None


def _values(
    declared: ir.Object, name: str, types: Mapping[ir.TypeId, ir.Declaration]
) -> tuple[str, ...]:
    """The strings that a required property can be; none where they are not all known."""
    for field in declared.fields:
        if field.wire_name == name and field.required:
            listed = _declared(field.type, types)
            values = [one.value for one in listed.members] if isinstance(listed, ir.Enum) else []
            if isinstance(field.type, ir.Const):
                values = [field.type.value]
            return tuple(one for one in values if isinstance(one, str))
    return ()
