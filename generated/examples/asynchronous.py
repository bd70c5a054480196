"""One call, asynchronously."""

import asyncio

from text_completions import AsyncClient, Model


async def main() -> None:
    async with AsyncClient() as client:
        completion = await client.completions.create(
            model=Model.CLAUDE_SONNET_4_6,
            prompt="\n\nHuman: Hello, world!\n\nAssistant:",
            max_tokens_to_sample=256,
        )
        print(completion.completion)


asyncio.run(main())
