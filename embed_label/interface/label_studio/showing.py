"""Sources: read and written."""

from collections.abc import Iterator

from embed_label.interface.label_studio.attributes import WRITTEN
from embed_label.interface.label_studio.drawing import TAG, kind_of
from embed_label.interface.label_studio.fields import Read, kept, read, unsaid, written
from embed_label.interface.label_studio.printing import markup
from embed_label.interface.label_studio.tag import Tag
from embed_label.interface.label_studio.tags import TAGS, tag_of
from embed_label.interface.label_studio.terms import INNER, inside, parts
from embed_label.interface.label_studio.xml import Element, wrong
from embed_label.modalities import Channel, SeriesSource, Source

# The value of an image stood in `valueList`.
LISTED = "<valueList>"
USUAL = {
    "audio": "Audio",
    "chat": "Chat",
    "dialogue": "Paragraphs",
    "document": "Pdf",
    "html": "HyperText",
    "image": "Image",
    "list": "List",
    "series": "TimeSeries",
    "table": "Table",
    "text": "Text",
    "video": "Video",
}


def read_source(element: Element, tag: Tag) -> Source:
    (model,) = tag.becomes
    assert issubclass(model, Source)
    made = read(element, tag, model)
    value = made.said.get("value", "")
    if listed := made.said.get("valueList"):
        made.keep("value")
        made.kept[LISTED] = "true"
        value = listed
    if tag.name == "HyperText" and (inside := markup(element).strip()):
        # Label Studio takes the HTML in the tag before that of its value.
        made.keep("value")
        value = inside
        element.children = []
    if not value:
        raise wrong(
            element.line, element.tag, 'value is missing; write value="$field" for a field of tasks'
        )
    if USUAL[str(model.model_fields["kind"].default)] != tag.name:
        made.kept[TAG] = tag.name
    channels = list(_channels(made))
    fields = {"channels": channels} if model is SeriesSource else {}
    return made.build(model, name=made.said["name"], value=value, **fields)


def _channels(made: Read) -> Iterator[Channel]:
    """Those of one MultiChannel share the number of it; what it says is kept by that number."""
    group = 0
    for child in parts(made):
        tag = tag_of(child)
        if tag.name == "Channel":
            yield read(child, tag, Channel).build(Channel)
            continue
        group += 1
        about = read(child, tag, Channel)
        made.kept |= {f"MultiChannel {group} {name}": text for name, text in about.kept.items()}
        for each in child.children:
            if tag_of(each).name != "Channel":
                raise wrong(each.line, each.tag, "does not stand in <MultiChannel>")
            yield read(each, tag_of(each), Channel).build(Channel, group=f"{group}")
        if not child.children:
            raise wrong(child.line, child.tag, "has no channels; give it some")


def write_source(source: Source, lost: list[str]) -> list[Element]:
    tag = TAGS[source.kept.get(TAG) or USUAL[kind_of(source)]]
    value = "valueList" if LISTED in source.kept else "value"
    attributes = {"name": source.name, value: source.value or f"${source.name}"}
    attributes |= {**written(source, tag), **kept(source)}
    element = Element(tag.name, attributes)
    said = {"name", "value", "title", "kept", "channels", "kind"} | {
        each.field for each in tag.attributes
    }
    if getattr(source, "encoding", "utf-8") not in ("utf-8", *WRITTEN):
        # What stands behind an address is always read as UTF-8 there.
        said -= {"encoding"}
    lost.extend(f'source "{source.name}": {field}' for field in unsaid(source, said))
    if isinstance(source, SeriesSource):
        element.children = _write_channels(source, lost)
    element.children = inside(source.kept.get(INNER, ""), element.children)
    made = [element]
    if source.title and "title" not in attributes:
        made.insert(0, Element("Header", {"value": source.title, "size": "5"}))
    return made


def _write_channels(source: SeriesSource, lost: list[str]) -> list[Element]:
    tag = TAGS["Channel"]
    made: list[Element] = []
    groups: dict[str, Element] = {}
    for channel in source.channels:
        element = Element("Channel", {**written(channel, tag), **kept(channel)})
        if not channel.group:
            made.append(element)
            continue
        if channel.group not in groups:
            start = f"MultiChannel {channel.group} "
            about = {
                name.removeprefix(start): text
                for name, text in source.kept.items()
                if name.startswith(start)
            }
            groups[channel.group] = Element("MultiChannel", about)
            made.append(groups[channel.group])
        groups[channel.group].children.append(element)
    return made


def is_list(source: Source | None) -> bool:
    return source is not None and "list" in source.shows
