"""The part of this package that is the same for every API; nothing in here is public by itself.

client     clients and resources, their options, and how they are told about the API
auth       kinds of credentials, and which of them go with a call
requests   what is sent: URLs, parameters, headers, cookies, bodies
calls      sending: attempts, redirects, pauses, connections
responses  what comes back: bodies, headers, downloads
streams    events and items as they arrive
pages      listings in pages
testing    an API that answers as a test says
types      what the types of the API are made of, and how JSON becomes one or is refused

Beside them: `errors`, `omit`, `webhooks`, `json_values` and `encoding` (arguments as JSON), and
`lazy`, with which the package loads nothing before it is used.
"""
