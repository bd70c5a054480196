"""What the package says of itself: by the configuration, else by the document."""

from dataclasses import replace

from bindwright.config.metadata import PYTHON, Author, Metadata, admitted_pythons, same_label
from bindwright.ir.info import Info
from bindwright.visible import visible_line

_FACTS = ("Intended Audience :: Developers", "Operating System :: OS Independent")


def whole_metadata(info: Info, stated: Metadata) -> Metadata:
    """The metadata of a package; what the configuration says goes before the document."""
    name = visible_line(info.contact).replace(",", " ")  # which stands between authors
    contact = Author(name=" ".join(name.split()), email=info.contact_email)
    pythons = (f"{PYTHON}{one}" for one in ("3", *admitted_pythons(stated.requires_python)))
    facts = (*_FACTS, *pythons, "Typing :: Typed", *stated.classifiers)
    links = {"Documentation": info.documentation_url, "Contact": info.contact_url}
    known = set(map(same_label, stated.urls))
    told = {key: url for key, url in links.items() if url and same_label(key) not in known}
    return replace(
        stated,
        authors=stated.authors or (() if contact == Author() else (contact,)),
        classifiers=tuple(dict.fromkeys(facts)),
        urls={**stated.urls, **told},
    )
