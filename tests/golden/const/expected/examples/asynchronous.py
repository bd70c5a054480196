"""One call, asynchronously."""

import asyncio

from const_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        thing = await client.things.create(name="name")
        print(thing)


asyncio.run(main())
