"""One call, asynchronously."""

import asyncio

from extensions_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        page = await client.bar.drinks.list_drinks()
        print(page.items)


asyncio.run(main())
