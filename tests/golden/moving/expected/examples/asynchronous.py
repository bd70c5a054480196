"""One call, asynchronously."""

import asyncio

from moving import AsyncMovingSDK


async def main() -> None:
    async with AsyncMovingSDK() as client:
        page = await client.jobs.history.list()
        print(page.items)


asyncio.run(main())
