from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import OpenStrEnum, member


class Model(OpenStrEnum):
    """The model that will complete your prompt.

    See [models](https://docs.anthropic.com/en/docs/models-overview) for additional details and
    options.
    """

    CLAUDE_OPUS_4_6 = member(
        "claude-opus-4-6", "Most intelligent model for building agents and coding"
    )
    """Most intelligent model for building agents and coding"""

    CLAUDE_SONNET_4_6 = member("claude-sonnet-4-6", "Best combination of speed and intelligence")
    """Best combination of speed and intelligence"""

    CLAUDE_HAIKU_4_5 = member("claude-haiku-4-5", "Fastest model with near-frontier intelligence")
    """Fastest model with near-frontier intelligence"""

    CLAUDE_HAIKU_4_5_20251001 = member(
        "claude-haiku-4-5-20251001", "Fastest model with near-frontier intelligence"
    )
    """Fastest model with near-frontier intelligence"""

    CLAUDE_OPUS_4_5 = member(
        "claude-opus-4-5", "Premium model combining maximum intelligence with practical performance"
    )
    """Premium model combining maximum intelligence with practical performance"""

    CLAUDE_OPUS_4_5_20251101 = member(
        "claude-opus-4-5-20251101",
        "Premium model combining maximum intelligence with practical performance",
    )
    """Premium model combining maximum intelligence with practical performance"""

    CLAUDE_SONNET_4_5 = member("claude-sonnet-4-5", "High-performance model for agents and coding")
    """High-performance model for agents and coding"""

    CLAUDE_SONNET_4_5_20250929 = member(
        "claude-sonnet-4-5-20250929", "High-performance model for agents and coding"
    )
    """High-performance model for agents and coding"""

    CLAUDE_OPUS_4_1 = member("claude-opus-4-1", "Exceptional model for specialized complex tasks")
    """Exceptional model for specialized complex tasks"""

    CLAUDE_OPUS_4_1_20250805 = member(
        "claude-opus-4-1-20250805", "Exceptional model for specialized complex tasks"
    )
    """Exceptional model for specialized complex tasks"""

    CLAUDE_OPUS_4_0 = member("claude-opus-4-0", "Powerful model for complex tasks")
    """Powerful model for complex tasks"""

    CLAUDE_OPUS_4_20250514 = member("claude-opus-4-20250514", "Powerful model for complex tasks")
    """Powerful model for complex tasks"""

    CLAUDE_SONNET_4_0 = member("claude-sonnet-4-0", "High-performance model with extended thinking")
    """High-performance model with extended thinking"""

    CLAUDE_SONNET_4_20250514 = member(
        "claude-sonnet-4-20250514", "High-performance model with extended thinking"
    )
    """High-performance model with extended thinking"""

    CLAUDE_3_HAIKU_20240307 = member(
        "claude-3-haiku-20240307",
        "Fast and cost-effective model",
        deprecated=True,
        end_of_life=date(2026, 4, 20),
        replacement="claude-haiku-4-5",
        link="https://docs.anthropic.com/en/docs/resources/model-deprecations",
    )
    """Fast and cost-effective model

    Deprecated: Will reach end-of-life on April 20th, 2026. Please migrate to claude-haiku-4-5.
    Visit https://docs.anthropic.com/en/docs/resources/model-deprecations for more information.
    """

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member("")


ModelName: TypeAlias = Literal[
    "claude-opus-4-6",
    "claude-sonnet-4-6",
    "claude-haiku-4-5",
    "claude-haiku-4-5-20251001",
    "claude-opus-4-5",
    "claude-opus-4-5-20251101",
    "claude-sonnet-4-5",
    "claude-sonnet-4-5-20250929",
    "claude-opus-4-1",
    "claude-opus-4-1-20250805",
    "claude-opus-4-0",
    "claude-opus-4-20250514",
    "claude-sonnet-4-0",
    "claude-sonnet-4-20250514",
    "claude-3-haiku-20240307",
]
"""The values of `Model` as plain strings."""
