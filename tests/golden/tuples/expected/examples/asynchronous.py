"""One call, asynchronously."""

import asyncio

from tuples_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        tuples = await client.tuples.create()
        print(tuples)


asyncio.run(main())
