"""Real people's ratings of sentences from film reviews, and what VADER says of the same ones."""

import ast
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import groupby
from pathlib import Path

import numpy as np

from .packages import VADER

# Of the batches that have as many sentences and people as this, the first, the middle and the last
# are taken: the file begins with reviews that praise, and ends with those that do not.
SENTENCES, PEOPLE = 30, 15
FILES = "hutto_ICWSM_2014/movieReviewSnippets"


@dataclass(frozen=True)
class Rated:
    """A sentence, and what each of one batch's people gave it, from -4 to 4."""

    id: str
    text: str
    ratings: list[int]


def rate(downloads: Path) -> dict[str, object]:
    folder = VADER.unpacked(downloads) / "vaderSentiment-3.3.2"
    archive = folder / "additional_resources" / "hutto_ICWSM_2014.tar.gz"
    sys.path.insert(0, str(folder / "vaderSentiment"))
    says = import_module("vaderSentiment").SentimentIntensityAnalyzer().polarity_scores
    every = [*fitting(read(archive))]
    batches = [every[0], every[len(every) // 2], every[-1]]
    return {
        "batches": [
            {
                "steady": round(steadiness(batch), 2),
                "sentences": [
                    {
                        "id": each.id,
                        "text": each.text,
                        "ratings": each.ratings,
                        "vader": says(each.text)["compound"],
                    }
                    for each in batch
                ],
            }
            for batch in batches
        ]
    }


def read(archive: Path) -> list[Rated]:
    with tarfile.open(archive) as opened:
        ratings, texts = (
            opened.extractfile(f"{FILES}_{kind}.txt") for kind in ("anonDataRatings", "GroundTruth")
        )
        assert ratings
        assert texts
        given = [line.split("\t") for line in ratings.read().decode("utf-8-sig").splitlines()]
        lines = (line.split("\t") for line in texts.read().decode("utf-8-sig").splitlines())
        said = {name: text for name, _mean, text in lines}
    return [Rated(name, said[name], ast.literal_eval(each)) for name, _mean, _spread, each in given]


def fitting(rated: list[Rated]) -> Iterator[list[Rated]]:
    """The file is in batches of 30, each rated by the same people in the same order.

    It does not say so: neighbours have equally many ratings, and who is kind to one sentence is
    kind to the others of its batch. (In the package's other files the ratings are shuffled.)
    """
    for people, group in groupby(rated, key=lambda each: len(each.ratings)):
        batch = [*group]
        if len(batch) == SENTENCES and people == PEOPLE:
            yield batch


def steadiness(batch: list[Rated]) -> float:
    """Whether a place in the list is a person: how far the kindness on half of the sentences says
    that on the other half. 0 if the ratings were shuffled."""
    given = np.array([each.ratings for each in batch], float)
    kindness = given - given.mean(axis=1, keepdims=True)
    return float(np.corrcoef(kindness[::2].mean(axis=0), kindness[1::2].mean(axis=0))[0, 1])
