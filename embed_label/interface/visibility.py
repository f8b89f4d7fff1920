"""Which questions are asked, given what is marked, answered and selected.

The widget does the same; `tests/vectors/visibility.json` holds the two together.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from embed_label.interface.interface import Interface
from embed_label.questions import Answer
from embed_label.regions import Region
from embed_label.rules import Answered, Every, Not, Rule, Selected, Some, Used, mentioned

ANY = ""  # question


class Visibility:
    """An answer to a question that is not asked counts for nothing."""

    def __init__(
        self, interface: Interface, regions: Sequence[Region], answers: Sequence[Answer]
    ) -> None:
        self._interface = interface
        self._regions = {region.id: region for region in regions}
        self._used = {label for region in regions for label in region.labels}
        # There may be thousands of regions, each with an answer that waits for another.
        self._answers: dict[str, list[Answer]] = defaultdict(list)
        self._about: dict[tuple[str, str | None], list[Answer]] = defaultdict(list)
        self._asked: dict[tuple[str, str | None], bool] = {}
        self._waits = {
            name: {each for rule in rules for each in mentioned(rule)} - {ANY}
            for name, rules in interface.rules.items()
        }
        for answer in answers:
            if answer.question in interface.questions and not answer.is_empty:
                for question in (ANY, answer.question):
                    self._answers[question].append(answer)
                    self._about[question, answer.region].append(answer)

    def is_asked(self, question: str, selected: Region | None = None) -> bool:
        """Whether the question is asked while that region, or none, is selected."""
        region = selected.id if selected else None
        asked = self._asked
        # First what it waits for, and not by recursion: a chain of questions may be long.
        ahead = [question]
        while ahead:
            one = ahead[-1]
            waits = [each for each in self._waits[one] if (each, region) not in asked]
            if (one, region) in asked:
                ahead.pop()
            elif waits:
                ahead.extend(waits)
            else:
                rules = self._interface.rules[one]
                asked[one, region] = all(self.holds(rule, selected) for rule in rules)
        return asked[question, region]

    def holds(self, rule: Rule, selected: Region | None) -> bool:
        match rule:
            case Answered():
                said = self._said(rule.question, selected)
                return any(self._answers_so(answer, rule, selected) for answer in said)
            case Selected():
                return selected is not None and self._is_such(selected, rule)
            case Used():
                return not self._used.isdisjoint(rule.labels)
            case Not():
                return not self.holds(rule.rule, selected)
            case Every():
                return all(self.holds(each, selected) for each in rule.rules)
            case Some():
                return any(self.holds(each, selected) for each in rule.rules)
            case _:
                raise TypeError(f"no such rule: {rule!r}")

    def _said(self, question: str, selected: Region | None) -> Iterable[Answer]:
        """About another region than the selected one an answer says nothing here."""
        if selected is None:
            return self._answers[question]
        return [*self._about[question, None], *self._about[question, selected.id]]

    def _answers_so(self, answer: Answer, rule: Answered, selected: Region | None) -> bool:
        if rule.values and not set(rule.values) & set(answer.values):
            return False
        # An unnamed rule looks at every question, also at the one that waits for it.
        if rule.question == ANY:
            return True
        about = selected
        if answer.region is not None and about is None:
            about = self._regions.get(answer.region)
        return self.is_asked(answer.question, about)

    def _is_such(self, region: Region, rule: Selected) -> bool:
        if rule.labels and not set(rule.labels) & set(region.labels):
            return False
        if not rule.drawn_by:
            return True
        source = self._interface.sources.get(region.source)
        return source is not None and any(
            labels.name == rule.drawn_by
            and (not labels.labels or {each.name for each in labels.labels} & set(region.labels))
            for labels in self._interface.labels_of(source, region)
        )
