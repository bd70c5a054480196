from typing import TypeAlias

from .job import Job

JobListResponse: TypeAlias = list[Job]
"""What `list` gives."""
