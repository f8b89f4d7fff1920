"""Write docs/label_studio.md from the table of Label Studio's tags; `--check` only compares."""

import sys
from collections.abc import Iterator
from pathlib import Path

from embed_label.interface.label_studio.tag import Tag
from embed_label.interface.label_studio.tags import TAGS

TARGET = Path(__file__).parent.parent / "docs" / "label_studio.md"

HEAD = """\
# Label Studio configs

Made by `tools/label_studio_page.py` from the table in `embed_label/interface/label_studio/`: do not
edit.

```python
interface = Interface.from_label_studio(xml)  # InterfaceError says line, tag and the nearest name
interface.notes  # what of it is kept and not acted on
interface.to_label_studio()  # LossyExport names what a config cannot say
interface.to_label_studio(lossy=True)  # the nearest that it can
```

Every tag and attribute is carried. What we act on is a field of our interface. What we do not act
on is kept word for word for the way back and named in `interface.notes`; an attribute that says
its default, or what holds with us anyhow (such as `zoom="true"`), is not named. Attributes that
nobody knows are kept too; a tag that nobody knows is an error. Names of colours become `#rrggbb`;
a key or a colour that we cannot hold is kept, and so is each value that does not fit its field.

- `toName` becomes `of`: the first name, or for `Pairwise` both. `visibleWhen` and its companions
  become a rule (`Selected`, `Answered`, `Not`); nested views are rules that must all hold.
- A `Label` or `Choice` is stored by its `alias`, or else its `value`; with an alias the value is
  its `title`.
- `Labels` on an image or a video draw what the tools beside them draw.
- Declarations and rules of CSS that load, run or leave the widget are kept and not applied.
- No DOCTYPE, no entities, at most 4 million characters, 28 levels.
"""

TITLES = {
    "source": "Tags that show something",
    "labels": "Tags that draw",
    "relations": "Relations",
    "question": "Tags that ask",
    "term": "Tags inside others",
    "layout": "Layout",
    "words": "Words, filter, style",
    "foreign": "Kept and not shown",
}


def page() -> str:
    return "\n".join([HEAD, *(line for role in TITLES for line in _section(role))]) + "\n"


def _section(role: str) -> Iterator[str]:
    yield f"## {TITLES[role]}\n"
    yield "| Tag | becomes | acted on | kept |"
    yield "|---|---|---|---|"
    for tag in TAGS.values():
        if tag.role == role:
            yield f"| `{tag.name}` | {_becomes(tag)} | {_acted_on(tag)} | {_kept(tag)} |"
    yield ""


def _becomes(tag: Tag) -> str:
    models = ", ".join(f"`{each.__name__}`" for each in tag.becomes)
    return f"{models}: {tag.note}" if tag.note else models


def _acted_on(tag: Tag) -> str:
    fields: dict[str, list[str]] = {}
    for each in tag.attributes:
        if each.field:
            fields.setdefault(each.field, []).append(each.name)
    return ", ".join(
        field if names == [field] else f"{' '.join(names)} → `{field}`"
        for field, names in fields.items()
    )


def _kept(tag: Tag) -> str:
    if tag.role == "foreign" and not tag.attributes:
        return "all of it"
    reasons: dict[str, list[str]] = {}
    for each in tag.attributes:
        if not each.field:
            reasons.setdefault(each.why, []).append(each.name)
    return "; ".join(f"{', '.join(names)} ({why})" for why, names in reasons.items())


def main() -> int:
    if "--check" not in sys.argv:
        TARGET.write_text(page(), encoding="utf-8")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == page():
        return 0
    print(f"{TARGET.name} no longer matches the table: run `python -m tools.label_studio_page`.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
