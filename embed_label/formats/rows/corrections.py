"""Rows for supervised fine-tuning: a prompt, and the answer as people would have it."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import JsonValue

from embed_label.errors import Unheld
from embed_label.formats.rows.rewritten import rewritten
from embed_label.formats.rows.told import LeftOut, Row, Told, Wording
from embed_label.lookup import lookup
from embed_label.questions import CommentAnswer, RewriteAnswer
from embed_label.verdict import paired


@dataclass(frozen=True, slots=True)
class Corrections:
    """From rewrites, from what was merged of several outputs, and from answers put right.

    A message of a chat that was rewritten is a row with what stands before it.

    With `accepted`, also from what was predicted and left as it was.
    """

    wording: Wording
    accepted: bool = False

    def rows(self, one: Told, left_out: LeftOut) -> Iterator[Row]:
        messages = [*rewritten(one, self.wording, left_out)]
        for each in messages:
            yield {"messages": [*each.prompt, each.message(each.text)]}
        if messages:
            return
        prompt = self.wording.asked(one)
        texts = [*self._texts(one, left_out)]
        if not texts:
            raise Unheld("nothing was put right")
        for text in texts:
            answer = self.wording.answered(text)
            if isinstance(prompt, list) and isinstance(answer, list):
                yield {"messages": [*prompt, *answer]}
            else:
                yield {"prompt": prompt, "completion": answer}

    def _texts(self, one: Told, left_out: LeftOut) -> Iterator[JsonValue]:
        merged = (each.merged for each in one.interface.lineups if each.merged)
        before = lookup(self.wording.text, one.task.data)
        for name in dict.fromkeys(["rewrite", *merged]):
            text = one.written(name)
            if text and (text != before or self.accepted):
                yield text
            elif text:
                left_out["the rewrite is the same as the text"] += 1
        completion = one.record.completion
        if one.interface.lineups:
            return
        wanted = ("edited", "accepted") if self.accepted else ("edited",)
        for pair in paired(completion.annotation, completion.predictions):
            if (
                isinstance(pair.after, CommentAnswer | RewriteAnswer)
                and pair.verdict.outcome in wanted
            ):
                yield pair.after.text
