"""One call, asynchronously."""

import asyncio

from ledger_api import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        user_name_model = await client.rows.first()
        print(user_name_model)


asyncio.run(main())
