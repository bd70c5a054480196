"""One call, asynchronously."""

import asyncio

from formats_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        thing = await client.things.create()
        print(thing)


asyncio.run(main())
