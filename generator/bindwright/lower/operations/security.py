"""Security schemes, and which of them a call needs."""

from functools import cached_property

from bindwright.diagnostics import rules_lower as rules
from bindwright.diagnostics.report import Report
from bindwright.ir.security import Flow, Need, SecurityScheme
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.extensions.annotations import chosen_name, is_deprecated, read_docs
from bindwright.lower.extensions.x_bindwright import read_key_prefix, read_token_request

_COMPONENT = "#/components/securitySchemes/"
_SUPPORTED = frozenset({"apiKey", "oauth2", "openIdConnect", "mutualTLS"})
_OLD_KINDS = frozenset({"basic", "bearer"})


class SecurityReader:
    """Reads the security schemes of a document and what its operations need of them."""

    def __init__(self, bundle: Bundle, report: Report) -> None:
        self._bundle = bundle
        self._report = report

    @cached_property
    def schemes(self) -> tuple[SecurityScheme, ...]:
        """The schemes under `#/components/securitySchemes`, in document order."""
        components = self._bundle.document.get("components")
        if components is None:
            return ()
        return tuple(
            self._scheme(name, self._bundle.follow(stated))
            for name, stated in components.members("securitySchemes")
        )

    def _scheme(self, name: str, node: Node) -> SecurityScheme:
        kind = node.text("type") or "unknown"
        scheme = (node.text("scheme") or "").lower() or None
        if kind in _OLD_KINDS:  # of Swagger 2.0, or what people expect to be one
            kind, scheme = "http", kind
        where = node.text("in")
        if kind == "apiKey" and where not in ("query", "header", "cookie"):
            kind = f"apiKey in {where}"
        if kind not in _SUPPORTED and not (kind == "http" and scheme in ("basic", "bearer")):
            what = f"the HTTP scheme {scheme!r}" if kind == "http" else f"the type {kind!r}"
            self._report.add(
                rules.UNSUPPORTED_SECURITY_SCHEME,
                node.origin,
                f"nothing is done for {what}",
                hint="the client has an option for the whole Authorization header",
                at="key",
            )
        return SecurityScheme(
            name=name,
            kind=kind,
            where=where,
            wire_name=node.text("name"),
            prefix=read_key_prefix(node) if kind == "apiKey" else "",
            scheme=scheme,
            flows=tuple(_flow(key, flow) for key, flow in node.members("flows") if _is_flow(key)),
            metadata_url=node.text("openIdConnectUrl") or node.text("oauth2MetadataUrl"),
            token=read_token_request(node),
            deprecated=is_deprecated(node),
            chosen_name=chosen_name(node),
            docs=read_docs(node),
            origin=node.origin,
        )

    def requirements(self, node: Node) -> tuple[tuple[Need, ...], ...]:
        """The alternatives of a call (OpenAPI 3.2, section 4.30); the root's where it has none.

        An empty alternative means that the call may go without credentials.
        """
        if node.get("security") is None or node.value is self._bundle.document.value:
            return self._general
        return tuple(self._alternative(one) for one in node.list("security"))

    @cached_property
    def _general(self) -> tuple[tuple[Need, ...], ...]:
        """What calls need that say nothing. Schemes that nothing asks for are for all, if given."""
        document = self._bundle.document
        if document.get("security") is not None:
            return tuple(self._alternative(one) for one in document.list("security"))
        if not self.schemes or self._is_asked_for():
            return ()
        for one in self.schemes:
            self._report.add(
                rules.SECURITY_UNUSED,
                one.origin,
                f"no operation asks for {one.name!r}",
                hint="what the client is given for it is sent with every call",
                at="key",
            )
        return ((), *((Need(scheme=one.name),) for one in self.schemes))

    def _is_asked_for(self) -> bool:
        """Whether any operation says what it needs, if only that this is nothing."""
        return any(
            self._bundle.follow(operation).get("security") is not None
            for _, item in self._bundle.document.members("paths")
            for _, operation in self._bundle.follow(item).items()
        )

    def _alternative(self, requirement: Node) -> tuple[Need, ...]:
        found: list[Need] = []
        for name, scopes in requirement.items():
            # OpenAPI 3.2 lets a requirement point at a scheme as well.
            known = name if name in self._names else name.removeprefix(_COMPONENT)
            if known not in self._names:
                self._report.add(
                    rules.UNKNOWN_SECURITY_SCHEME,
                    scopes.origin,
                    f"no security scheme is named {name!r}",
                    at="key",
                )
                continue
            listed = scopes.value if isinstance(scopes.value, list) else []
            texts = tuple(one for one in listed if isinstance(one, str))
            found.append(Need(scheme=known, scopes=texts))
        return tuple(found)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(one.name for one in self.schemes)


_FLOWS = ("implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization")


def _is_flow(key: str) -> bool:
    return key in _FLOWS


def _flow(kind: str, node: Node) -> Flow:
    return Flow(
        kind=kind,
        authorization_url=node.text("authorizationUrl"),
        token_url=node.text("tokenUrl"),
        refresh_url=node.text("refreshUrl"),
        device_url=node.text("deviceAuthorizationUrl"),
        scopes={name: str(one.value or "") for name, one in node.members("scopes")},
    )
