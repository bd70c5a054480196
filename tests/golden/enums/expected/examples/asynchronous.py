"""One call, asynchronously."""

import asyncio

from enums_api import AsyncClient, Color


async def main() -> None:
    async with AsyncClient() as client:
        pet = await client.pets.list(color=Color.RED)
        print(pet)


asyncio.run(main())
