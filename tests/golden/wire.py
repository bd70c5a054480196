"""An HTTP client without a network, for the `use.py` of the cases: it answers what it is told."""

import json
from collections.abc import Mapping
from typing import Any

import httpx2

__all__ = ["Wire"]


class Wire:
    """Answers each request with the next of the answers that were given, and keeps the requests."""

    def __init__(self) -> None:
        self.requests: list[httpx2.Request] = []
        self._answers: list[httpx2.Response] = []
        self.client = httpx2.Client(transport=httpx2.MockTransport(self.answer))
        self.async_client = httpx2.AsyncClient(transport=httpx2.MockTransport(self.answer))

    def give(
        self,
        body: Any = None,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        media_type: str = "application/json",
    ) -> None:
        """Add an answer: JSON, or text and bytes as they are."""
        content = body if isinstance(body, str | bytes) else json.dumps(body)
        more = {"content-type": media_type} if media_type else {}
        nothing = body is None and not media_type
        self._answers.append(
            httpx2.Response(
                status, content=b"" if nothing else content, headers={**more, **(headers or {})}
            )
        )

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return self._answers.pop(0)

    @property
    def last(self) -> httpx2.Request:
        """The newest request."""
        return self.requests[-1]

    @property
    def sent(self) -> Any:
        """The body of the newest request as JSON values."""
        return json.loads(self.last.content)

    @property
    def target(self) -> str:
        """Method, path and query of the newest request."""
        return f"{self.last.method} {self.last.url.raw_path.decode()}"
