"""Whose annotations of each task are written, and what a format has no room for in any."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass

from embed_label.errors import TaskError, nearest
from embed_label.formats.example import Example
from embed_label.formats.files import Lose
from embed_label.formats.subject import Said, kind_of, space_name
from embed_label.questions import Answer
from embed_label.task import Task

ANNOTATIONS, PREDICTIONS = "annotations", "predictions"


@dataclass
class Chosen:
    """Every task about which somebody said something.

    A format that keeps the annotations of a task `apart` loses nothing where there are several.
    One that has room for who `skips` tells them too, and is empty where nobody said anything.
    """

    examples: Iterable[Example]
    lose: Lose
    of: str = ANNOTATIONS
    apart: bool = False
    skips: bool = False

    def __iter__(self) -> Iterator[tuple[Example, tuple[Said, ...]]]:
        seen: set[str] = set()
        # Of a million ids the hashes alone fit into memory.
        met: set[int] = set()
        count = 0
        is_empty = True
        for example in self.examples:
            count += 1
            chosen = self._chosen(example, seen)
            if chosen:
                is_empty = False
                if not self.apart:
                    name = hash(example.task.id)
                    if name in met:
                        self.lose(f'task "{example.task.id}": that there are two of it')
                    met.add(name)
                yield example, chosen
        if count and is_empty and not (self.skips and self.of == ANNOTATIONS):
            known = nearest(self.of, seen - {self.of})
            raise TaskError(f'none of the {count} tasks has anything of="{self.of}"; {known}')

    def _chosen(self, example: Example, seen: set[str]) -> tuple[Said, ...]:
        people = tuple(Said(each.annotation, each) for each in example.annotations)
        people = tuple(
            each
            for each in people
            if self.skips or (each.submission and not each.submission.skipped)
        )
        models = tuple(map(Said, example.predictions))
        seen |= {name for name, some in ((ANNOTATIONS, people), (PREDICTIONS, models)) if some}
        seen |= {each.annotation.author for each in people if each.annotation.author}
        seen |= {each.annotation.model for each in models if each.annotation.model}
        match self.of:
            case "annotations":
                return people
            case "predictions":
                return models
            case who:
                mine = tuple(each for each in people if each.annotation.author == who)
                return (*mine, *(each for each in models if each.annotation.model == who))

    def lose_the_rest(
        self,
        task: Task,
        chosen: tuple[Said, ...],
        shown: Container[tuple[str, int | None]],
        is_held: Callable[[Answer], bool] = lambda answer: False,
        *,
        related: bool = False,
    ) -> None:
        """All that is said of a task beside the regions on what is `shown`.

        Of those that are `related`, what holds the regions tells what becomes of their relations.
        """
        where = f'task "{task.id}"'
        if len(chosen) > 1 and not self.apart:
            names = [each.annotation.author or each.annotation.model or "" for each in chosen]
            who = ", ".join(f'"{each}"' for each in names)
            self.lose(f"{where}: whose each region is ({who}; pick one with of=)")
        for said in (each.annotation for each in chosen):
            for answer in said.answers:
                if not is_held(answer):
                    about = f' about "{answer.region}"' if answer.region else ""
                    self.lose(f'{where}: the answer to "{answer.question}"{about}')
            here = {each.id for each in said.regions if (each.source, each.item) in shown}
            for relation in said.relations:
                if not (related and relation.start in here):
                    self.lose(f'{where}: the relation from "{relation.start}" to "{relation.end}"')
            for region in said.regions:
                if (region.source, region.item) not in shown:
                    on = space_name(region.source, region.item)
                    self.lose(f'{where}: the {kind_of(region)} "{region.id}" on "{on}"')
