"""One call, asynchronously."""

import asyncio

from docs_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        book = await client.books.list()
        print(book)


asyncio.run(main())
