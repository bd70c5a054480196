"""One call, synchronously."""

from moving import MovingSDK

with MovingSDK() as client:
    client_chat_response = client.chat(text="Hello")
    print(client_chat_response)
