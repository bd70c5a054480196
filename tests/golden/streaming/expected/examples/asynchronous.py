"""One call, asynchronously."""

import asyncio

from streaming_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        tale = await client.songs.create()
        print(tale)


asyncio.run(main())
