"""One call, asynchronously."""

import asyncio

from webhooks_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.orders.list()
        print(result)


asyncio.run(main())
