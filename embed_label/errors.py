"""Every error embed_label raises, in one tree."""

from collections.abc import Iterable
from difflib import get_close_matches

# Of what is lost; a screen is no longer.
SHOWN = 50


class EmbedLabelError(Exception):
    """Catch this to catch all of ours."""


class InterfaceError(EmbedLabelError):
    """An interface that cannot be shown: which part, and what to write instead."""


class TaskError(EmbedLabelError):
    """A task that cannot be shown or is not there."""


class InvalidCompletion(EmbedLabelError):
    """A completion that was refused; `code` is stable, the message is for people."""

    def __init__(self, message: str, *, code: str = "invalid") -> None:
        super().__init__(message)
        self.code = code


class LossyExport(EmbedLabelError):
    """What another format cannot hold; `lost` names each thing, and nothing was written."""

    def __init__(self, lost: Iterable[str], into: str = "Label Studio") -> None:
        self.lost = tuple(lost)
        what = "\n".join(f"- {each}" for each in self.lost[:SHOWN])
        if len(self.lost) > SHOWN:
            what += f"\n- and {len(self.lost) - SHOWN} more"
        super().__init__(f"{into} cannot hold all of it; lossy=True leaves this out:\n{what}")


class Unheld(EmbedLabelError):
    """What a file says and we have no place for; its reader catches this and keeps it aside."""


class NotJson(EmbedLabelError, ValueError):
    """Why a text is none that we take. `at` is where in it; None where its end cannot be told."""

    def __init__(self, why: str, at: int | None = None) -> None:
        super().__init__(why)
        self.at = at


class ArrayBroken(EmbedLabelError):
    """An array of a file cannot be read on: from which line, and why."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


class Bomb(EmbedLabelError):
    """An archive that would fill the disk."""


class Spoilt(EmbedLabelError):
    """An archive, or a file in it, that does not unpack."""


class UnknownFormat(EmbedLabelError):
    """A file format that nobody here reads or writes."""


class Conflict(EmbedLabelError):
    """An id that was stored before with other content. The first stands, both are kept."""


class ReviewRefused(EmbedLabelError):
    """A review that cannot stand: of one's own work, or of what its author has revised since."""


class StoreError(EmbedLabelError):
    """The store itself is unusable: a newer schema, a bad URL, a closed store."""


class Overtaken(EmbedLabelError):
    """What a work on a store raises if another has stored what it was about to: it is run again.

    Only on a database with several writers; one of them has got on then.
    """


class Busy(EmbedLabelError):
    """There are tasks for this author, but at the moment others are at work on each of them."""


class PictureRefused(EmbedLabelError):
    """A picture that is not shown; `code` is stable, the message says why and what to do."""

    def __init__(self, message: str, *, code: str) -> None:
        super().__init__(message)
        self.code = code


class MediaRefused(EmbedLabelError):
    """A file that is not handed out; `code` is stable, the message says why and what to do.

    `renew` is where a link that ran out is renewed.
    """

    def __init__(self, message: str, *, code: str, renew: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.renew = renew


class RequestRefused(EmbedLabelError):
    """A request that is not answered: `status` as HTTP has it, and a stable `code`.

    `wait` is after how many seconds it may be sent again, where that helps.
    """

    def __init__(self, message: str, *, status: int, code: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.wait = wait


class SoundRefused(EmbedLabelError):
    """A sound whose outline cannot be made: which file, and why."""


class UnknownProp(EmbedLabelError, TypeError):
    """A component was given a prop that it does not have."""


class NotGiven(EmbedLabelError, TypeError):
    """A function was called without something that it cannot do without."""


class PackageMissing(EmbedLabelError, ImportError):
    """Something that needs a package which is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs a package: pip install 'embed-label[{extra}]'")


class WidgetMissing(EmbedLabelError):
    """The browser bundle was not built into this installation."""


def nearest(name: str, known: Iterable[str]) -> str:
    """The end of an error message: the closest known name, or the known ones."""
    names = sorted(known)
    close = get_close_matches(name, names, n=1)
    if close:
        return f'did you mean "{close[0]}"?'
    return "known: " + ", ".join(f'"{each}"' for each in names) if names else "there are none"
