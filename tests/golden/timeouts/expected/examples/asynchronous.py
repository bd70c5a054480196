"""One call, asynchronously."""

import asyncio

from patience import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.slow.wait()
        print(result)


asyncio.run(main())
