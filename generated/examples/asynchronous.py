"""One call, asynchronously."""

import asyncio

from text_completions import AsyncClient, Model


async def main() -> None:
    async with AsyncClient() as client:
        result = await client.completions.create(
            model=Model.CLAUDE_SONNET_4_6,
            prompt="\n\nHuman: Hello, world!\n\nAssistant:",
            max_tokens_to_sample=256,
        )
        print(result)


asyncio.run(main())
