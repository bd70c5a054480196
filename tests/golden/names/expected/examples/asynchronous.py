"""One call, asynchronously."""

import asyncio

from names_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        client_model = await client.client.retrieve()
        print(client_model)


asyncio.run(main())
