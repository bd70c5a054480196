"""One call, asynchronously."""

import asyncio

from deprecated_api import AsyncClient, Engine


async def main() -> None:
    async with AsyncClient() as client:
        runs_create_response = await client.runs.create(engine=Engine.ELECTRIC)
        print(runs_create_response)


asyncio.run(main())
