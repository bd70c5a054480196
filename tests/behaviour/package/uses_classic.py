"""HTTP clients of classic httpx, as users give them to a client; read by type checkers only."""

import httpx
from text_completions import AsyncClient, Client

Client(http_client=httpx.Client()).with_options(http_client=httpx.Client(), timeout=5)
AsyncClient(http_client=httpx.AsyncClient()).copy(http_client=httpx.AsyncClient())
Client(http_client=httpx.AsyncClient())  # wrong
AsyncClient(http_client=httpx.Client())  # wrong
Client(http_client=object())  # wrong
