"""The answer as a stream of events."""

from moving import MovingSDK

with MovingSDK() as client:
    events = client.chat(
        text="Hello",
        stream=True,
    )
    for event in events:
        print(event)
