"""Required, nullable and default are three things; inline objects are named after their place."""

from datetime import UTC, datetime

from objects_api import ArgumentValidationError, Client, Job, JobSchedule, JobScheduleStep, types
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)
answer = {
    "plain": "a", "nothing": None, "preset": "b", "preset_nothing": None,
    "maybe_nothing": None,
    "schedule": {"start": "2024-01-02T03:04:05Z", "steps": [{"name": "s"}]},
    "closed": {"a": 1, "b": 2}, "labels": {"x": "y"}, "owners": {"o": {"email": "e@x"}},
    "open": {"known": True, "more": 7}, "free": {"k": [1]}, "empty": {}, "anything": [None],
    "null_only": None, "named_null": None,
    "unknown": 1,
}  # fmt: skip

wire.give(answer)
job = client.jobs.create(plain="a", nothing=None)
assert wire.sent == {"plain": "a", "nothing": None, "preset": "fast", "preset_nothing": None}
assert type(job) is Job
assert job.to_dict() == answer
assert job.model_fields_set >= {"nothing", "maybe_nothing"}
assert "maybe" not in job.model_fields_set and job.maybe is None
assert job.maybe_preset is None, "an optional property is never filled in"
assert type(job.schedule) is JobSchedule and job.schedule.start == datetime(
    2024, 1, 2, 3, 4, 5, tzinfo=UTC
)
assert job.schedule.steps == [JobScheduleStep(name="s")]
assert job.owners is not None and type(job.owners["o"]) is types.JobOwnersValue
assert job.open is not None and job.open.model_extra == {"more": 7}
assert job.free == {"k": [1]} and job.labels == {"x": "y"} and job.anything == [None]
assert job.validation_errors == ()

wire.give({"plain": 1, "nothing": None, "preset": "b", "preset_nothing": None, "maybe": None})
job = client.jobs.create(
    plain="a", nothing="b", preset="c", preset_nothing="d", maybe_nothing=None,
    schedule={"start": datetime(2024, 1, 1, tzinfo=UTC), "steps": [{"name": "t"}]},
    closed=types.JobClosed(a=1), labels={"x": "y"}, owners={"p": {"email": "e@x"}},
    open={"known": False},
)  # fmt: skip
assert wire.sent == {
    "plain": "a", "nothing": "b", "preset": "c", "preset_nothing": "d", "maybe_nothing": None,
    "schedule": {"start": "2024-01-01T00:00:00Z", "steps": [{"name": "t"}]}, "closed": {"a": 1},
    "labels": {"x": "y"}, "owners": {"p": {"email": "e@x"}}, "open": {"known": False},
}  # fmt: skip
assert [one.pointer for one in job.validation_errors] == ["/plain", "/maybe"]

wire.give({"rows": [{"text": "x"}]})
found = client.jobs.check("j", limits={"memory": 3})
assert type(found) is types.JobsCheckResponse
assert type(found.rows[0]) is types.JobsCheckResponseRow
assert wire.target == "POST /jobs/j/check" and wire.sent == {"limits": {"memory": 3}}

# A default before what has none can't be positional.
wire.give(answer)
assert client.queues.jobs.retrieve("j").preset == "b"
assert wire.target == "GET /queues/main/jobs/j"
wire.give(answer)
client.queues.jobs.retrieve("j", queue="side")
assert wire.target == "GET /queues/side/jobs/j"
wire.give(None, status=204)
client.queues.retrieve()
assert wire.target == "GET /queues/main"

strict = client.with_options(validation="strict")
try:
    strict.jobs.create(plain="a", nothing=None, closed=types.JobClosed.model_validate({"z": 1}))
    raise SystemExit("no error")
except ArgumentValidationError as error:
    assert error.pointers == ("/closed/z",)

strict = Client(http_client=wire.client, validation="strict")
wire.give(None, status=204)
strict.slots.create(size=1, extra_body={"lane": "B", "note": 7})
assert wire.sent == {"size": 1, "lane": "B", "note": 7}, "what the document says nothing more of"
for wrong, extra, pointer in ((1, {"note": "n"}, "/lane"), ("1", {"lane": "B"}, "/size")):
    try:
        strict.slots.create(
            size=wrong,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            extra_body=extra,
        )
        raise SystemExit(f"no error: {wrong}, {extra}")
    except ArgumentValidationError as error:
        assert error.pointers == (pointer,), error.pointers
