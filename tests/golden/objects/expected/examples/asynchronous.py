"""One call, asynchronously."""

import asyncio

from objects_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.queues.retrieve()
        print(result)


asyncio.run(main())
