"""What a document says of the API as a whole, besides what can be called."""

from bindwright.record import record


@record
class Info:
    """`info` without title, version and description, and `externalDocs`; "" where nothing is said.

    Every URL is that of a page of the web, and `email` an address of mail. `license` is that of
    the API, and not of what is made for it: an SPDX expression or a name.
    """

    summary: str = ""
    contact: str = ""
    contact_email: str = ""
    contact_url: str = ""
    license: str = ""
    license_url: str = ""
    documentation: str = ""
    documentation_url: str = ""
