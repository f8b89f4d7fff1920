"""Whether the store can be read."""

from embed_label.server.api.call import Call
from embed_label.server.api.operation import Operations
from embed_label.wire import Wire

operations = Operations()


class Health(Wire):
    ok: bool = True


@operations.add("GET", "/health", needs=None)
def health(call: Call) -> Health:
    """Whether the store can be read."""
    call.store.report()
    return Health()
