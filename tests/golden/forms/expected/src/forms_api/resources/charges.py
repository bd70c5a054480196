"""charges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.forms import FormField, FormWriter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any, Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.charge import Charge
    from ..types.charge_request import (
        ChargeRequestAddress,
        ChargeRequestAddressParam,
        ChargeRequestItem,
        ChargeRequestItemParam,
        ChargeRequestSpread,
        ChargeRequestSpreadParam,
    )
    from ..types.currency import Currency, CurrencyName

_CREATE: Operation[Charge] = Operation(
    name="charges.create",
    method="POST",
    path="/charges",
    body=RequestBody(
        "application/x-www-form-urlencoded",
        lambda: types.ChargeRequest,
        defaults={"kind": "card"},
        write=FormWriter(
            {
                "items": FormField(style="deepObject", explode=True),
                "expand": FormField(style="deepObject", explode=True),
                "metadata": FormField(style="deepObject", explode=True),
                "tags": FormField(style="form", explode=False),
                "scopes": FormField(style="spaceDelimited", explode=False),
                "back": FormField(style="form", explode=True, allow_reserved=True),
                "spread": FormField(style="form", explode=True),
                "list": FormField(content_type="application/json"),
            }
        ),
    ),
    replies=(Reply("200", "application/json", lambda: types.Charge),),
)


class _ChargesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /charges`.

        Args:
            amount: At least 1.
            currency: The property `currency`.
            kind: Sent as `card` when omitted.
            note: The property `note`.
            live: The property `live`.
            items: The property `items`.
            expand: The property `expand`.
            metadata: The property `metadata`.
            tags: The property `tags`.
            scopes: The property `scopes`.
            back: The property `back`.
            spread: The property `spread`.
            list: The property `list`.
            plain: The property `plain`.
            address: The property `address`.
            since: The property `since`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Charged.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Charges(SyncResource, _ChargesDocs):
    """charges."""

    with_raw_response: ChargesWithRawResponse
    with_streaming_response: ChargesWithStreamingResponse

    def create(
        self,
        *,
        amount: int,
        currency: Currency | CurrencyName,
        kind: Literal["card"] | Omit = omit,
        note: str | Omit | None = omit,
        live: bool | Omit = omit,
        items: Sequence[ChargeRequestItem | ChargeRequestItemParam] | Omit = omit,
        expand: Sequence[str] | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        scopes: Sequence[str] | Omit = omit,
        back: str | Omit = omit,
        spread: ChargeRequestSpread | ChargeRequestSpreadParam | Omit = omit,
        list: Sequence[int] | Omit = omit,
        plain: Sequence[int] | Omit = omit,
        address: ChargeRequestAddress | ChargeRequestAddressParam | Omit = omit,
        since: date | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Charge:
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "amount": amount,
                    "currency": currency,
                    "kind": kind,
                    "note": note,
                    "live": live,
                    "items": items,
                    "expand": expand,
                    "metadata": metadata,
                    "tags": tags,
                    "scopes": scopes,
                    "back": back,
                    "spread": spread,
                    "list": list,
                    "plain": plain,
                    "address": address,
                    "since": since,
                }
            ),
            options,
        )


class AsyncCharges(AsyncResource, _ChargesDocs):
    """charges."""

    with_raw_response: AsyncChargesWithRawResponse
    with_streaming_response: AsyncChargesWithStreamingResponse

    async def create(
        self,
        *,
        amount: int,
        currency: Currency | CurrencyName,
        kind: Literal["card"] | Omit = omit,
        note: str | Omit | None = omit,
        live: bool | Omit = omit,
        items: Sequence[ChargeRequestItem | ChargeRequestItemParam] | Omit = omit,
        expand: Sequence[str] | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        scopes: Sequence[str] | Omit = omit,
        back: str | Omit = omit,
        spread: ChargeRequestSpread | ChargeRequestSpreadParam | Omit = omit,
        list: Sequence[int] | Omit = omit,
        plain: Sequence[int] | Omit = omit,
        address: ChargeRequestAddress | ChargeRequestAddressParam | Omit = omit,
        since: date | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Charge:
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "amount": amount,
                    "currency": currency,
                    "kind": kind,
                    "note": note,
                    "live": live,
                    "items": items,
                    "expand": expand,
                    "metadata": metadata,
                    "tags": tags,
                    "scopes": scopes,
                    "back": back,
                    "spread": spread,
                    "list": list,
                    "plain": plain,
                    "address": address,
                    "since": since,
                }
            ),
            options,
        )


if TYPE_CHECKING:

    class ChargesWithRawResponse:
        create = as_raw(Charges.create)

    class ChargesWithStreamingResponse:
        create = as_streaming(Charges.create)

    class AsyncChargesWithRawResponse:
        create = as_async_raw(AsyncCharges.create)

    class AsyncChargesWithStreamingResponse:
        create = as_async_streaming(AsyncCharges.create)
