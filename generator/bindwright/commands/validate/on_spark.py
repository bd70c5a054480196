"""`bindwright validate --on spark`: what the session needs, and the run there."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NoReturn

from bindwright.commands.jobs import UsageMistake
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rule import Rule
from bindwright.diagnostics.rules_payloads import EXTRA_MISSING, INPUT_UNREADABLE, WORKER_LOST
from bindwright.signals import ending_signal
from bindwright.validation.inputs.sources import Input, find_inputs
from bindwright.validation.running.local import Outcome, State
from bindwright.validation.running.segments import Segment, Work

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


class OnSpark:
    """A session on Spark: finds files with it, and judges them there.

    Raises:
        Stopped: PySpark or Java is missing; the report says so.
    """

    def __init__(self, report: Report) -> None:
        from bindwright.validation.running.spark import open_session

        self._report = report
        try:
            self._session: SparkSession = open_session()
        except ImportError as error:
            self._stop(EXTRA_MISSING, f"{error.name or 'pyspark'} is not installed",
                       'pip install "bindwright[spark]"')  # fmt: skip
        except Exception as error:  # whatever Java, the cluster or the configuration says
            if not _is_of_spark(error):
                raise
            self._stop(WORKER_LOST, f"Spark does not start: {_first_line(error)}",
                       "it needs Java 17 or newer")  # fmt: skip

    def find(self, words: Iterable[str]) -> tuple[Input, ...]:
        """The files that are meant; URLs are what Spark reads. What is not there is reported."""
        from bindwright.validation.running.spark import find_on_spark

        found: dict[str, Input] = {}
        for word in words:
            if word == "-":
                raise UsageMistake("--on spark can't read standard input; name files")
            if "://" not in word:
                chosen = find_inputs([word], self._report)
            else:
                chosen = ()
                try:
                    chosen = find_on_spark(self._session, word)
                except OSError as error:
                    message = f"can't be opened: {error.strerror}"
                    self._report.add(INPUT_UNREADABLE, Origin(word), message)
            for one in chosen:
                if one.is_stream:
                    raise UsageMistake(f"--on spark can't read {one.name}, which is no file")
                found.setdefault(one.name, one)
        return tuple(found.values())

    def judge(self, work: Work, segments: Sequence[Segment]) -> Outcome:
        """The outcome for the files of the segments."""
        from dataclasses import replace

        from bindwright.validation.running.spark import validate_on_spark

        inputs = {one.input.name: replace(one.input, kind=one.kind) for one in segments}
        try:
            tally = validate_on_spark(self._session, work, tuple(inputs.values()))
        except KeyboardInterrupt as error:
            self._session.sparkContext.cancelAllJobs()
            return Outcome(state=State(), tally=State().tally, signal=ending_signal(error))
        except Exception as error:  # Spark gives up after a task has failed several times
            if not _is_of_spark(error):
                raise
            self._stop(WORKER_LOST, f"Spark gave up: {_first_line(error)}", None)
        finally:
            self._session.stop()
        return Outcome(state=State(done=len(segments), tally=tally), tally=tally)

    def _stop(self, rule: Rule, message: str, hint: str | None) -> NoReturn:
        self._report.add(rule, Origin("(spark)"), message, hint=hint)
        raise Stopped


def _is_of_spark(error: Exception) -> bool:
    """Whether an error is Spark's own; any other is a mistake of ours."""
    return type(error).__module__.startswith(("pyspark", "py4j"))


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n")[0]
