"""What the plan decides, as values: files, and every Python string that stands in them.

Templates print these; they decide nothing.
"""

from collections.abc import Mapping
from typing import Literal

from bindwright.config.metadata import Metadata
from bindwright.diagnostics.origin import Origin
from bindwright.ir.info import Info
from bindwright.plan.source.printing import Scope
from bindwright.plan.source.python import Call, Expr, Name, PyType
from bindwright.plan.surface import Argument, Method, Overload
from bindwright.record import record


@record
class FilePlan:
    """A file to render: its path below the output, the template, and what the template prints.

    `scope` says which module it is, if it is one: what is printed in it may need imports.
    """

    path: str
    template: str
    view: object
    scope: Scope | None = None


@record
class Package:
    """A whole generated package; `templates` is a folder of templates laid over ours.

    `carried` are the classes whose schemas the package carries, each with the place of its schema
    and the side ("request" or "response") of its payloads. `own` are modules of the user's
    (`.lib.jobs`) that generated ones import.
    """

    import_name: str
    files: tuple[FilePlan, ...]
    templates: str | None
    own: frozenset[str] = frozenset()
    file_header: str = ""
    carried: Mapping[str, tuple[Origin, Literal["request", "response"]]]


# Types


@record
class FieldView:
    """A field of a model or a key of a TypedDict; `default` None means that it has none.

    `annotation` says it all to pydantic. For classes of another kind there is the rest: `type` is
    that of a value which is there, `constraints` are keyword arguments of pydantic's `Field`, and
    `stated_default` is what the document says that a value which is not there means.
    """

    name: str
    wire_name: str
    annotation: PyType
    type: PyType
    required: bool
    nullable: bool
    constraints: tuple[tuple[str, Expr], ...] = ()
    default: Expr | None
    stated_default: Expr | None = None
    doc: str


@record
class ClassVarView:
    """An attribute of a class that is no field."""

    name: str
    annotation: PyType
    value: Expr


@record
class ModelView:
    """A class for JSON objects.

    `extra` is the type of all members that are no fields, where it is not any; `kept` says the
    same to pydantic.
    """

    kind: str = "model"
    name: str
    bases: tuple[Name, ...]
    doc: str
    class_vars: tuple[ClassVarView, ...]
    fields: tuple[FieldView, ...]
    extra: PyType | None = None
    kept: PyType | None = None
    type_checking: Name
    property: Name


@record
class ParamView:
    """A TypedDict; `functional` where a key is no identifier, so that the class form can't be."""

    kind: str = "param"
    name: str
    typed_dict: Name
    doc: str
    functional: bool
    fields: tuple[FieldView, ...]


@record
class MemberView:
    """A member of an enumeration: the arguments of `member(…)`."""

    name: str
    arguments: tuple[Expr, ...]
    keywords: tuple[tuple[str, Expr], ...]
    doc: str


@record
class RenamedMemberView:
    """A name of old of the member that is called `now`: what checkers are shown, and its value."""

    name: str
    now: str
    shown: PyType
    value: Call


@record
class EnumView:
    """An enumeration; `other` is the value that keeps an open one honest, None for a closed one.

    `limits` are keyword arguments of the class: what values that are not listed have to keep to.
    `renamed` are names of old that members had.
    """

    kind: str = "enum"
    name: str
    base: Name
    limits: tuple[tuple[str, Expr], ...]
    doc: str
    members: tuple[MemberView, ...]
    member: Name
    type_checking: Name
    other: Expr | None
    renamed: tuple[RenamedMemberView, ...] = ()


@record
class AliasView:
    """A name for an annotation. With `lazy` it may refer to itself."""

    kind: str = "alias"
    name: str
    value: PyType
    doc: str
    annotation: Name
    lazy: Name | None


@record
class TypeModuleView:
    """A module of `types/`; `doc` is empty where its only type says it all."""

    doc: str
    items: tuple[ModelView | ParamView | EnumView | AliasView, ...]


# Operations


@record
class ArgumentView(Argument):
    """A parameter of a method, and what it says to the API.

    `place` is that of a parameter of the API, or "body"; where it is the body as a whole, or says
    something of it, `wire_name` is "".
    """

    place: str
    wire_name: str
    doc: str


@record
class OverloadView(Overload):
    """One typed face of a method.

    `deprecated` is what checkers say of a call that has arguments of this face alone.
    """

    deprecated: Expr | None = None


@record
class MethodView(Method):
    """A method and the description of its operation; `descriptor` are its keyword arguments.

    `result` is what its value is, of pages the items, and `headers` are the names of the headers
    that good answers have. `async_keywords` stand before `def` and before the call of the
    asynchronous method. `more` are the arguments of `Arguments(…)` beside the places and the
    properties of the body. `options` is what the options of a call are called, of the type
    `options_type`; `deprecated` is what checkers say of a call. Where `stream_argument` asks for a
    stream, `stream_returns` is that stream, and `async_stream_returns` that of the asynchronous
    client. `renamed_to` is the dotted path of the method that this is a deprecated alias of, or
    empty.
    """

    arguments: tuple[ArgumentView, ...]
    overloads: tuple[OverloadView, ...]
    constant: str
    descriptor_type: PyType
    descriptor_class: Name
    descriptor: tuple[tuple[str, Expr], ...]
    result: PyType
    async_keywords: tuple[str, str]
    doc: str
    call: str
    places: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    body: tuple[tuple[str, str], ...] | None
    more: tuple[tuple[str, str], ...]
    headers: tuple[str, ...]
    options: str
    options_type: Name
    deprecated: Expr | None
    stream_argument: str
    stream_returns: PyType | None
    async_stream_returns: PyType | None
    renamed_to: str = ""


@record
class ResourceRefView:
    """A resource below a client or another resource; `type` and `async_type` are its classes.

    `views` are those of its answers, in the order of `VIEWS`.
    """

    attribute: str
    class_name: str
    module: str
    type: Name
    async_type: Name
    views: tuple[Name, ...]
    doc: str


@record
class AnswersView:
    """A class that shows checkers a resource or client whose methods give answers as they came.

    `of` is the class that it is about, `wrap` the runtime's function for its methods, `children`
    the attributes that lead on and their classes. `base` is what a client has for its own methods.
    """

    attribute: str
    name: str
    of: str
    wrap: Name
    children: tuple[tuple[str, Name], ...]
    base: Name | None


@record
class ResourceView:
    """A module of `resources/`; `bases` are those of the synchronous and the other class.

    `path` are the attributes that lead from a client to it.
    """

    path: tuple[str, ...]
    class_name: str
    bases: tuple[tuple[Name, ...], ...]
    doc: str
    methods: tuple[MethodView, ...]
    children: tuple[ResourceRefView, ...]
    views: tuple[AnswersView, ...]


@record
class PageClassView:
    """A class of pages; `items` is the member that has the items, if there is one for them."""

    name: str
    base: PyType
    doc: str
    items: str


@record
class PaginationView:
    """The module `pagination.py`; `item` is the type of a member that has items."""

    pages: tuple[PageClassView, ...]
    item: PyType


# The package


@record
class OptionView:
    """An option of the client that an API brings with it.

    `annotation` is what it takes beside None, `async_annotation` what it takes of the asynchronous
    client if that is more. With a `literal` the annotation is `alias`, a name for it.
    """

    name: str
    annotation: PyType
    async_annotation: PyType | None = None
    literal: PyType | None = None
    alias: str = ""
    doc: str


@record
class ClientView:
    """The module `_client.py`; `class_name` is that of the synchronous client.

    `bases` are those of the one and of the other. `exports` are further names that it defines,
    `readable_options` those of the options of the API that are attributes, too.
    """

    class_name: str
    bases: tuple[tuple[Name, ...], ...]
    info: tuple[tuple[str, Expr], ...]
    aliases: tuple[tuple[str, PyType], ...]
    credential_options: tuple[OptionView, ...]
    extra_options: tuple[OptionView, ...]
    server_options: tuple[OptionView, ...]
    readable_options: tuple[OptionView, ...]
    module_doc: str
    exports: tuple[tuple[str, Expr], ...]
    client_doc: str
    async_doc: str
    init_doc: str
    max_retries: int
    resources: tuple[ResourceRefView, ...]
    views: tuple[AnswersView, ...]


@record
class ErrorClassView:
    """An exception class of the API."""

    name: str
    base: Name
    doc: str


@record
class ErrorsView:
    """The module `_errors.py`; `base` is another name for the base of all errors, or empty."""

    base: str
    base_class: Name
    classes: tuple[ErrorClassView, ...]
    tag: str
    message: str
    by_tag: tuple[tuple[str, Name], ...]
    by_status: tuple[tuple[int, Name], ...]


@record
class WebhookView:
    """A function that reads a webhook or a callback; `value` describes it to the runtime."""

    name: str
    constant: Name
    value: Call
    returns: PyType
    doc: str


@record
class WebhookEventView:
    """The function that reads any webhook; `overloads` are literals of names and their types."""

    descriptor: tuple[tuple[str, Expr], ...]
    overloads: tuple[tuple[PyType, PyType], ...]
    by_header: bool
    returns: PyType
    doc: str


@record
class WebhooksView:
    """The module `webhooks.py`; the single words are what the names of the runtime are here."""

    doc: str
    hook: Name
    webhooks: Name
    read_hook: Name
    read_webhook: Name
    validation: Name
    hooks: tuple[WebhookView, ...]
    event: WebhookEventView | None


@record
class ExportView:
    """Names that a package offers from one of its modules."""

    module: str
    names: tuple[str, ...]


@record
class PackageInitView:
    """An `__init__.py` whose names load on first use; `parts` are subpackages.

    Type checkers are shown the names one by one (`shown`), or all of a module at once (`star`).
    `renamed` are names of old, each with what it is called now.
    """

    doc: str
    version: str | None
    runtime: str
    parts: tuple[str, ...]
    shown: tuple[ExportView, ...]
    star: str
    exports: tuple[ExportView, ...]
    renamed: tuple[tuple[str, str], ...] = ()


# Pages


@record
class CredentialView:
    """A way to authenticate: what it is, and the arguments of the client."""

    title: str
    text: str
    arguments: tuple[tuple[str, Expr], ...]


@record
class ProjectView:
    """What the files around the package say: metadata, README, index of the API.

    `intro` stands before all else, a longer `description` after what people look for first.
    `info` is what else the document says of its API, if it says more.
    `extras` are the optional dependencies by the name of the extra, `validated` is a class to
    show the JSON Schema of. `webhook` is the function to show that reads a webhook or a callback;
    both are empty without any. `streams` is whether any operation streams, `folded` what the
    events of one add up to: "text", "object", or nothing. `log_variable` is the environment
    variable that has calls logged, `aiohttp` whether there is a transport on it.
    """

    title: str
    summary: str
    intro: str
    description: str
    info: Info | None
    distribution: str
    import_name: str
    version: str
    dependencies: tuple[str, ...]
    extras: tuple[tuple[str, str], ...]
    client: str
    metadata: Metadata
    environment: tuple[tuple[str, str], ...]
    exported: tuple[str, ...]
    authentication: tuple[CredentialView, ...]
    servers: tuple[tuple[str, str, str], ...]
    options: tuple[tuple[str, str], ...]
    example: "ExampleView | None"
    uploads: bool
    webhook: str
    validated: str
    streams: bool
    folded: str
    log_variable: str
    aiohttp: bool


@record
class ModelsView:
    """What the files around a package of types alone say; `model` is a class to show."""

    title: str
    summary: str
    description: str
    distribution: str
    import_name: str
    version: str
    dependencies: tuple[str, ...]
    extras: tuple[tuple[str, str], ...]
    metadata: Metadata
    model: str | None


@record
class ExampleView:
    """A call that README and examples show: with its arguments, on `one_line` where that fits.

    `options` are those of the client that it needs.
    `result` names what is returned; `text` and `event_text` print the part of it, and of an event,
    that people want to see. One that `streams` always returns events.
    """

    call: str
    arguments: tuple[tuple[str, Expr], ...]
    one_line: bool
    imports: tuple[str, ...]
    options: tuple[str, ...]
    result: str
    text: str
    stream_argument: str
    event_text: str
    streams: bool


@record
class ApiIndexView:
    """What `api.md` says; `client` is the class of clients."""

    title: str
    client: str
    resources: tuple["ResourceIndexView", ...]
    webhooks: tuple["WebhookRowView", ...]
    types: tuple["TypeIndexView", ...]
    errors: tuple["ErrorRowView", ...]


@record
class ResourceIndexView:
    """A resource of the index; `source` is the path of its module."""

    title: str
    doc: str
    source: str
    methods: tuple["MethodIndexView", ...]


@record
class MethodIndexView:
    """A method of the index; `types` are names and the paths of their modules.

    The arguments are without what their defaults say, and it `returns` what no stream is.
    """

    method: MethodView
    call: str
    doc: str
    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    returns: PyType
    types: tuple[tuple[str, str], ...]


@record
class TypeIndexView:
    """Types of one kind: name, path of the module, other names that belong to it, description."""

    title: str
    rows: tuple[tuple[str, str, str, str], ...]


@record
class ErrorRowView:
    """An exception, and the statuses and error types that raise it."""

    name: str
    statuses: str
    tags: tuple[str, ...]


@record
class WebhookRowView:
    """A function that reads a webhook or a callback, and what it gives."""

    name: str
    returns: PyType
    doc: str
