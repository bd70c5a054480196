"""One call, asynchronously."""

import asyncio

from multipart_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.albums.update()
        print(result)


asyncio.run(main())
