"""One call, asynchronously."""

import asyncio

from media_types_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.content_types.create()
        print(result)


asyncio.run(main())
