"""One call, asynchronously."""

import asyncio

from selection_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.pets.list()
        print(result)


asyncio.run(main())
