"""The type `Job`."""

from collections.abc import Mapping
from typing import Annotated, Any, Never, Required, TypedDict

from .._runtime.models import ApiModel, NotNull
from .job_closed import JobClosed, JobClosedParam
from .job_empty import JobEmpty, JobEmptyParam
from .job_open import JobOpen, JobOpenParam
from .job_owners_value import JobOwnersValue, JobOwnersValueParam
from .job_schedule import JobSchedule, JobScheduleParam


class Job(ApiModel):
    """The type `Job`."""

    plain: str

    nothing: str | None

    preset: str

    preset_nothing: str | None

    maybe: Annotated[str | None, NotNull] = None

    maybe_nothing: str | None = None

    maybe_preset: Annotated[int | None, NotNull] = None

    maybe_preset_nothing: int | None = None

    schedule: Annotated[JobSchedule | None, NotNull] = None

    closed: Annotated[JobClosed | None, NotNull] = None

    labels: Annotated[dict[str, str] | None, NotNull] = None

    owners: Annotated[dict[str, JobOwnersValue] | None, NotNull] = None

    open: Annotated[JobOpen | None, NotNull] = None

    free: Annotated[dict[str, Any] | None, NotNull] = None

    empty: Annotated[JobEmpty | None, NotNull] = None

    anything: Any = None

    never_used: Any = None

    null_only: None = None

    named_null: None = None


class JobParam(TypedDict, total=False):
    """A `dict` in place of a `Job`."""

    plain: Required[str]

    nothing: Required[str | None]

    preset: Required[str]

    preset_nothing: Required[str | None]

    maybe: str

    maybe_nothing: str | None

    maybe_preset: int

    maybe_preset_nothing: int | None

    schedule: JobSchedule | JobScheduleParam

    closed: JobClosed | JobClosedParam

    labels: Mapping[str, str]

    owners: Mapping[str, JobOwnersValue | JobOwnersValueParam]

    open: JobOpen | JobOpenParam

    free: Mapping[str, object]

    empty: JobEmpty | JobEmptyParam

    anything: object

    never_used: Never

    null_only: None

    named_null: None
