"""Callbacks belong to operations, and one that several share is one; a header names webhooks."""

from typing import assert_type

from callbacks_api import Job, Progress, ProgressStep, Verdict, WebhookValidationError, webhooks
from callbacks_api import types

# The same name at two operations: both say whose it is.
progress = webhooks.parse_jobs_create_on_progress('{"percent": 5, "step": "run"}')
assert_type(progress, Progress)
assert type(progress) is Progress and progress.step is ProgressStep.RUN
again = webhooks.parse_jobs_retry_on_progress('{"tries": 2}')
assert type(again) is types.JobsRetryOnProgressEvent and again.tries == 2
try:
    webhooks.parse_jobs_create_on_progress('{"percent": 101}', validation="strict")
    raise SystemExit("no error")
except WebhookValidationError as error:
    assert error.pointers == ("/percent",)

# Shared by two operations; two methods.
ended = webhooks.parse_on_end_post('{"result": null}')
assert type(ended) is types.OnEndPostEvent and ended.result is None
assert_type(webhooks.parse_on_end_put("raw"), bytes)
assert webhooks.parse_on_end_put("raw") == b"raw"
assert webhooks.parse_on_end_put(b"\x00") == b"\x00"

# What the receiver answers is a type of the package as well.
assert Verdict(go_on=True).to_json(indent=None) == '{"goOn":true}'

# Nothing in these bodies says which webhook it is, but a header does, in any case.
found = webhooks.parse_webhook('{"from": "a"}', headers={"x-EVENT": "moved"})
assert type(found) is types.JobMovedEvent and found.from_ == "a"
found = webhooks.parse_webhook('{"id": "a"}', headers={"X-Event": "started", "other": "moved"})
assert type(found) is Job
assert_type(webhooks.parse_webhook('{"id": "a"}', "jobStarted"), Job)
found = webhooks.parse_webhook('{"from": "a"}', "job moved", headers={"X-Event": "started"})
assert type(found) is types.JobMovedEvent, "the name goes before the header"
found = webhooks.parse_webhook('{"from": "a"}')
assert type(found) is types.JobMovedEvent, "else the shape decides"
found = webhooks.parse_webhook('{"what": 1}', headers={"X-Event": "stopped"})
assert type(found) is types.UnknownWebhookEvent and found.to_dict() == {"what": 1}
