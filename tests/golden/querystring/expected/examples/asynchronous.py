"""One call, asynchronously."""

import asyncio

from querystring_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.dogs.list()
        print(result)


asyncio.run(main())
