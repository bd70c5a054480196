"""One call, asynchronously."""

import asyncio

from retries_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.plain.retrieve()
        print(result)


asyncio.run(main())
