"""One call, asynchronously."""

import asyncio

from moving import AsyncMovingSDK


async def main() -> None:
    async with AsyncMovingSDK() as client:
        client_chat_response = await client.chat(text="Hello")
        print(client_chat_response)


asyncio.run(main())
