"""The type `Fields`, and those that only it needs."""

from builtins import (
    bool as bool_,
    dict as dict__,
    float as float_,
    int as int_,
    list as list_,
    str as str_,
)
from datetime import date as date_, datetime as datetime_
from typing import Annotated, Any as Any_

from pydantic import Field as Field_

from .._runtime.types.models import ApiModel, NotNull
from .any import Any as Any__
from .client_model import ClientModel
from .user import User as User_
from .user_model import UserModel


class FieldsObject(ApiModel):
    property: Annotated[str_ | None, NotNull] = None


class Fields(ApiModel):
    class_: Annotated[str_, Field_(alias="class")]

    from_: Annotated[str_ | None, NotNull, Field_(alias="from")] = None

    none: Annotated[str_ | None, NotNull, Field_(alias="None")] = None

    n_1st: Annotated[str_ | None, NotNull, Field_(alias="1st")] = None

    value: Annotated[str_ | None, NotNull, Field_(alias="")] = None

    ref: Annotated[str_ | None, NotNull, Field_(alias="$ref")] = None

    at_id: Annotated[str_ | None, NotNull, Field_(alias="@id")] = None

    a_minus_b: Annotated[str_ | None, NotNull, Field_(alias="a-b")] = None

    a_b: Annotated[str_ | None, NotNull] = None

    a_b_field: Annotated[str_ | None, NotNull, Field_(alias="aB")] = None

    list: list_[str_]

    str: Annotated[str_ | None, NotNull] = None

    int: Annotated[int_ | None, NotNull] = None

    float: Annotated[float_ | None, NotNull] = None

    bool: Annotated[bool_ | None, NotNull] = None

    dict_: Annotated[dict__[str_, str_] | None, NotNull, Field_(alias="dict")] = None

    date: Annotated[date_ | None, NotNull] = None

    other_date: Annotated[date_ | None, NotNull] = None

    datetime: Annotated[datetime_ | None, NotNull] = None

    type: Annotated[str_ | None, NotNull] = None

    id: Annotated[str_ | None, NotNull] = None

    model_x_: Annotated[str_ | None, NotNull, Field_(alias="model_x")] = None

    model_config_: Annotated[str_ | None, NotNull, Field_(alias="model_config")] = None

    model_fields_: Annotated[str_ | None, NotNull, Field_(alias="model_fields")] = None

    schema_: Annotated[str_ | None, NotNull, Field_(alias="schema")] = None

    copy_: Annotated[str_ | None, NotNull, Field_(alias="copy")] = None

    json_: Annotated[str_ | None, NotNull, Field_(alias="json")] = None

    validate_: Annotated[str_ | None, NotNull, Field_(alias="validate")] = None

    register_: Annotated[str_ | None, NotNull, Field_(alias="register")] = None

    self: Annotated[str_ | None, NotNull] = None

    private: Annotated[str_ | None, NotNull, Field_(alias="_private")] = None

    dunder: Annotated[str_ | None, NotNull, Field_(alias="__dunder__")] = None

    underscore_underscore_class_underscore_underscore: Annotated[
        str_ | None, NotNull, Field_(alias="__class__")
    ] = None

    field: Annotated[str_ | None, NotNull, Field_(max_length=3)] = None
    """At most 3 characters."""

    field_field: Annotated[str_ | None, NotNull, Field_(alias="Field")] = None

    any: Annotated[Any_, Field_(alias="Any")] = None

    any_of_ours: Annotated[Any__ | None, NotNull] = None

    client: Annotated[ClientModel | None, NotNull, Field_(alias="Client")] = None

    user: Annotated[UserModel | None, NotNull] = None

    user_field: Annotated[User_ | None, NotNull, Field_(alias="User")] = None

    to_dict_: Annotated[str_ | None, NotNull, Field_(alias="to_dict")] = None

    validation_errors_: Annotated[str_ | None, NotNull, Field_(alias="validation_errors")] = None

    class_var: Annotated[str_ | None, NotNull, Field_(alias="ClassVar")] = None

    名前: Annotated[str_ | None, NotNull] = None

    property: Annotated[str_ | None, NotNull] = None

    object: Annotated[FieldsObject | None, NotNull] = None
