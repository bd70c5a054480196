"""One call, asynchronously."""

import asyncio

from lines_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.results.list()
        print(result)


asyncio.run(main())
