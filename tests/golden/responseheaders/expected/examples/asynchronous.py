"""One call, asynchronously."""

import asyncio

from response_headers_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.things.list()
        print(result)


asyncio.run(main())
