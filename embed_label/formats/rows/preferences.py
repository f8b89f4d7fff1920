"""Rows for DPO: a prompt, an answer that was preferred, and one that was not."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from typing import Literal

from pydantic import JsonValue

from embed_label.errors import Unheld
from embed_label.formats.rows.rewritten import rewritten
from embed_label.formats.rows.told import LeftOut, Row, Told, Wording
from embed_label.jobs.votes import Vote, vote_of
from embed_label.lookup import lookup
from embed_label.showing import Showing


@dataclass(frozen=True, slots=True)
class Preferences:
    """Of a ranking "all" pairs, or those of "adjacent" places.

    `merged`: the best of all that somebody wrote is preferred to each output. `rewrites`: so is a
    rewrite to what it was written from, which may be one message of a chat.
    """

    wording: Wording
    pairs: Literal["all", "adjacent"] = "all"
    merged: bool = False
    rewrites: bool = False

    def rows(self, one: Told, left_out: LeftOut) -> Iterator[Row]:
        messages = [*rewritten(one, self.wording, left_out)] if self.rewrites else []
        for each in messages:
            chosen, rejected = ([each.message(text)] for text in (each.text, each.was))
            yield {"prompt": each.prompt, "chosen": chosen, "rejected": rejected}
        if messages:
            return
        prompt = self.wording.asked(one)
        for chosen, rejected in self._pairs(one, left_out):
            try:
                better, worse = self.wording.answered(chosen), self.wording.answered(rejected)
            except Unheld as error:
                left_out[str(error)] += 1
                continue
            if better == worse:
                left_out["both answers are the same"] += 1
                continue
            yield {"prompt": prompt, "chosen": better, "rejected": worse}

    def _pairs(self, one: Told, left_out: LeftOut) -> Iterator[tuple[JsonValue, JsonValue]]:
        vote = _vote(one)
        rewrite = one.written("rewrite") if self.rewrites else ""
        if vote is None and not rewrite:
            raise Unheld("nothing was preferred to anything")
        if rewrite:
            yield rewrite, lookup(self.wording.text, one.task.data)
        if vote is not None:
            texts = {name: _text(one, name, left_out) for name in vote.models}
            yield from self._of_vote(vote, texts, left_out)
            best = one.written(_merged(one)) if self.merged else ""
            for text in texts.values():
                if best and text is not None:
                    yield best, text

    def _of_vote(
        self, vote: Vote, texts: dict[str, JsonValue], left_out: LeftOut
    ) -> Iterator[tuple[JsonValue, JsonValue]]:
        for tier in vote.tiers:
            if ties := len(tier) * (len(tier) - 1) // 2:
                left_out["both are bad" if vote.is_bad else "a tie"] += ties
        near = self.pairs == "adjacent"
        for better, worse in (pairwise if near else _every_two)(vote.tiers):
            for chosen, rejected in product(better, worse):
                # One that failed is counted where it is read.
                if texts[chosen] is not None and texts[rejected] is not None:
                    yield texts[chosen], texts[rejected]


def _every_two(tiers: tuple[tuple[str, ...], ...]) -> Iterator[tuple[tuple[str, ...], ...]]:
    return combinations(tiers, 2)


def _vote(one: Told) -> Vote | None:
    """By the names under which the outputs were shown: two of them may be by one model."""
    outputs = one.task.data.get("outputs")
    unnamed: list[JsonValue] = [
        {key: value for key, value in each.items() if key != "model"}
        for each in (outputs if isinstance(outputs, list) else [])
        if isinstance(each, dict)
    ]
    data = {**one.task.data, "outputs": unnamed} if outputs is not None else one.task.data
    task = one.task.model_copy(update={"data": data})
    return vote_of(one.record.completion, task, one.interface, Showing())


def _text(one: Told, name: str, left_out: LeftOut) -> JsonValue:
    try:
        return one.shown(name)
    except Unheld:
        left_out["an output failed or is no text"] += 1
        return None


def _merged(one: Told) -> str:
    return next((each.merged for each in one.interface.lineups if each.merged), "")
