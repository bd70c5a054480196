"""Names for the arguments of methods: parameters and the properties of the body."""

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_plan import ARGUMENT_DERIVED
from bindwright.ir.operations import Api, Operation, Parameter
from bindwright.ir.types import Field
from bindwright.plan.calls import arguments as calls
from bindwright.plan.calls.bodies import choices_of, merged_fields
from bindwright.plan.names import words
from bindwright.plan.names.authority import Candidate, settle
from bindwright.plan.names.table import NameOverrides, Names, config_line
from bindwright.plan.sides import Sides


def name_arguments(
    api: Api, sides: Sides, names: Names, chosen: NameOverrides, report: Report
) -> None:
    """Names the arguments of every method; the outcome is put into the table.

    A name that was given out stays. Of several that are new, those that the document writes so
    come first, else they give way in the order path, body, query, header, cookie, and get their
    place as an ending. A header that is what an option sends is that option.
    """
    for operation in api.operations:
        body = chosen.body_argument(operation, report)
        if body:
            names.bodies[operation.id] = body
        choices = choices_of(operation, api.types, sides, whole=bool(body))
        sources = calls.sources_of(operation, merged_fields(choices))
        option = calls.idempotency_key_of(operation)
        candidates = [
            _argument(operation, place, one, chosen)
            for place, one, _ in sources
            if one is not option
        ]
        settled = settle(
            candidates,
            calls.reserved_arguments(choices, body or calls.BODY),
            report,
            separator="_",
            derived=ARGUMENT_DERIVED,
        )
        names.arguments[operation.id] = {
            # An error says why there is none.
            key: settled.get(f"{operation.id}::{key}", "argument")
            for key in (calls.argument_key(place, one.wire_name) for place, one, _ in sources)
        }
        if option is not None:
            key = calls.argument_key(option.where.value, option.wire_name)
            names.arguments[operation.id][key] = calls.IDEMPOTENCY_KEY


def _argument(
    operation: Operation, place: str, source: Parameter | Field, chosen: NameOverrides
) -> Candidate:
    key = f"{operation.id}::{calls.argument_key(place, source.wire_name)}"
    # That of a property is chosen for the attribute of its class.
    stated = source.chosen_name if isinstance(source, Parameter) else None
    name, by = chosen.name(key, stated=stated, kept=chosen.lock.arguments.get(key))
    wanted = source.suggested_name or source.wire_name
    spelled = words.snake(words.spelled_out(source.wire_name))
    plain = source.chosen_name or words.snake(words.split(wanted) or words.spelled_out(wanted))
    return Candidate(
        key=key,
        chosen=name,
        chosen_by=by,
        ladder=lambda: (plain, f"{plain.rstrip('_')}_{place}", f"{spelled}_{place}"),
        exact=plain in (source.chosen_name, source.wire_name),
        origin=source.origin,
        line=lambda name: config_line(key, name),
    )
