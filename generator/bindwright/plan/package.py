"""What the plan decides, as values: files, and every Python string that stands in them.

Templates print these; they decide nothing.
"""

from collections.abc import Mapping
from typing import Literal

from bindwright.diagnostics.origin import Origin
from bindwright.plan.client.options import CredentialView, OptionView
from bindwright.record import record


@record
class FilePlan:
    """A file to render: its path below the output, the template, and what the template prints."""

    path: str
    template: str
    view: object


@record
class Package:
    """A whole generated package; `templates` is a folder of templates laid over ours.

    `carried` are the classes whose schemas the package carries, each with the place of its schema
    and the side ("request" or "response") of its payloads.
    """

    import_name: str
    files: tuple[FilePlan, ...]
    templates: str | None
    carried: Mapping[str, tuple[Origin, Literal["request", "response"]]]


# Types


@record
class FieldView:
    """A field of a model or a key of a TypedDict; `default` None means that it has none."""

    name: str
    annotation: str
    default: str | None
    doc: str


@record
class ClassVarView:
    """An attribute of a class that is no field."""

    name: str
    annotation: str
    value: str


@record
class ModelView:
    """A class for JSON objects.

    `extra` is the type of all members that are no fields, where it is not any; `kept` says the
    same to pydantic.
    """

    kind: str = "model"
    name: str
    bases: str
    doc: str
    class_vars: tuple[ClassVarView, ...]
    fields: tuple[FieldView, ...]
    extra: str | None = None
    kept: str = ""
    type_checking: str = ""


@record
class ParamView:
    """A TypedDict; `functional` where a key is no identifier, so that the class form can't be."""

    kind: str = "param"
    name: str
    typed_dict: str
    doc: str
    functional: bool
    fields: tuple[FieldView, ...]


@record
class MemberView:
    """A member of an enumeration: the arguments of `member(…)`, ready to print."""

    name: str
    arguments: tuple[str, ...]
    doc: str


@record
class EnumView:
    """An enumeration; `other` is the value that keeps an open one honest, None for a closed one.

    `limits` are keyword arguments of the class: what values that are not listed have to keep to.
    """

    kind: str = "enum"
    name: str
    base: str
    limits: tuple[str, ...]
    doc: str
    members: tuple[MemberView, ...]
    member: str
    type_checking: str
    other: str | None


@record
class AliasView:
    """A name for an annotation. With `lazy` it may refer to itself."""

    kind: str = "alias"
    name: str
    value: str
    doc: str
    annotation: str
    lazy: str | None


@record
class TypeModuleView:
    """A module of `types/`."""

    doc: str
    imports: tuple[str, ...]
    items: tuple[ModelView | ParamView | EnumView | AliasView, ...]


# Operations


@record
class ArgumentView:
    """A parameter of a method; `default` None means that it is required."""

    name: str
    annotation: str
    default: str | None
    doc: str


@record
class OverloadView:
    """One typed face of a method: its arguments after those of the path, and what is returned."""

    keywords: tuple[ArgumentView, ...]
    returns: str
    async_returns: str


@record
class MethodView:
    """A method and the description of its operation; `descriptor` are lines of `name=value`.

    `async_keywords` stand before `def` and before the call of the asynchronous method.
    `more` are the arguments of `Arguments(…)` beside the places and the properties of the body.
    `returns` is what the implementation may give; where `stream_argument` asks for a stream,
    `stream_returns` is that stream.
    """

    name: str
    constant: str
    descriptor_type: str
    descriptor_class: str
    descriptor: tuple[tuple[str, str], ...]
    positional: tuple[ArgumentView, ...]
    keywords: tuple[ArgumentView, ...]
    overloads: tuple[OverloadView, ...]
    returns: str
    async_returns: str
    async_keywords: tuple[str, str]
    doc: str
    call: str
    places: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    body: tuple[tuple[str, str], ...] | None
    more: tuple[tuple[str, str], ...]
    stream_argument: str
    stream_returns: str


@record
class ResourceRefView:
    """A resource below a client or another resource."""

    attribute: str
    class_name: str
    module: str
    doc: str


@record
class ResourceView:
    """A module of `resources/`; `bases` are those of the synchronous and the other class."""

    class_name: str
    bases: tuple[str, ...]
    doc: str
    imports: tuple[str, ...]
    checking_imports: tuple[str, ...]
    methods: tuple[MethodView, ...]
    children: tuple[ResourceRefView, ...]


# The package


@record
class ClientView:
    """The module `_client.py`."""

    imports: tuple[str, ...]
    checking_imports: tuple[str, ...]
    info: tuple[tuple[str, str], ...]
    aliases: tuple[tuple[str, str], ...]
    credential_options: tuple[OptionView, ...]
    server_options: tuple[OptionView, ...]
    module_doc: str
    client_doc: str
    async_doc: str
    init_doc: str
    max_retries: int
    resources: tuple[ResourceRefView, ...]


@record
class ErrorClassView:
    """An exception class of the API."""

    name: str
    base: str
    doc: str


@record
class ErrorsView:
    """The module `_errors.py`."""

    imports: tuple[str, ...]
    classes: tuple[ErrorClassView, ...]
    tag: str
    message: str
    by_tag: tuple[tuple[str, str], ...]
    by_status: tuple[tuple[int, str], ...]


@record
class ExportView:
    """Names that a package offers from one of its modules."""

    module: str
    names: tuple[str, ...]


@record
class PackageInitView:
    """An `__init__.py` whose names load on first use; `parts` are subpackages.

    Type checkers are shown the names one by one (`faces`), or all of a module at once (`star`).
    """

    doc: str
    version: str | None
    runtime: str
    parts: tuple[str, ...]
    faces: tuple[ExportView, ...]
    star: str
    homes: tuple[ExportView, ...]


@record
class ProjectView:
    """What the files around the package say: metadata, README, index of the API.

    `extras` are the optional dependencies by the name of the extra, `validated` is a class to
    show the JSON Schema of. `webhook` is the function to show that reads a webhook or a callback;
    both are empty without any.
    """

    title: str
    summary: str
    description: str
    distribution: str
    import_name: str
    version: str
    dependencies: tuple[str, ...]
    extras: tuple[tuple[str, str], ...]
    environment: tuple[tuple[str, str], ...]
    exported: tuple[str, ...]
    authentication: tuple[CredentialView, ...]
    servers: tuple[tuple[str, str, str], ...]
    options: tuple[tuple[str, str], ...]
    example: "ExampleView | None"
    webhook: str
    validated: str


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
    model: str | None


@record
class ExampleView:
    """A call that README and examples show: its arguments as Python source.

    `result` names what is returned; `text` and `event_text` print the part of it, and of an event,
    that people want to see.
    """

    call: str
    arguments: tuple[tuple[str, str], ...]
    imports: tuple[str, ...]
    result: str
    text: str
    stream_argument: str
    event_text: str
