"""The kinds of changes, once each: their coordinates, and how bad they are for whom.

Whether a change breaks depends on what happened to the set of valid values, and on who produces
them: what clients send may be given more room, what the API answers may be given less. Callbacks
and webhooks are produced by the API, and their answers by clients. So each kind has two levels, and
one recursive comparison finds it wherever a type is used.
"""

from enum import StrEnum

from bindwright.record import record


class Level(StrEnum):
    """How much a change asks of callers; the order of the members is from bad to harmless."""

    BREAKING = "breaking"
    WARNING = "warning"
    INFO = "info"


class Side(StrEnum):
    """Who produces the values that a change is about: clients the request, the API the response."""

    REQUEST = "request"
    RESPONSE = "response"
    BOTH = "both"


class Column(StrEnum):
    """Where a change is seen."""

    WIRE = "wire"
    PYTHON = "python"


@record
class Kind:
    """A kind of change.

    `area` and `action` are its coordinates. `request` and `response` are its levels where clients
    and where the API produce the value; None where that cannot happen, or does not matter. `adds`
    says that a name or an accepted value is new. `behaviour` is its level in the Python column
    where the package behaves differently although its surface is the same.
    """

    code: str
    column: Column
    area: str
    action: str
    request: Level | None
    response: Level | None
    summary: str
    adds: bool = False
    behaviour: Level | None = None

    def level(self, side: Side) -> Level | None:
        """The level for one side, or the worse one of both."""
        if side is Side.BOTH:
            return worst(self.request, self.response)
        return self.request if side is Side.REQUEST else self.response


_ORDER = {level: number for number, level in enumerate(Level)}


def severity_order(level: Level) -> int:
    """Its place among the levels: the worst comes first."""
    return _ORDER[level]


def worst(*levels: Level | None) -> Level | None:
    """The worst of some levels; None where there is none."""
    return min((one for one in levels if one is not None), key=severity_order, default=None)


KINDS: dict[str, Kind] = {}
"""All kinds, by code."""

_LEVELS = {"B": Level.BREAKING, "W": Level.WARNING, "I": Level.INFO, "-": None}


def _kind(coordinates: str, levels: str, summary: str, *, behaviour: Level | None = None) -> Kind:
    """A row of the table: `area action code`, the levels of both sides, `+` where it adds."""
    area, action, code = coordinates.split()
    column = Column.PYTHON if area == "python" else Column.WIRE
    request, response = (_LEVELS[one] for one in levels[:2])
    made = Kind(
        code=code, column=column, area=area, action=action, request=request, response=response,
        summary=summary, adds=levels.endswith("+"), behaviour=behaviour,
    )  # fmt: skip
    assert code not in KINDS, code
    KINDS[code] = made
    return made


BEFORE_END: dict[Kind, Kind] = {}
"""Kinds of removals, to those of what goes before the end of life that was announced."""
AFTER_DEPRECATION: dict[Kind, Kind] = {}
"""Kinds of removals, to those of what was deprecated, or whose life has ended."""


def _removed(coordinates: str, levels: str, summary: str) -> Kind:
    """Three rows of the table: for what goes unannounced, too early, and as was announced."""
    made = _kind(coordinates, levels, f"{summary}, and was not deprecated before.")
    for table, ending, when in (
        (BEFORE_END, "before-end-of-life", "before its end of life"),
        (AFTER_DEPRECATION, "after-deprecation", "after it was deprecated"),
    ):
        table[made] = _kind(f"{coordinates}-{ending}", levels, f"{summary}, {when}.")
    return made


def _however(*removals: Kind) -> frozenset[Kind]:
    """Some kinds of removals with all ways in which it can happen."""
    return frozenset(
        each for one in removals for each in (one, BEFORE_END[one], AFTER_DEPRECATION[one])
    )


# What happened to the set of values of a type

TYPE_CHANGED = _kind("schema change type-changed", "BB", "Values are of another type.")
TYPE_WIDENED = _kind("schema widen type-widened", "IB+", "Values may be of more types.")
TYPE_NARROWED = _kind("schema narrow type-narrowed", "BI", "Values are of fewer types.")
BECAME_NULLABLE = _kind("schema widen became-nullable", "IB+", "The value may be null.")
BECAME_NOT_NULLABLE = _kind("schema narrow became-not-nullable", "BI", "Null is refused.")
FORMAT_ADDED = _kind("schema narrow format-added", "BI", "Strings have to be of a format.")
FORMAT_REMOVED = _kind("schema widen format-removed", "IB+", "Strings may be of any format.")
FORMAT_CHANGED = _kind("schema change format-changed", "BB", "Strings are of another format.")
CONSTRAINT_TIGHTENED = _kind(
    "schema narrow constraint-tightened", "BI", "Less is allowed.", behaviour=Level.INFO
)
CONSTRAINT_LOOSENED = _kind("schema widen constraint-loosened", "IB+", "More is allowed.")
CONSTRAINT_CHANGED = _kind(
    "schema change constraint-changed", "BB", "Other values are allowed than before."
)
CONSTRAINT_UNKNOWN = _kind(
    "schema change constraint-undecided", "WW",
    "Whether more or less is allowed can't be decided, and no value was found that tells.",
)  # fmt: skip
MEMBER_ADDED = _kind(
    "values widen enum-member-added", "IW+", "A closed enumeration has one more value."
)
MEMBER_REMOVED = _removed("values narrow enum-member-removed", "BI", "A value is not allowed now")
MEMBER_LISTED = _kind(
    "values none enum-member-listed", "II+", "An open enumeration lists one more value."
)
MEMBER_UNLISTED = _removed(
    "values none enum-member-unlisted", "II", "An open enumeration does not list a value now"
)
ENUM_OPENED = _kind("values widen enum-opened", "IW+", "Other values than those listed may come.")
ENUM_CLOSED = _kind("values narrow enum-closed", "BI", "Only the values that are listed are valid.")
ENUM_REMOVED = _kind("values widen enum-removed", "IB+", "Any value is valid, not some alone.")
ENUM_INTRODUCED = _kind("values narrow enum-introduced", "BI", "Only some values are valid now.")
VARIANT_ADDED = _kind("structure widen variant-added", "IB+", "The value may be of one more type.")
VARIANT_REMOVED = _kind("structure narrow variant-removed", "BI", "A type is not allowed now.")
VARIANTS_OVERLAP = _kind(
    "structure narrow variants-overlap", "BI",
    "What fits several variants of oneOf is refused (JSON Schema 2020-12, section 10.2.1.3).",
)  # fmt: skip
UNION_OPENED = _kind(
    "structure widen union-opened", "IW+", "Variants that are not listed may come."
)
UNION_CLOSED = _kind("structure narrow union-closed", "BI", "Only listed variants are valid.")

# Members of objects

PROPERTY_ADDED = _kind("property add property-added", "II+", "An optional property is described.")
PROPERTY_ADDED_TO_CLOSED = _kind(
    "property widen property-added-to-closed", "IB+",
    "An object that allowed no other properties may have one more.",
)  # fmt: skip
PROPERTY_ADDED_REQUIRED = _kind(
    "property narrow property-added-required", "BI+", "A property is required that is new."
)
PROPERTY_REMOVED = _removed(
    "property remove property-removed", "WW", "An optional property is not described now"
)
PROPERTY_REMOVED_REQUIRED = _removed(
    "property widen property-removed-required", "WB", "A property that was always there is gone"
)
PROPERTY_REFUSED = _removed(
    "property narrow property-refused", "BI",
    "A property is not described now, while others are not allowed",
)  # fmt: skip
PROPERTY_REQUIRED = _kind(
    "property narrow property-became-required", "BI", "A property has to be there."
)
PROPERTY_OPTIONAL = _kind(
    "property widen property-became-optional", "IB+", "A property need not be there."
)
READ_ONLY = _kind(
    "property narrow property-became-read-only", "WI", "A property should not be sent now."
)
WRITE_ONLY = _kind(
    "property remove property-became-write-only", "IB", "A property is not answered now."
)
OTHERS_CLOSED = _kind(
    "property narrow additional-properties-closed",
    "BI",
    "No other properties are allowed.",
    behaviour=Level.INFO,
)
OTHERS_OPENED = _kind(
    "property widen additional-properties-opened", "IB+", "Other properties are allowed."
)
DEFAULT_CHANGED = _kind(
    "meaning change default-changed",
    "WW",
    "What is left out means another value.",
    behaviour=Level.INFO,
)
DEFAULT_ADDED = _kind(
    "meaning add default-added", "II", "It is said what is meant by what is left out."
)
SENT_DEFAULT_CHANGED = _kind(
    "meaning change sent-default-changed", "WW", "The package sends another value by itself.",
    behaviour=Level.WARNING,
)  # fmt: skip

# Lifecycles

DEPRECATED = _kind(
    "lifecycle add deprecated", "II+", "It should not be used any more.", behaviour=Level.INFO
)
RETIRED = _kind(
    "lifecycle change retired", "II+", "It is kept for who names it, and is not offered now.",
    behaviour=Level.INFO,
)  # fmt: skip
UNDEPRECATED = _kind("lifecycle remove undeprecated", "WW", "It is not deprecated any more.")
END_EARLIER = _kind("lifecycle narrow end-of-life-earlier", "WW", "It ends earlier than was said.")
END_LATER = _kind(
    "lifecycle widen end-of-life-later", "II", "It ends later than was said, or no end is said."
)

# Calls

OPERATION_ADDED = _kind("operation add operation-added", "I-+", "There is one more operation.")
OPERATION_REMOVED = _removed("operation remove operation-removed", "B-", "An operation is gone")
OPERATION_RETIRED = _kind(
    "operation remove operation-retired", "I-", "An operation is gone after its end of life."
)
OPERATION_MOVED = _kind("operation change operation-moved", "B-", "An operation has another path.")
PARAMETER_ADDED = _kind("parameter add parameter-added", "II+", "There is one more parameter.")
PARAMETER_ADDED_REQUIRED = _kind(
    "parameter narrow parameter-added-required", "BI+", "There is a new required parameter."
)
PARAMETER_REMOVED = _removed("parameter remove parameter-removed", "WW", "A parameter is gone")
PARAMETER_REMOVED_REQUIRED = _removed(
    "parameter widen parameter-removed-required", "WB", "A parameter that was always sent is gone"
)
PARAMETER_REQUIRED = _kind(
    "parameter narrow parameter-became-required", "BI", "A parameter has to be sent."
)
PARAMETER_OPTIONAL = _kind(
    "parameter widen parameter-became-optional", "IB+", "A parameter need not be sent."
)
SERIALIZATION_CHANGED = _kind(
    "parameter change parameter-serialization-changed", "BB", "The same value is written otherwise."
)
BODY_ADDED = _kind("body add body-added", "II+", "A body may be sent.")
BODY_ADDED_REQUIRED = _kind("body narrow body-added-required", "BI+", "A body has to be sent.")
BODY_REMOVED = _kind("body remove body-removed", "WB", "A body is not read now.")
BODY_REQUIRED = _kind("body narrow body-became-required", "BI", "The body has to be sent.")
BODY_OPTIONAL = _kind("body widen body-became-optional", "IB+", "The body may be left out.")
MEDIA_TYPE_ADDED = _kind("content add media-type-added", "II+", "There is one more media type.")
MEDIA_TYPE_REMOVED = _kind("content remove media-type-removed", "BB", "A media type is gone.")
SUCCESS_ADDED = _kind("status add success-status-added", "II+", "There is one more success status.")
SUCCESS_REMOVED = _kind("status remove success-status-removed", "BB", "A success status is gone.")
ERROR_ADDED = _kind("status add error-status-added", "II", "One more error is described.")
ERROR_REMOVED = _kind("status remove error-status-removed", "II", "An error is not described now.")
ANSWER_BODY_ADDED = _kind("body add answer-body-added", "II+", "The answer has a body.")
ANSWER_BODY_REMOVED = _kind("body remove answer-body-removed", "BB", "The answer has no body now.")
HEADER_ADDED = _kind("header add header-added", "II+", "One more header is described.")
HEADER_REMOVED = _kind("header remove header-removed", "WW", "A header is not described now.")
HEADER_REMOVED_REQUIRED = _kind(
    "header widen header-removed-required", "WB", "A header that was always there is gone."
)
HEADER_REQUIRED = _kind("header narrow header-became-required", "BI", "A header is always there.")
HEADER_OPTIONAL = _kind("header widen header-became-optional", "IB+", "A header may be missing.")
EVENT_ADDED = _kind("stream widen event-added", "-W+", "A stream has one more kind of events.")
EVENT_REMOVED = _kind("stream narrow event-removed", "-I", "A kind of events does not come now.")
STREAM_ADDED = _kind("stream add stream-added", "II+", "The answer can be had as a stream.")
STREAM_REMOVED = _kind("stream remove stream-removed", "BB", "The answer is no stream any more.")
STREAM_CHANGED = _kind(
    "stream change stream-changed", "WW", "A stream is asked for, or ends, in another way.",
    behaviour=Level.WARNING,
)  # fmt: skip
PAGING_CHANGED = _kind(
    "pagination change pagination-changed", "WW", "The next page is found in another way.",
    behaviour=Level.BREAKING,
)  # fmt: skip
PAGING_ADDED = _kind("pagination add pagination-added", "II+", "The list comes in pages.")
PAGING_REMOVED = _kind(
    "pagination remove pagination-removed", "WW", "The list does not come in pages.",
    behaviour=Level.BREAKING,
)  # fmt: skip
LIKELY_PAGING_CHANGED = _kind(
    "pagination change likely-pagination-changed", "WW",
    "A list that nobody says comes in pages looks as if the next one is found in another way.",
)  # fmt: skip
LIKELY_PAGING_ADDED = _kind(
    "pagination add likely-pagination-added", "II", "A list looks as if it comes in pages."
)
LIKELY_PAGING_REMOVED = _kind(
    "pagination remove likely-pagination-removed", "WW",
    "A list does not look any more as if it comes in pages.",
)  # fmt: skip
HOOK_ADDED = _kind("hook add hook-added", "-I+", "There is one more webhook or callback.")
HOOK_REMOVED = _kind("hook remove hook-removed", "-B", "A webhook or callback is gone.")

# Who may call, and where

SECURITY_ADDED = _kind(
    "security narrow security-added", "B-", "A call needs credentials that it did not need.",
    behaviour=Level.BREAKING,
)  # fmt: skip
SECURITY_REMOVED = _kind("security widen security-removed", "I-+", "A call needs no credentials.")
ALTERNATIVE_REMOVED = _kind(
    "security narrow security-alternative-removed", "B-", "One kind of credentials is refused.",
    behaviour=Level.WARNING,
)  # fmt: skip
ALTERNATIVE_ADDED = _kind(
    "security widen security-alternative-added", "I-+", "One more kind of credentials is accepted."
)
SCOPE_ADDED = _kind("security narrow security-scope-added", "B-", "A token has to allow more.")
SCOPE_REMOVED = _kind("security widen security-scope-removed", "I-+", "A token may allow less.")
SCHEME_CHANGED = _kind(
    "security change security-scheme-changed", "B-", "Credentials are sent in another way."
)
SCHEME_MOVED = _kind(
    "security change security-url-changed", "W-", "Tokens are got from another URL."
)
SERVER_CHANGED = _kind(
    "server change server-changed", "W-", "Another host is called by default.",
    behaviour=Level.WARNING,
)  # fmt: skip
SERVER_ADDED = _kind("server add server-added", "I-+", "There is one more server.")
SERVER_REMOVED = _kind("server remove server-removed", "W-", "A server is gone.")

# The Python column: clients produce arguments, the package produces results

EXPORT_REMOVED = _kind("python remove name-removed", "BB", "A name can't be imported now.")
EXPORT_ADDED = _kind("python add name-added", "II+", "There is one more name.")
NAME_CHANGED = _kind("python change name-changed", "BB", "The same thing has another name.")
NAME_DEPRECATED = _kind(
    "python add name-deprecated", "II+",
    "The same thing has another name; the old one stays as a deprecated alias.",
)  # fmt: skip
ALIAS_REMOVED = _kind(
    "python remove deprecated-name-removed", "BB", "The deprecated alias of a name is gone."
)
METHOD_REMOVED = _kind("python remove method-removed", "BB", "A method is gone.")
METHOD_ADDED = _kind("python add method-added", "II+", "There is one more method.")
METHOD_MOVED = _kind("python change method-moved", "BB", "A method stands elsewhere.")
ARGUMENT_ADDED = _kind("python add argument-added", "I-+", "There is one more argument.")
ARGUMENT_ADDED_REQUIRED = _kind(
    "python narrow argument-added-required", "B-+", "There is a new required argument."
)
ARGUMENT_REMOVED = _kind("python remove argument-removed", "B-", "An argument is gone.")
ARGUMENT_RENAMED = _kind("python change argument-renamed", "B-", "An argument has another name.")
ARGUMENT_REQUIRED = _kind("python narrow argument-became-required", "B-", "It has to be given.")
ARGUMENT_OPTIONAL = _kind("python widen argument-became-optional", "I-+", "It can be left out.")
ARGUMENTS_MOVED = _kind(
    "python change arguments-moved", "B-", "Arguments by position stand in another order."
)
ARGUMENT_NARROWED = _kind("python narrow argument-narrowed", "B-", "It takes fewer types.")
ARGUMENT_WIDENED = _kind("python widen argument-widened", "I-+", "It takes more types.")
ARGUMENT_DEFAULT = _kind("python change argument-default-changed", "W-", "Another value is sent.")
RESULT_WIDENED = _kind("python widen result-changed", "-B", "A method gives something else.")
RESULT_NARROWED = _kind("python narrow result-narrowed", "-I+", "A method gives less types.")
FIELD_ADDED = _kind("python add field-added", "II+", "A class has one more field.")
FIELD_ADDED_REQUIRED = _kind(
    "python narrow field-added-required", "BI+", "A class has one more field that has to be given."
)
FIELD_REMOVED = _kind("python remove field-removed", "BB", "A field is gone.")
FIELD_NARROWED = _kind("python narrow field-narrowed", "BI+", "A field is of fewer types.")
FIELD_WIDENED = _kind("python widen field-widened", "IB+", "A field may be of more types.")
FIELD_CHANGED = _kind("python change field-changed", "BB", "A field is of another type.")
ENUM_NAME_REMOVED = _kind("python remove member-removed", "BB", "A member is gone.")
ENUM_NAME_ADDED = _kind("python add member-added", "II+", "There is one more member.")
ENUM_NAME_ADDED_CLOSED = _kind(
    "python widen closed-member-added", "IW+",
    "There is one more member, which 'assert_never' does not know.",
)  # fmt: skip
ENUM_BASE_OPENED = _kind(
    "python widen enumeration-opened", "IW", "'assert_never' does not hold for it any more."
)
ENUM_BASE_CLOSED = _kind("python narrow enumeration-closed", "BI", "Only its members are taken.")
ALIAS_WIDENED = _kind("python widen alias-widened", "IB+", "An alias stands for more types.")
ALIAS_NARROWED = _kind("python narrow alias-narrowed", "BI+", "An alias stands for fewer types.")
ALIAS_RETIRED = _kind(
    "python change retired-value", "II", "The names of values leave one out that is retired."
)
ALIAS_CHANGED = _kind("python change alias-changed", "BB", "An alias stands for something else.")
ALIAS_OF_OPEN = _kind(
    "python widen open-union-widened", "IW+",
    "A union that had a class for unknown variants lists other ones now.",
)  # fmt: skip
OPTION_REMOVED = _kind("python remove option-removed", "B-", "The client has an option less.")
OPTION_ADDED = _kind("python add option-added", "I-+", "The client has one more option.")
OPTION_CHANGED = _kind("python change option-changed", "B-", "An option takes other types.")
ERROR_CLASS_CHANGED = _kind("python change error-base-changed", "BB", "An error has another base.")
BEHAVIOUR = _kind("python change behaviour-changed", "BB", "The same call does something else.")

ABSORBED = frozenset({
    SERIALIZATION_CHANGED, OPERATION_MOVED, MEDIA_TYPE_ADDED, MEDIA_TYPE_REMOVED, SUCCESS_ADDED,
    SUCCESS_REMOVED, SCHEME_CHANGED, SCHEME_MOVED, SERVER_ADDED, SERVER_REMOVED, STREAM_ADDED,
    STREAM_REMOVED, STREAM_CHANGED, PAGING_ADDED, PAGING_CHANGED, PAGING_REMOVED, SERVER_CHANGED,
    SECURITY_REMOVED, ALTERNATIVE_ADDED, ALTERNATIVE_REMOVED, OPERATION_ADDED, OPERATION_RETIRED,
    BODY_REMOVED, MEMBER_LISTED,
    *_however(OPERATION_REMOVED, PARAMETER_REMOVED, PROPERTY_REMOVED, MEMBER_UNLISTED),
})  # fmt: skip
"""What the wire says that a caller of the package sees in its surface or not at all.

The generated code goes another way by itself, or the Python column has a change of its own for it.
"""
