"""Questions: written."""

from embed_label.interface.label_studio.asking import ELSEWHERE
from embed_label.interface.label_studio.fields import covered, kept, unsaid, written
from embed_label.interface.label_studio.results import question_tag
from embed_label.interface.label_studio.tags import TAGS
from embed_label.interface.label_studio.terms import INNER, inside, write_choices, write_term
from embed_label.interface.label_studio.xml import Element
from embed_label.modalities import Source
from embed_label.questions import (
    Choice,
    Choices,
    Comment,
    Entries,
    Pairwise,
    Question,
    Ranking,
    Rating,
    Rewrite,
    Tags,
    Taxonomy,
    Term,
    YesNo,
)

SAID = {"kind", "kept", "name", "title", "untitled", "of", "per_region", "per_item", "when"}
Lost = list[str]
# What a config shows that has nothing to show: every question of Label Studio is about something.
NOTHING = "task"
# Of a rating's icons Label Studio has those that are counted.
NEAREST = {"face": "smile", "number": "star"}


def write_question(question: Question, sources: dict[str, Source], lost: Lost) -> list[Element]:
    """The tag of a question, and what it needs beside it."""
    told = _told(question, lost)
    tag = TAGS[question_tag(question)]
    attributes = _wiring(told, sources) | written(told, tag)
    children: list[Element] = []
    said = SAID | {each.field for each in tag.attributes if not each.by_hand}
    match told:
        case Choices():
            attributes |= {"value": told.variable} if told.variable else {}
            children = _options(told, lost)
            said |= {"choices", "variable", "default"}
        case Taxonomy():
            attributes |= _tree(told)
            children = write_choices(told.items, {tuple(each) for each in told.default}, lost)
            said |= {"items", "variable", "default", "many", "inline"}
            said |= set() if told.inline else {"most"}
        case Comment():
            attributes |= {"maxSubmissions": "1"}
            attributes |= {"value": told.default} if told.default else {}
            said |= {"default"}
        case Entries():
            attributes |= _submissions(told, lost)
            said |= {"default", "most"}
        case Ranking():
            children = [write_term(each, "Bucket", lost) for each in told.buckets]
            said |= {"variable", "buckets"}
        case Pairwise():
            for field in ("ties", "both_bad"):
                if getattr(told, field):
                    lost.append(f'question "{told.name}": {field}')
            said |= {"left", "right", "ties", "both_bad"}
        case _:
            pass
    lost.extend(f'question "{told.name}": {field}' for field in unsaid(told, said))
    element = Element(tag.name, {**attributes, **kept(told)})
    element.children = inside(told.kept.get(INNER, ""), children)
    return [*_beside(told, sources, element), element]


def _told(question: Question, lost: Lost) -> Question:
    """The nearest question that Label Studio has; what it leaves out is named."""
    about = f'question "{question.name}"'
    shared = {name: getattr(question, name) for name in Question.model_fields}
    if isinstance(question, YesNo):
        lost.append(f"{about} is a yes or no question; it becomes choices")
        words = [Choice(name="yes", title=question.yes), Choice(name="no", title=question.no)]
        default = () if question.default is None else ("yes" if question.default else "no",)
        return Choices(**shared, choices=words, layout="inline", default=default)
    if isinstance(question, Tags):
        lost.append(f"{about} asks for tags; it becomes choices, without ranks and free words")
        words = [
            Choice(**{name: getattr(each, name) for name in Term.model_fields})
            for each in question.suggestions
        ]
        if not words and not question.variable:
            words = [Choice(name="none")]
        return Choices(**shared, choices=words, variable=question.variable, many=True)
    if isinstance(question, Rewrite):
        lost.append(f"{about} rewrites a text; it becomes a text field without that text")
        fields = {name: getattr(question, name) for name in ("rows", "max_length", "default")}
        return Comment(**shared, **fields)
    if isinstance(question, Rating) and question.icon in NEAREST:
        lost.append(f"{about} is rated by {question.icon}s; it becomes {NEAREST[question.icon]}s")
        return question.model_copy(update={"icon": NEAREST[question.icon]})
    return question


def _wiring(question: Question, sources: dict[str, Source]) -> dict[str, str]:
    of = question.of or question.kept.get(ELSEWHERE) or next(iter(sources), NOTHING)
    if isinstance(question, Pairwise):
        sides = [each for each in (question.left, question.right) if each in sources]
        of = ",".join(sides) or of
    if isinstance(question, Ranking) and not _lists(question, sources):
        of = f"{question.name}-list"
    made = {"name": question.name, "toName": of}
    made |= {"perRegion": "true"} if question.per_region else {}
    return made | ({"perItem": "true"} if question.per_item else {})


def _lists(ranking: Ranking, sources: dict[str, Source]) -> bool:
    """Whether what it is about shows what it ranks."""
    source = sources.get(ranking.of or "")
    return source is not None and (source.value or f"${source.name}") == ranking.variable


def _options(choices: Choices, lost: Lost) -> list[Element]:
    names = {each.name for each in choices.choices}
    for each in choices.default:
        if each not in names:
            lost.append(f'question "{choices.name}": its default "{each}"')
    return write_choices(choices.choices, {(each,) for each in choices.default}, lost)


def _tree(taxonomy: Taxonomy) -> dict[str, str]:
    made = {"value": taxonomy.variable} if taxonomy.variable else {}
    if taxonomy.inline:
        return made | {"allowNested": "true"}
    most = taxonomy.most if taxonomy.many else 1
    return made | ({"maxUsages": str(most)} if most else {})


def _submissions(entries: Entries, lost: Lost) -> dict[str, str]:
    if len(entries.default) > 1:
        lost.append(f'question "{entries.name}": its default beyond the first text')
    made = {"value": entries.default[0]} if entries.default else {}
    return made | ({"maxSubmissions": str(entries.most)} if entries.most else {})


def _beside(question: Question, sources: dict[str, Source], element: Element) -> list[Element]:
    """The words above a question, and the list that a ranking needs."""
    made: list[Element] = []
    if question.title and "title" not in covered(TAGS[element.tag], type(question)):
        made.append(Element("Header", {"value": question.title}))
    if isinstance(question, Ranking) and not _lists(question, sources):
        value = question.variable or f"${question.name}"
        made.append(Element("List", {"name": element.attributes["toName"], "value": value}))
    return made
