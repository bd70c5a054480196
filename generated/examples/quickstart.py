"""One call, synchronously."""

from text_completions import Client, Model

with Client() as client:
    completion = client.completions.create(
        model=Model.CLAUDE_SONNET_4_6,
        prompt="\n\nHuman: Hello, world!\n\nAssistant:",
        max_tokens_to_sample=256,
    )
    print(completion.completion)
