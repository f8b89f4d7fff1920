"""Values as YAML that every reader takes: JSON, but for a few letters."""

import json
import re

from pydantic import JsonValue

UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def as_yaml(value: JsonValue) -> str:
    """Every JSON is YAML, but for letters that YAML refuses or breaks lines at."""
    text = json.dumps(value, ensure_ascii=False)
    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
