"""The type `Job`, and those that only it needs."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Never, Required, TypedDict

from pydantic import SerializeAsAny

from .._runtime.types.checks import JsonLiteral
from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull


class JobScheduleStep(ApiModel):
    name: Annotated[str | None, NotNull] = None


class JobScheduleStepParam(TypedDict, total=False):
    """A `dict` in place of a `JobScheduleStep`."""

    name: str


class JobSchedule(ApiModel):
    start: datetime

    steps: Annotated[list[JobScheduleStep] | None, NotNull] = None


class JobScheduleParam(TypedDict, total=False):
    """A `dict` in place of a `JobSchedule`."""

    start: Required[datetime]

    steps: Sequence[JobScheduleStep | JobScheduleStepParam]


class JobClosed(ApiModel):
    _closed: ClassVar[bool] = True

    a: Annotated[int | None, NotNull] = None


class JobClosedParam(TypedDict, total=False):
    """A `dict` in place of a `JobClosed`."""

    a: int


class JobOwnersValue(ApiModel):
    email: Annotated[str | None, NotNull] = None


class JobOwnersValueParam(TypedDict, total=False):
    """A `dict` in place of a `JobOwnersValue`."""

    email: str


class JobOpen(ApiModel):
    known: Annotated[bool | None, NotNull] = None

    if TYPE_CHECKING:

        @property
        def model_extra(self) -> dict[str, int]:
            """The members that are no fields."""
            ...

    else:
        __pydantic_extra__: dict[str, SerializeAsAny[int]]


class JobOpenParam(TypedDict, total=False):
    """A `dict` in place of a `JobOpen`."""

    known: bool


class JobEmpty(ApiModel):
    _closed: ClassVar[bool] = True


class JobEmptyParam(TypedDict, total=False):
    """A `dict` in place of a `JobEmpty`."""


class Job(WithDefaults, ApiModel):
    plain: str

    nothing: str | None

    preset: str = default("fast")

    preset_nothing: str | None = default(None)

    maybe: Annotated[str | None, NotNull] = None

    maybe_nothing: str | None = None

    maybe_preset: Annotated[int | None, NotNull] = None
    """Defaults to `3`."""

    maybe_preset_nothing: int | None = None
    """Defaults to `4`."""

    schedule: Annotated[JobSchedule | None, NotNull] = None

    closed: Annotated[JobClosed | None, NotNull] = None

    labels: Annotated[dict[str, str] | None, NotNull] = None

    owners: Annotated[dict[str, JobOwnersValue] | None, NotNull] = None

    open: Annotated[JobOpen | None, NotNull] = None

    free: Annotated[dict[str, Any] | None, NotNull] = None

    empty: Annotated[JobEmpty | None, NotNull] = None

    anything: Any = None

    never_used: Annotated[Annotated[Any, JsonLiteral()] | None, NotNull] = None

    null_only: None = None

    named_null: None = None


class JobParam(TypedDict, total=False):
    """A `dict` in place of a `Job`."""

    plain: Required[str]

    nothing: Required[str | None]

    preset: str

    preset_nothing: str | None

    maybe: str

    maybe_nothing: str | None

    maybe_preset: int
    """Defaults to `3`."""

    maybe_preset_nothing: int | None
    """Defaults to `4`."""

    schedule: JobSchedule | JobScheduleParam

    closed: JobClosed | JobClosedParam

    labels: Mapping[str, str]

    owners: Mapping[str, JobOwnersValue | JobOwnersValueParam]

    open: JobOpen | JobOpenParam | Mapping[str, object]

    free: Mapping[str, object]

    empty: JobEmpty | JobEmptyParam

    anything: object

    never_used: Never

    null_only: None

    named_null: None
