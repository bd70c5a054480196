"""A `Decimal` is taken for a number, and its digits reach the wire."""

import json
import typing
from decimal import Decimal
from typing import Any
from urllib.parse import unquote

import pytest

from .conftest import Api, Make

D = Decimal
PRICE: dict[str, Any] = {
    "amount": D("0.10"),
    "text": D("1.50"),
    "tax": D("1E+3"),
    "rates": [D("1.10"), 2.5],
    "by": {"x": D("0.30")},
    "at": (D("1.0"), D("-0")),
    "exact": D("0.12345678901234567890"),
    "either": D("0.10"),
    "noted": D("0.20"),
    "any": [D("7.0")],
}
SENT = (
    '{"amount":0.10,"text":"1.50","tax":1E+3,"rates":[1.10,2.5],"by":{"x":0.30},"at":[1.0,-0],'
    '"exact":0.12345678901234567890,"either":"0.10","noted":0.20,"any":["7.0"]}'
)


@pytest.fixture(scope="module", params=["lenient", "strict"])
def api(make: Make, request: pytest.FixtureRequest) -> Api:
    """Numbers in every place, of a client that checks and of one that does not."""
    return make("decimals", validation=request.param)


def _body(api: Api, method: str, **given: Any) -> str:
    api.called(method, **given)
    return api.sent[1].decode()


def test_in_json(api: Api) -> None:
    assert _body(api, "json.post", **PRICE) == SENT
    assert _body(api, "json.post", **PRICE, inner=PRICE) == f'{SENT[:-1]},"inner":{SENT}}}'
    assert _body(api, "json.post", amount=D("1.0"), tax=None) == '{"amount":1.0,"tax":null}'
    more = {"extra": D("1.0"), "tax": D("2.0")}
    assert (
        _body(api, "json.post", amount=1, extra_body=more) == '{"amount":1,"extra":"1.0","tax":2.0}'
    )


def test_a_model_keeps_the_digits_of_its_decimals(api: Api) -> None:
    price = api.package.types.Price(amount=0.1, exact=D("0.10"), text=D("0.10"))
    sent = '{"amount":1,"inner":{"amount":0.1,"text":"0.10","exact":0.10}}'
    assert _body(api, "json.post", amount=1, inner=price) == sent


def test_the_type_tells_which_decimals_are_numbers(api: Api) -> None:
    number, text = ({"kind": kind, "value": D("0.10")} for kind in ("number", "text"))
    told = ['{"kind":"number","value":0.10}', '{"kind":"text","value":"0.10"}']
    assert _body(api, "whole.post", body=[number, text, D("3.0")]) == f"[{','.join(told)},3.0]"
    assert _body(api, "mixed.post", tagged=number) == f'{{"tagged":{told[0]}}}'
    for name, written in (("a", '"0.10"'), ("b", "0.10")):
        untagged = {name: "x", "value": D("0.10")}
        body = _body(api, "mixed.post", untagged=untagged)
        assert body == f'{{"untagged":{{"{name}":"x","value":{written}}}}}'
    rest = {"name": "n", "price": D("0.10")}
    assert _body(api, "mixed.post", rest=rest) == '{"rest":{"name":"n","price":0.10}}'


def test_variants_in_variants(api: Api) -> None:
    nested = {"of": {"of": {"of": {"of": D("1.0")}}}}
    sent = '{"nested":{"of":{"of":{"of":{"of":1.0}}}}}'
    assert _body(api, "mixed.post", nested=nested) == sent


def test_in_lines(api: Api) -> None:
    assert _body(api, "lines.post", body=[PRICE, PRICE]) == f"{SENT}\n{SENT}\n"


def test_in_parameters(api: Api) -> None:
    api.called(
        "asked.post",
        at=D("1.50"),
        rate=D("0.10"),
        rates=[D("1.0"), D("2.0")],
        x_rate=D("0.070"),
        c=D("5.0"),
    )
    assert api.wire.target == "POST /asked/1.50?rate=0.10&rates=1.0&rates=2.0"
    assert (api.wire.last.headers["x-rate"], api.wire.last.headers["cookie"]) == ("0.070", "c=5.0")
    api.called("asked.post", at=1, price=PRICE, deep={"amount": D("0.10")})
    assert unquote(api.wire.target) == f"POST /asked/1?price={SENT}&deep[amount]=0.10"


def test_in_forms(api: Api) -> None:
    body = unquote(_body(api, "form.post", amount=D("0.10"), price=PRICE))
    assert body == f"amount=0.10&price={SENT}"
    for given in ({"amount": D("0.10")}, {"price": PRICE}, {"prices": [PRICE]}):
        [written] = ["0.10" if name == "amount" else SENT for name in given]
        assert f"\r\n\r\n{written}\r\n" in _body(api, "parts.post", file=b"x", **given)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "sNaN"])
def test_what_is_no_number_is_refused(api: Api, number: str) -> None:
    with pytest.raises(ValueError, match=f"{number} is no JSON number"):
        api.called("json.post", amount=D(number))
    with pytest.raises(ValueError, match="no JSON number"):
        api.called("asked.post", at=D(number))


def test_bounds_bind_decimals(make: Make) -> None:
    api = make("decimals", validation="strict")
    with pytest.raises(api.package.ArgumentValidationError) as caught:
        api.called("json.post", amount=D("-0.1"))
    assert caught.value.pointers == ("/amount",)
    with pytest.raises(api.package.ArgumentValidationError):
        api.called("asked.post", at=1, x_rate=D("1.01"))


def test_results_stay_floats(api: Api) -> None:
    hints = typing.get_type_hints(api.package.types.Price)
    assert float in typing.get_args(hints["tax"])
    assert Decimal not in typing.get_args(hints["tax"])
    assert json.loads(api.package.types.Price(amount=0.1).to_json()) == {"amount": 0.1}
