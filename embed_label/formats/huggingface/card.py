"""The card of a dataset: what `datasets` reads of it, and what people do."""

from collections.abc import Sequence

from pydantic import JsonValue

from embed_label.formats.as_yaml import as_yaml
from embed_label.formats.huggingface.features import Feature
from embed_label.formats.part import Fields
from embed_label.interface import Interface


def card(interface: Interface, columns: Sequence[tuple[str, Feature]], count: int) -> str:
    features: list[JsonValue] = [{"name": name, **each.said} for name, each in columns]
    told: Fields = {
        "dataset_info": {"features": features},
        "configs": [
            {
                "config_name": "default",
                "data_files": [{"split": "train", "path": "data/train-*.parquet"}],
            }
        ],
        "tags": ["embed_label"],
    }
    head = "".join(f"{key}: {as_yaml(value)}\n" for key, value in told.items())
    title = " ".join(interface.title.split()) or "Annotations"
    said = f"{interface.instructions.strip()}\n\n" if interface.instructions.strip() else ""
    rows = "".join(f"| `{name}` | {_kind(each)} |\n" for name, each in columns)
    return (
        f"---\n{head}---\n# {title}\n\n{said}{count:,} annotations, one in each row.\n\n"
        f"| column | holds |\n|---|---|\n{rows}"
    )


def _kind(feature: Feature) -> str:
    match feature.said:
        case {"dtype": {"class_label": {"names": names}}} if isinstance(names, dict):
            return "one of " + ", ".join(f"`{name}`" for name in names.values())
        case {"list": str(each)}:
            return f"list of {each}"
        case {"list": list()}:
            return "list of objects"
        case {"list": dict(each)}:
            return f"list, each {_kind(Feature(each, None))}"
        case {"dtype": str(dtype)}:
            return dtype
        case _:
            return ""
