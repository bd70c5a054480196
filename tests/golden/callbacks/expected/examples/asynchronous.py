"""One call, asynchronously."""

import asyncio

from callbacks_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.jobs.retry(id="id")
        print(result)


asyncio.run(main())
