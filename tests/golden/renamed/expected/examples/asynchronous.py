"""One call, asynchronously."""

import asyncio

from renamed_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        animal = await client.animals.retrieve(id="id")
        print(animal)


asyncio.run(main())
