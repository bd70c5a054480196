"""Options of the client that the document does not know, and the configuration does."""

from bindwright.config import PackageConfig
from bindwright.config.surface import OptionConfig
from bindwright.plan.names.words import sentence
from bindwright.plan.package import OptionView
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import code_span

_OPTION = py.name("._runtime.client.descriptions", "ClientOption")


def extra_options(config: PackageConfig) -> tuple[OptionView, ...]:
    """The options, in the order of the configuration."""
    return tuple(
        OptionView(name=one.name, annotation=py.STR, doc=_doc(one)) for one in config.client.options
    )


def extras_expression(config: PackageConfig) -> py.Tuple:
    """What the runtime is told of them."""
    return py.items(
        py.call(
            _OPTION,
            py.string(one.name),
            header=py.given(one.header),
            query=py.given(one.query),
            path_prefix=py.given(one.path_prefix),
            env=py.given(one.env),
            default=py.stated(one.default),
            required=py.given(one.required),
        )
        for one in config.client.options
    )


def _doc(one: OptionConfig) -> str:
    places = (
        f"Sent as the header {code_span(one.header)}." * bool(one.header),
        f"Sent as {code_span(one.query)} in the query." * bool(one.query),
        f"Part of every path: {code_span(one.path_prefix)}." * bool(one.path_prefix),
    )
    where = next(filter(None, places))
    rest = code_span(one.default) if one.default is not None else ""
    known = [f"the environment variable `{one.env}`"] if one.env else []
    known += [rest] if rest else []
    default = f" Default: {', else '.join(known)}." if known else ""
    required = " Required." if one.required else ""
    return f"{sentence(one.description) or where}{default}{required}"
