"""A process that sends completions until each is acknowledged, and may be killed at any time."""

import json
import os
import re
from pathlib import Path

from sqlalchemy import text

from embed_label.store import LabelStore
from embed_label.store.ledger import revisions


def send_all(url: str, outbox: str, acknowledged: str, careful: bool = True) -> None:
    """Every third acknowledgement is lost on its way, so that its completion is sent again.

    Who is not careful does not look whether its id is there.
    """
    if not careful:
        for dialect, look in revisions.LOOK.items():
            blind = re.sub(r"WHERE one.id = (sent.id|json_extract\(.*\))", "WHERE FALSE", look.text)
            revisions.LOOK[dialect] = text(blind)
    done = set(Path(acknowledged).read_text().split())
    acks = os.open(acknowledged, os.O_WRONLY | os.O_APPEND)
    with LabelStore(url) as store:
        for number, line in enumerate(Path(outbox).read_text().splitlines()):
            sent = json.loads(line)
            if sent["id"] in done:
                continue
            receipt = store.put(sent, author="ann")
            if number % 3 == 0:
                receipt = store.put(sent, author="ann")
            os.write(acks, f"{receipt.id}\n".encode())
