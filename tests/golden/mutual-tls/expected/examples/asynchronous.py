"""One call, asynchronously."""

import asyncio

from vault_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.gold.list()
        print(result)


asyncio.run(main())
