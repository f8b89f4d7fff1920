"""An answer in pieces, for the page that shows it and the test that reads what was marked."""

from typing import Any

import embed_label as el

ASKED = [
    {"role": "user", "content": "How do plants eat?"},
    {"role": "assistant", "content": "By **light**.\n\n" + "They grow. " * 60},
    {"role": "user", "content": "Tell me more."},
]
PIECES = [
    "Light falls on ", "a *leaf*", " with 🌱 green", " in it.\n\n",
    *(f"{at}. Step number {at} of the way, in some words.\n" for at in range(1, 41)),
    "\nThat is ", "all.",
]  # fmt: skip


def written(name: str, count: int) -> el.Task:
    last: dict[str, Any] = {"role": "assistant", "content": "".join(PIECES[:count])}
    if count < len(PIECES):
        last["streaming"] = True
    return el.Task(id=name, data={"chat": [*ASKED, last]})
