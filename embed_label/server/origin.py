"""Which pages may send what they label, and read what is shown to them."""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers

# No form can set a header of its own, and a script of a strange page must ask before it does.
# Reflex says yes to every page that asks, so that alone is not enough.
HEADER = "x-embed-label"


def trusted(headers: Headers, origins: Collection[str]) -> bool:
    """The widget's own header, and no other site unless it was named."""
    if headers.get(HEADER) != "1":
        return False
    origin = headers.get("origin")
    if origin is None or origin in origins:
        return True
    if site := headers.get("sec-fetch-site"):
        return site in ("same-origin", "same-site", "none")
    # Browsers leave that header out on plain http. Ports may differ, as they do in development.
    return urlsplit(origin).hostname == urlsplit(f"//{headers.get('host', '')}").hostname


def readable(headers: Headers, origins: Collection[str]) -> dict[str, str]:
    """The headers of an answer that pages of these other sites may read; "*" is all of them."""
    answer = {
        "vary": "Origin",
        "cross-origin-resource-policy": "cross-origin" if origins else "same-origin",
    }
    origin = headers.get("origin")
    if "*" in origins:
        answer["access-control-allow-origin"] = "*"
    elif origin and origin in origins:
        answer["access-control-allow-origin"] = origin
    return answer
