"""Which questions are asked, given what is marked, answered and selected.

The widget does the same; `tests/vectors/visibility.json` holds the two together.
"""

from collections.abc import Sequence

from embed_label.interface.interface import Interface
from embed_label.questions import Answer
from embed_label.regions import Region
from embed_label.rules import Answered, Every, Not, Rule, Selected, Some, Used


class Visibility:
    """An answer to a question that is not asked counts for nothing."""

    def __init__(
        self, interface: Interface, regions: Sequence[Region], answers: Sequence[Answer]
    ) -> None:
        self._interface = interface
        self._regions = regions
        self._answers = answers

    def is_asked(self, question: str, selected: Region | None = None) -> bool:
        """Whether the question is asked while that region, or none, is selected."""
        return all(self.holds(rule, selected) for rule in self._interface.rules[question])

    def holds(self, rule: Rule, selected: Region | None) -> bool:
        match rule:
            case Answered():
                return any(
                    self._answers_so(answer, rule, selected)
                    for answer in self._answers
                    if rule.question in ("", answer.question)
                )
            case Selected():
                return selected is not None and self._is_such(selected, rule)
            case Used():
                return any(set(rule.labels) & set(region.labels) for region in self._regions)
            case Not():
                return not self.holds(rule.rule, selected)
            case Every():
                return all(self.holds(each, selected) for each in rule.rules)
            case Some():
                return any(self.holds(each, selected) for each in rule.rules)
            case _:
                raise TypeError(f"no such rule: {rule!r}")

    def _answers_so(self, answer: Answer, rule: Answered, selected: Region | None) -> bool:
        if answer.is_empty or answer.question not in self._interface.questions:
            return False
        # About another region than the selected one it says nothing here.
        if answer.region is not None and selected is not None and answer.region != selected.id:
            return False
        if rule.values and not set(rule.values) & set(answer.values):
            return False
        # An unnamed rule looks at every question, also at the one that waits for it.
        if rule.question == "":
            return True
        about = selected
        if answer.region is not None and about is None:
            about = next((each for each in self._regions if each.id == answer.region), None)
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
