"""When a part of an interface is shown: rules over what is answered, selected and marked."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from embed_label.errors import InterfaceError
from embed_label.wire import Many, Text, Written


class Rule(Written):
    """A statement that holds or does not."""

    error = InterfaceError


class Answered(Rule):
    """A question has an answer: one of `values`, or any at all. No name means any question."""

    kind: Literal["answered"] = "answered"
    question: Text = ""
    values: Many[Text] = ()


class Selected(Rule):
    """A region is selected: with one of these labels, from that set of labels, or any at all."""

    kind: Literal["selected"] = "selected"
    labels: Many[Text] = ()
    drawn_by: Text = ""


class Used(Rule):
    """Some region carries one of these labels."""

    kind: Literal["used"] = "used"
    labels: Many[Text]


class Not(Rule):
    """The other rule does not hold."""

    kind: Literal["not"] = "not"
    rule: "AnyRule"


class Every(Rule):
    """All of the rules hold."""

    kind: Literal["every"] = "every"
    rules: Many["AnyRule"]


class Some(Rule):
    """At least one of the rules holds."""

    kind: Literal["some"] = "some"
    rules: Many["AnyRule"]


AnyRule = TypeAliasType(
    "AnyRule",
    Annotated[Answered | Selected | Used | Not | Every | Some, Field(discriminator="kind")],
)
for rule in (Not, Every, Some):
    rule.model_rebuild()


def mentioned(rule: Rule) -> set[str]:
    """The questions that a rule looks at; an empty name stands for all."""
    match rule:
        case Answered():
            return {rule.question}
        case Not():
            return mentioned(rule.rule)
        case Every() | Some():
            return {name for each in rule.rules for name in mentioned(each)}
        case _:
            return set()
