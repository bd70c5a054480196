"""How to authenticate, as the README of a package tells it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from bindwright.ir.operations import Api
from bindwright.ir.security import Flow, SecurityScheme
from bindwright.plan.client.credentials import sent_as
from bindwright.plan.names.client_options import roles_of
from bindwright.plan.names.table import OptionNames
from bindwright.plan.names.words import sentence
from bindwright.plan.package import CredentialView
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import code_span

_TOKEN = "Bearer token"
_FUNCTIONS = (
    "In place of a token a function may stand that gives one: it is called before each request, "
    "and once more when the token was refused. `AsyncClient` takes a coroutine function as well."
)
_FLOWS = {
    "implicit": "implicit flow",
    "password": "password flow",
    "authorizationCode": "authorization code flow",
    "deviceAuthorization": "device flow",
}


def view_authentication(api: Api, names: OptionNames) -> tuple[CredentialView, ...]:
    """A paragraph and a line of code for each way to give a scheme what it needs."""
    schemes = {scheme.name: scheme for scheme in api.schemes}
    views = [
        (name, view)
        for name, options in names.credentials.items()
        for view in _ways(schemes[name], options)
    ]
    count = Counter(view.title for _, view in views)
    tokens = [view for _, view in views if view.title == _TOKEN]
    return tuple(
        replace(
            view,
            title=f"{view.title} ({code_span(name)})" if count[view.title] > 1 else view.title,
            text=f"{view.text}\n\n{_FUNCTIONS}" if tokens[-1:] == [view] else view.text,
        )
        for name, view in views
    )


def _ways(scheme: SecurityScheme, options: dict[str, str]) -> Iterator[CredentialView]:
    role = roles_of(scheme)[0]
    option = options[role]
    match role:
        case "key":
            yield _view(scheme, "API key", f"{sent_as(scheme)}.", (option,))
        case "username":
            text = "User name and password, sent by basic authentication."
            yield _view(scheme, "User name and password", text, (option, options["password"]))
        case "certificate":
            yield CredentialView(
                title="Client certificate",
                text=_text(scheme, "Shown when a connection is made (mutual TLS). A PEM file that "
                           "holds the key as well may stand alone; the password is optional."),
                arguments=((option, py.strings(("client.pem", "client.key", "password"))),),
            )  # fmt: skip
        case "token":
            yield from _tokens(scheme, options)
        case _:
            word = code_span(scheme.scheme or scheme.kind)
            text = (
                f"This client does not carry out {word}. Give it the whole `Authorization` header, "
                "or an HTTP client that authenticates."
            )
            yield _view(scheme, "Authorization header", text, (option,))


def _tokens(scheme: SecurityScheme, options: dict[str, str]) -> Iterator[CredentialView]:
    """A token that the caller has, and the ways in which the client fetches one."""
    token = options["token"]
    text = "Sent as `Authorization: Bearer ...`."
    yield _view(scheme, _TOKEN, " ".join([text, *_sources(scheme)]), (token,))
    own = next((one for one in scheme.flows if one.kind == "clientCredentials"), None)
    if "scopes" in options:
        yield CredentialView(
            title="Client credentials",
            text="The client fetches tokens"
            + _fetched_from(own, scheme)
            + ", keeps them until shortly before they end, shares them between threads and tasks, "
            "and fetches a new one when one is refused. They allow what the operation needs, or "
            f"what `{options['scopes']}` names. A refusal is a `TokenError`.",
            arguments=_placeholders((options["client_id"], options["client_secret"])),
        )
    if "refresh_token" in options:
        yield CredentialView(
            title="Refresh token",
            text="The client fetches tokens with a refresh token. One that is not public gives "
            f"its `{options['client_secret']}` as well.",
            arguments=_placeholders((options["client_id"], options["refresh_token"])),
        )


def _fetched_from(flow: Flow | None, scheme: SecurityScheme) -> str:
    url = flow.token_url if flow is not None and flow.token_url else scheme.metadata_url
    how = "at" if flow is not None and flow.token_url else "as described at"
    return f" {how} {code_span(url)}" if url else ""


def _sources(scheme: SecurityScheme) -> Iterator[str]:
    """Where a caller gets a token, flow by flow."""
    for flow in scheme.flows:
        if flow.kind not in _FLOWS:
            continue
        places = [
            f"{what} {code_span(url)}"
            for what, url in (
                ("authorization at", flow.authorization_url),
                ("the device's code from", flow.device_url),
                ("tokens from", flow.token_url),
            )
            if url
        ]
        where = ", ".join(places)
        yield sentence(f"By the {_FLOWS[flow.kind]}: {where}" if where else "")
    if scheme.kind == "openIdConnect" and scheme.metadata_url:
        yield f"OpenID Connect is described at {code_span(scheme.metadata_url)}."
    elif scheme.metadata_url:
        yield f"The authorization server is described at {code_span(scheme.metadata_url)}."


def _view(
    scheme: SecurityScheme, title: str, text: str, options: tuple[str, ...]
) -> CredentialView:
    return CredentialView(title=title, text=_text(scheme, text), arguments=_placeholders(options))


def _text(scheme: SecurityScheme, text: str) -> str:
    """Our words, and those of the document."""
    deprecated = " Deprecated." if scheme.deprecated else ""
    return f"{text}{deprecated}\n\n{scheme.docs.description or ''}".strip()


def _placeholders(options: tuple[str, ...]) -> tuple[tuple[str, py.Expr], ...]:
    return tuple((option, py.string("...")) for option in options)
