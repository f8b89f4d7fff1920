"""What the tags that ask become, and when they are asked."""

import pytest

from embed_label.interface import Interface
from embed_label.questions import (
    Choices,
    Comment,
    DateTime,
    Entries,
    Pairwise,
    Quantity,
    Question,
    Ranking,
    Rating,
    Taxonomy,
)
from embed_label.rules import Answered, Not, Rule, Selected
from tests.unit.interface.label_studio.given import CORPUS


def about_text(inner: str) -> Interface:
    return Interface.from_label_studio(f'<View><Text name="t" value="$t"/>{inner}</View>')


QUESTIONS: dict[str, Question] = {
    '<Choices name="q" toName="t" choice="multiple" showInline="true">'
    '<Choice value="a" selected="true"/><Choice value="b"/></Choices>': Choices(
        name="q", of="t", choices=["a", "b"], many=True, default=["a"]
    ),
    '<Rating name="q" toName="t" required="true" requiredMessage="Do"/>': Rating(
        name="q", of="t", required=True, required_message="Do"
    ),
    '<Choices name="q" toName="t" layout="select"><Choice value="a"/></Choices>': Choices(
        name="q", of="t", choices=["a"], layout="select"
    ),
    '<Choices name="q" toName="t" value="$c"/>': Choices(
        name="q", of="t", variable="$c", layout="vertical"
    ),
    '<Taxonomy name="q" toName="t" apiUrl="/t.json" leafsOnly="true" maxUsages="2"/>': Taxonomy(
        name="q", of="t", url="/t.json", leaves_only=True, many=True, most=2
    ),
    '<Taxonomy name="q" toName="t" apiUrl="/t.json" maxUsages="1"/>': Taxonomy(
        name="q", of="t", url="/t.json"
    ),
    '<Rating name="q" toName="t" maxRating="3" defaultValue="2" perRegion="true"/>': Rating(
        name="q", of="t", stars=3, default=2, per_region=True
    ),
    '<Number name="q" toName="t" min="0" max="1" step="0.1" slider="true"/>': Quantity(
        name="q", of="t", min=0, max=1, step=0.1, slider=True
    ),
    '<DateTime name="q" toName="t" only="date" max="2030-01-01"/>': DateTime(
        name="q", of="t", only="date", max="2030-01-01"
    ),
    '<TextArea name="q" toName="t" maxSubmissions="1" rows="4" value="$draft"/>': Comment(
        name="q", of="t", rows=4, default="$draft"
    ),
    '<TextArea name="q" toName="t" maxSubmissions="3" skipDuplicates="true" label="Why"/>': Entries(
        name="q", of="t", most=3, unique=True, editable=False, title="Why"
    ),
}


@pytest.mark.parametrize("xml", QUESTIONS)
def test_a_control_becomes_the_question_that_it_asks(xml: str) -> None:
    asked = QUESTIONS[xml]
    # Label Studio shows no names: what has no words of its own stands without any.
    seen = asked.model_copy(update={"untitled": not asked.title})
    assert about_text(xml).questions["q"] == seen
    assert about_text(xml).notes == ()


def test_nested_choices_are_a_tree_that_is_open() -> None:
    question = Interface.from_label_studio(CORPUS["nested_choices"]).questions["kind"]
    assert isinstance(question, Taxonomy)
    assert (question.inline, question.many) == (True, True)
    assert [each.name for each in question.items[0].children] == ["Clear", "cream"]
    assert question.default == (("Soup", "Clear"),)


def test_a_ranker_ranks_what_its_list_shows() -> None:
    question = Interface.from_label_studio(CORPUS["sort_into_buckets"]).questions["sorted"]
    assert isinstance(question, Ranking)
    assert (question.of, question.variable) == ("cards", "$cards")
    assert [(each.name, each.default) for each in question.buckets] == [
        ("must", False),
        ("could", True),
        ("never", False),
    ]


def test_a_comparison_names_both_sides_and_has_no_tie() -> None:
    question = Interface.from_label_studio(CORPUS["compare_answers"]).questions["better"]
    assert question == Pairwise(
        name="better",
        untitled=True,
        left="first",
        right="second",
        ties=False,
        both_bad=False,
        kept={"selectionStyle": "background: green"},
    )


REGION = Selected(labels=["car", "Sign"], drawn_by="thing")
RULES: dict[tuple[str, str], tuple[Rule, ...]] = {
    ("visible_when_region", "colour"): (REGION,),
    ("visible_when_region", "shade"): (REGION, Answered(question="colour", values=["Red"])),
    ("visible_when_choice", "why"): (Answered(question="spam", values=["s"]),),
    ("visible_when_choice", "use"): (Not(rule=Answered(question="spam", values=["s"])),),
    ("per_region_of_a_label", "state"): (Selected(labels=["Roof"], drawn_by="p"),),
}


@pytest.mark.parametrize(("config", "question"), RULES)
def test_visible_when_becomes_a_rule(config: str, question: str) -> None:
    assert Interface.from_label_studio(CORPUS[config]).rules[question] == RULES[config, question]
