"""One call, asynchronously."""

import asyncio

from responses_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        report = await client.reports.list()
        print(report)


asyncio.run(main())
