"""A store that does not look whether an id is there: what keys are for is seen without them."""

import re

from sqlalchemy import text

from embed_label.store.ledger import revisions


def be_careless() -> None:
    for dialect, look in revisions.LOOK.items():
        blind = re.sub(r"WHERE one.id = (sent.id|json_extract\(.*\))", "WHERE FALSE", look.text)
        revisions.LOOK[dialect] = text(blind)
