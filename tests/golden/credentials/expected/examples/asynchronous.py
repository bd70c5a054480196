"""One call, asynchronously."""

import asyncio

from doors_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.doors.either()
        print(result)


asyncio.run(main())
