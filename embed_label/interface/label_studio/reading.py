"""An interface from a config of Label Studio."""

from embed_label.errors import InterfaceError
from embed_label.interface.interface import Interface
from embed_label.interface.label_studio.arranging import config_name, read_node
from embed_label.interface.label_studio.config import elements, wired
from embed_label.interface.label_studio.showing import read_source
from embed_label.interface.label_studio.tags import tag_of
from embed_label.interface.label_studio.xml import parse, wrong
from embed_label.interface.layout import Column, Layout


def from_label_studio(xml: str) -> Interface:
    root = parse(xml)
    if tag_of(root).name != "View":
        raise wrong(root.line, root.tag, "a config begins with <View>")
    config = wired(root)
    for element, tag in elements(root):
        if tag.role == "source":
            config.sources[config_name(element)] = read_source(element, tag)
    view = read_node(root, config)
    assert isinstance(view, Layout)
    # A root that says nothing of its own is only there because XML has one.
    body = list(view.children) if view == Column(children=view.children) else [view]
    try:
        return Interface.model_validate({"body": body})
    except InterfaceError as error:
        place = config.place(str(error))
        raise wrong(*place, str(error)) if place else error from error
