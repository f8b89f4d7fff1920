"""A text beside an interval, of which a file does not say whether it is its label or was said."""

from embed_label.formats.recordings.recorded import Found, Recorded
from embed_label.formats.recordings.recordings import Mark, Recording


def one_text(recording: Recording, mark: Mark) -> str:
    """The label, or what was said where there is none."""
    if mark.label and mark.text:
        recording.lose_of(mark.region, "the text")
    elif not mark.label and mark.text.strip() in recording.labels:
        recording.lose_of(mark.region, f'that "{mark.text}" was said and is no label')
    return mark.label or mark.text


def as_found(where: str, start: float, end: float, text: str, recorded: Recorded) -> Found:
    """A label where the interface has one of that name, else what was said, if that is asked."""
    if text in recorded.labels or not (text and recorded.asks_for_text):
        return Found(where, start, end, [recorded.label(text, where).name] if text else [])
    return Found(where, start, end, text=text)
