"""Every kind of question, and the tables of questions and answers."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from embed_label.questions.choices import Choice, Choices, ChoicesAnswer
from embed_label.questions.comment import Comment, CommentAnswer
from embed_label.questions.date_time import DateTime, DateTimeAnswer
from embed_label.questions.entries import Entries, EntriesAnswer
from embed_label.questions.pairwise import Pairwise, PairwiseAnswer
from embed_label.questions.quantity import Quantity, QuantityAnswer
from embed_label.questions.question import Answer, Question
from embed_label.questions.ranking import Bucket, Entry, Ranking, RankingAnswer
from embed_label.questions.rating import Rating, RatingAnswer
from embed_label.questions.rewrite import Rewrite, RewriteAnswer
from embed_label.questions.tags import Suggestion, Tag, Tags, TagsAnswer
from embed_label.questions.taxonomy import Item, Taxonomy, TaxonomyAnswer
from embed_label.questions.term import Term, Terms, Variable, offered, repeated
from embed_label.questions.yes_no import YesNo, YesNoAnswer

AnyQuestion = TypeAliasType(
    "AnyQuestion",
    Annotated[
        Choices
        | Comment
        | DateTime
        | Entries
        | Quantity
        | Pairwise
        | Ranking
        | Rating
        | Rewrite
        | Tags
        | Taxonomy
        | YesNo,
        Field(discriminator="kind"),
    ],
)
AnyAnswer = TypeAliasType(
    "AnyAnswer",
    Annotated[
        ChoicesAnswer
        | CommentAnswer
        | DateTimeAnswer
        | EntriesAnswer
        | QuantityAnswer
        | PairwiseAnswer
        | RankingAnswer
        | RatingAnswer
        | RewriteAnswer
        | TagsAnswer
        | TaxonomyAnswer
        | YesNoAnswer,
        Field(discriminator="kind"),
    ],
)

__all__ = [
    "Answer",
    "AnyAnswer",
    "AnyQuestion",
    "Bucket",
    "Choice",
    "Choices",
    "ChoicesAnswer",
    "Comment",
    "CommentAnswer",
    "DateTime",
    "DateTimeAnswer",
    "Entries",
    "EntriesAnswer",
    "Entry",
    "Item",
    "Pairwise",
    "PairwiseAnswer",
    "Quantity",
    "QuantityAnswer",
    "Question",
    "Ranking",
    "RankingAnswer",
    "Rating",
    "RatingAnswer",
    "Rewrite",
    "RewriteAnswer",
    "Suggestion",
    "Tag",
    "Tags",
    "TagsAnswer",
    "Taxonomy",
    "TaxonomyAnswer",
    "Term",
    "Terms",
    "Variable",
    "YesNo",
    "YesNoAnswer",
    "offered",
    "repeated",
]
