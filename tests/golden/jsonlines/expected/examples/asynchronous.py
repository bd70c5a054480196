"""One call, asynchronously."""

import asyncio

from lines_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        async for event in await client.results.list():
            print(event)


asyncio.run(main())
