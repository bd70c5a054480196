"""The files around the package: metadata, README, examples."""

from collections.abc import Iterable

from bindwright.config import PackageConfig
from bindwright.ir.info import Info
from bindwright.ir.operations import Api
from bindwright.ir.types import Object
from bindwright.plan.calls.bodies import takes_files
from bindwright.plan.calls.methods import OPTIONS_DOC
from bindwright.plan.calls.streams import joins_text
from bindwright.plan.client.servers import absolute, needs_base_url
from bindwright.plan.context import Context
from bindwright.plan.names.client_options import ENVIRONMENT
from bindwright.plan.names.table import Names
from bindwright.plan.names.verbs import PARSE_WEBHOOK
from bindwright.plan.names.words import sentence
from bindwright.plan.package import ModelsView, ProjectView, ResourceView, WebhooksView
from bindwright.plan.pages.authentication import view_authentication
from bindwright.plan.pages.metadata import whole_metadata
from bindwright.plan.pages.quick_start import returned_object, view_quick_start
from bindwright.plan.source.prose import bars_escaped
from bindwright.visible import visible_line

_SHORT = 300
"""A description of so many characters can stand before the quick start."""


def view_project(
    context: Context, resources: Iterable[ResourceView], webhooks: WebhooksView | None
) -> ProjectView:
    """What README, pyproject.toml and the examples say."""
    api, config, names = context.api, context.config, context.names
    example = view_quick_start(context, resources)
    stated, info = config.metadata, api.info
    summary = visible_line(f"Python client of the {api.title}")
    told = stated.description or info.summary
    description = (api.docs.description or "").strip()
    is_short = 0 < len(description) <= _SHORT and "\n\n" not in description and not told
    options = [one for roles in names.options.credentials.values() for one in roles.values()]
    options += [ENVIRONMENT] if names.options.environments else []
    environment = [(config.variable(option), f"the option `{option}`") for option in options]
    environment += [
        (one.env, f"the option `{one.name}`") for one in config.client.options if one.env
    ]
    exported = [config.variable(option) for option in example.options] if example else []
    required = needs_base_url(api)
    exported += [config.variable("base_url")] if required else []
    needed = ", which is required: the document does not say where the API is" if required else ""
    environment.append((config.variable("base_url"), f"the option `base_url`{needed}"))
    return ProjectView(
        title=api.title,
        summary=stated.description or visible_line(info.summary) or summary,
        intro=description if is_short else told or sentence(summary),
        description="" if is_short else description,
        info=info if info != Info(summary=info.summary) else None,
        distribution=config.name,
        import_name=config.package,
        version=config.version,
        dependencies=("httpx2>=2.16", "pydantic>=2.12", *stated.dependencies),
        extras=_client_extras(config),
        client=config.client.class_name or "Client",
        metadata=whole_metadata(info, stated),
        environment=(*environment, (config.variable("log"), "logging: `info` or `debug`")),
        exported=tuple(dict.fromkeys(exported)),
        authentication=view_authentication(api, names.options),
        servers=_servers(api, names),
        options=OPTIONS_DOC,
        example=example,
        uploads=any(takes_files(one, api.types) for one in api.operations),
        webhook=_webhook(webhooks) if webhooks is not None else "",
        validated=_validated(api, names) if config.json_schemas else "",
        streams=any(one.streaming for one in api.operations),
        folded=_folded(context),
        log_variable=config.variable("log"),
        aiohttp=config.has_aiohttp,
    )


def view_models(context: Context) -> ModelsView:
    """What README and pyproject.toml of a package of types alone say."""
    api, config, names = context.api, context.config, context.names
    stated = config.metadata
    return ModelsView(
        title=api.title,
        summary=stated.description or visible_line(f"Python types of {api.title}"),
        description=api.docs.description or stated.description,
        distribution=config.name,
        import_name=config.package,
        version=config.version,
        dependencies=("pydantic>=2.12", *stated.dependencies),
        extras=_extras(config),
        metadata=whole_metadata(api.info, stated),
        model=_shown_model(api, names),
    )


def _client_extras(config: PackageConfig) -> tuple[tuple[str, str], ...]:
    aiohttp = (("aiohttp", "aiohttp>=3.11"),) if config.has_aiohttp else ()
    return (*aiohttp, *_extras(config), ("opentelemetry", "opentelemetry-api>=1.30"))


def _extras(config: PackageConfig) -> tuple[tuple[str, str], ...]:
    return (("validate", "jsonschema-rs>=0.46"),) if config.json_schemas else ()


def _shown_model(api: Api, names: Names) -> str | None:
    """A class to show in examples: the last that has a name in the document."""
    named = (one for one in reversed(api.named_types) if isinstance(api.types[one], Object))
    shown = next(named, None)
    return names.types[shown] if shown is not None else None


def _validated(api: Api, names: Names) -> str:
    """A class to show the JSON Schema of: what an operation answers, else any."""
    answers = (returned_object(operation, api) for operation in api.operations)
    returned = next((one for one in answers if one is not None), None)
    return names.types[returned.id] if returned is not None else _shown_model(api, names) or ""


def _webhook(view: WebhooksView) -> str:
    """The function to show: the one that reads any webhook, if there is one."""
    return PARSE_WEBHOOK if view.event is not None else view.hooks[0].name


def _folded(context: Context) -> str:
    streams = [one.streaming for one in context.api.operations if one.streaming]
    folded = [one for one in streams if one.fold]
    texts = any(joins_text(one, context.types) for one in folded)
    return "text" if texts else "object" if folded else ""


def _servers(api: Api, names: Names) -> tuple[tuple[str, str, str], ...]:
    """The environments: names, URLs, and what the document says of them."""
    named = dict(zip(names.options.of(api.servers), api.servers, strict=False))
    return tuple(
        (name, absolute(named[name].template), _cell(named[name].description or ""))
        if name in named
        else (name, "", "")
        for name in names.options.environments
    )


def _cell(text: str) -> str:
    """Text as a cell of a Markdown table."""
    return bars_escaped(" ".join(text.split()))
