"""One call, asynchronously."""

import asyncio

from binary_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.images.head()
        print(result)


asyncio.run(main())
