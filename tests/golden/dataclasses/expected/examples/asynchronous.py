"""One call, asynchronously."""

import asyncio

from dataclasses_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        pet = await client.pets.retrieve(id="id")
        print(pet)


asyncio.run(main())
