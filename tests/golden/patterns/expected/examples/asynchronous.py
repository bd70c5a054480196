"""One call, asynchronously."""

import asyncio

from patterns_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        words = await client.words.create()
        print(words)


asyncio.run(main())
