"""One call, asynchronously."""

import asyncio

from discriminators_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        page = await client.nodes.create()
        print(page)


asyncio.run(main())
