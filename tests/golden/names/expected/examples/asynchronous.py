"""One call, asynchronously."""

import asyncio

from names_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        operation = await client.headers.list()
        print(operation)


asyncio.run(main())
