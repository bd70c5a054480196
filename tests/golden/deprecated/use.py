"""What is deprecated warns where it is used, and says so in its documentation."""

import inspect
import warnings

from deprecated_api import Client, DeprecatedCallWarning, DeprecatedValueWarning, Engine
from wire import Wire

wire = Wire()
client = Client(http_client=wire.client)

assert Engine.STEAM.deprecated and str(Engine.STEAM.end_of_life) == "2002-03-04"
assert Engine.STEAM.replacement == "diesel" and not Engine.ELECTRIC.deprecated
assert Engine.HORSE.deprecated and Engine.HORSE.value == "horse"


def warned(engine: str) -> str:
    wire.give({"engine": engine})
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        client.runs.create(engine=engine)
    messages = [str(one.message) for one in found if one.category is DeprecatedValueWarning]
    assert all(one.filename == __file__ for one in found)
    return " ".join(messages)


steam = warned("steam")
assert "steam" in steam and "reached end-of-life on 2002-03-04" in steam and "diesel" in steam
assert "https://deprecated.example/steam" in steam
assert warned("electric") == "" and warned("unheard-of") == ""

wire.give({})
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    client.runs.create(engine="electric", engines=[Engine.DIESEL, "electric"])
assert [one.category for one in found] == [DeprecatedCallWarning, DeprecatedValueWarning]
assert "runs.create is deprecated and will reach end-of-life on 2031-05-01" in str(found[0].message)
assert "will reach end-of-life on 2999-12-31" in str(found[1].message)

text = " ".join((inspect.getdoc(client.runs.create) or "").split())
assert "May 1st, 2031" in text and "POST /jobs" in text, text
assert "Nothing needs it." in text, text
