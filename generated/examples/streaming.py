"""The answer as a stream of events."""

from text_completions import Client, Model

with Client() as client:
    events = client.completions.create(
        model=Model.CLAUDE_SONNET_4_6,
        prompt="\n\nHuman: Hello, world!\n\nAssistant:",
        max_tokens_to_sample=256,
        stream=True,
    )
    for event in events:
        print(event.completion, end="", flush=True)
