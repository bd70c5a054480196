from typing import TypeAlias

from ...types.open_ai_stop_id_list_response import OpenAIStopIDListResponse

StopIDListResponse: TypeAlias = OpenAIStopIDListResponse
"""What `list` gives."""
