"""The figures of a report, as scikit-learn, pycocotools, nervaluate and SciPy find them."""

import contextlib
import io
from random import Random
from typing import Any

import numpy
import pytest
from nervaluate import Evaluator
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
from scipy.stats import binomtest
from sklearn.calibration import calibration_curve
from sklearn.metrics import (
    brier_score_loss,
    confusion_matrix,
    precision_recall_fscore_support,
)
from sklearn.preprocessing import MultiLabelBinarizer

from embed_label.quality.report.calibration import Guess, calibration
from embed_label.quality.report.clusters import design_effect, difference
from embed_label.quality.report.counts import Tally
from embed_label.quality.report.model_report import model_report
from embed_label.quality.report.performance import Performance
from tests.unit.quality.people import Record, box, picks, span
from tests.unit.quality.report.corrections import corrected, predicted

SEEDS = range(30)
LABELS = ["car", "cat", "dog"]


def answered(seed: int, *, many: bool) -> tuple[list[list[str]], list[list[str]], Performance]:
    """What is there, what was predicted, and the report on it."""
    random = Random(seed)

    def some() -> list[str]:
        return random.sample(LABELS, random.randint(1, 3)) if many else [random.choice(LABELS)]

    pairs = [(some(), some()) for _ in range(60)]
    records = [
        corrected(
            f"t{at}",
            of=[predicted(answers=[picks("what", *guess)])],
            answers=[picks("what", *there)],
        )
        for at, (there, guess) in enumerate(pairs)
    ]
    return [there for there, _ in pairs], [guess for _, guess in pairs], model_report(records).only


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("many", [False, True])
def test_choices_are_scored_as_scikit_learn_does(seed: int, *, many: bool) -> None:
    there, guessed, found = answered(seed, many=many)
    binary = MultiLabelBinarizer(classes=LABELS)
    theirs = precision_recall_fscore_support(
        binary.fit_transform(there), binary.fit_transform(guessed), average=None, zero_division=0
    )
    mine = found.questions["what"].choices
    for at, name in enumerate(LABELS):
        own = [figure.value for figure in mine[name].figures]
        assert own == pytest.approx([theirs[row][at] for row in range(3)], abs=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_confusion_is_scikit_learns(seed: int) -> None:
    there, guessed, found = answered(seed, many=False)
    theirs = confusion_matrix([each[0] for each in there], [each[0] for each in guessed])
    cells = found.questions["what"].confusion.cells
    for row, real in enumerate(LABELS):
        for column, guess in enumerate(LABELS):
            count = cells.get((guess, real))
            assert (count.n if count else 0) == theirs[row][column]


@pytest.mark.parametrize("seed", SEEDS)
def test_calibration_is_scikit_learns(seed: int) -> None:
    random = Random(seed)
    # Many of them right where one bin ends.
    scores = [round(random.random(), random.choice([1, 3])) for _ in range(200)]
    right = [random.random() < score**2 for score in scores]
    guesses = [Guess("t", *each) for each in zip(scores, right, strict=True)]
    mine = calibration(guesses)
    shares, means = calibration_curve(right, scores, n_bins=10)
    assert [each.right.value for each in mine.bins if each.n > 1] == pytest.approx(
        [share for share, each in zip(shares, mine.bins, strict=True) if each.n > 1]
    )
    assert [each.score for each in mine.bins] == pytest.approx([*means])
    assert mine.brier.value == pytest.approx(brier_score_loss(right, scores))
    sizes = numpy.array([each.n for each in mine.bins])
    error = (numpy.abs(shares - means) * sizes).sum() / sizes.sum()
    assert mine.error.value == pytest.approx(error)


def scene(random: Random) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Boxes that lie apart, and what a model makes of them: some moved, some taken for others."""
    there, guessed = [], []
    for at in range(random.randint(0, 9)):
        x, y, size = 40 * (at % 3), 40 * (at // 3), random.randint(8, 24)
        label = random.choice(LABELS)
        if random.random() < 0.85:
            there.append(box(f"t{at}", label, x, y, size))
        if random.random() < 0.85:
            guess = label if random.random() < 0.8 else random.choice(LABELS)
            x, y = x + random.randint(-4, 4), y + random.randint(-4, 4)
            guessed.append(box(f"p{at}", guess, x, y, size + random.randint(-2, 2), score=0.5))
    return there, guessed


def coco(scenes: list[tuple[list[Any], list[Any]]], least: float) -> tuple[int, int, int]:
    """How many are right, wrong and missed, by label, as COCOeval counts."""

    def rows(which: int) -> list[dict[str, Any]]:
        return [
            {
                "id": image * 100 + at,
                "image_id": image,
                "category_id": LABELS.index(each["labels"][0]) + 1,
                "bbox": [each["x"], each["y"], each["width"], each["height"]],
                "area": each["width"] * each["height"],
                "iscrowd": 0,
                "score": 0.5,
            }
            for image, pair in enumerate(scenes, 1)
            for at, each in enumerate(pair[which], 1)
        ]

    truth, guesses = COCO(), rows(1)
    truth.dataset = {
        "info": {},
        "images": [{"id": image} for image in range(1, len(scenes) + 1)],
        "categories": [{"id": at, "name": name} for at, name in enumerate(LABELS, 1)],
        "annotations": rows(0),
    }
    with contextlib.redirect_stdout(io.StringIO()):
        truth.createIndex()
        judge = COCOeval(truth, truth.loadRes(guesses), "bbox")
        judge.params.iouThrs = numpy.array([least])
        judge.params.areaRng, judge.params.areaRngLbl = [[0, 1e10]], ["all"]
        judge.evaluate()
    matched = [each for each in judge.evalImgs if each is not None]
    right = sum(int((each["dtMatches"][0] > 0).sum()) for each in matched)
    return right, len(guesses) - right, len(rows(0)) - right


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("least", [0.3, 0.5, 0.75])
def test_boxes_are_counted_as_pycocotools_does(seed: int, least: float) -> None:
    random = Random(seed)
    scenes = [scene(random) for _ in range(8)]
    records = [
        corrected(f"t{at}", *there, of=[predicted(*guessed)])
        for at, (there, guessed) in enumerate(scenes)
    ]
    found = model_report(records, least=least).only.scores
    assert (found.right.n, found.wrong.n, found.missed.n) == coco(scenes, least)


def text(random: Random, at: int) -> tuple[Record, list[dict[str, Any]], list[dict[str, Any]]]:
    """Spans that lie apart, and some of them found, moved or taken for others."""
    there, guessed = [], []
    for place in range(6):
        start, label = 20 * place, random.choice(LABELS)
        end = start + random.randint(4, 12)
        if random.random() < 0.85:
            there.append(span(f"t{place}", label, start, end))
        if random.random() < 0.85:
            guess = label if random.random() < 0.8 else random.choice(LABELS)
            moved = random.choice([0, 0, 1, 2])
            guessed.append(span(f"p{place}", guess, start + moved, end + moved))
    return corrected(f"t{at}", *there, of=[predicted(*guessed)]), there, guessed


@pytest.mark.parametrize("seed", SEEDS)
def test_spans_are_scored_as_nervaluate_does(seed: int) -> None:
    random = Random(seed)
    texts = [text(random, at) for at in range(10)]

    def spans(which: int) -> list[list[dict[str, Any]]]:
        # They count the end as inside.
        return [
            [
                {"label": each["labels"][0], "start": each["start"], "end": each["end"] - 1}
                for each in own[which]
            ]
            for own in texts
        ]

    theirs = Evaluator(spans(1), spans(2), tags=LABELS).evaluate()["overall"]
    found = model_report([record for record, _, _ in texts]).only
    for mine, schema in ((found.exact, "strict"), (found.touching, "ent_type")):
        own = theirs[schema]
        assert mine.right.n == own.correct
        assert [figure.value for figure in mine.figures] == pytest.approx(
            [own.precision, own.recall, own.f1]
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_the_interval_of_acceptance_is_wilsons(seed: int) -> None:
    random = Random(seed)
    count = random.randint(2, 40)
    shown = predicted(box("p", "cat", 0))
    kept = [random.random() < 0.7 for _ in range(count)]
    stood = [box("own", "cat", 0, derived_from="p")]
    records = [
        corrected(f"t{at}", *(stood if each else []), of=[shown]) for at, each in enumerate(kept)
    ]
    acceptance = model_report(records).only.verdicts.acceptance
    theirs = binomtest(sum(kept), count).proportion_ci(method="wilson")
    assert acceptance.interval == pytest.approx((theirs.low, theirs.high), abs=1e-12)


# By confint_proportions_2indep(…, method="newcomb", compare="diff") of statsmodels 0.15.0.
NEWCOMBE = {
    (7, 10, 4, 12): (-0.04338711125336331, 0.640623610057333),
    (56, 70, 48, 80): (0.05243147240236498, 0.33387265403690614),
    (9, 10, 3, 10): (0.1705227239345029, 0.809017973535488),
    (10, 10, 0, 20): (0.6790860371419145, 1.0),
}


def single(name: str, hits: int, n: int) -> tuple[Tally, Tally]:
    """One case in each task."""
    tasks = [f"{name}{at}" for at in range(n)]
    return Tally(tasks[:hits]), Tally(tasks)


@pytest.mark.parametrize("counts", NEWCOMBE)
def test_a_difference_of_single_cases_is_newcombes(counts: tuple[int, int, int, int]) -> None:
    hits, n, others, m = counts
    one, other = single("a", hits, n), single("b", others, m)
    found = difference("difference", one, other, "cases")
    assert found.value == pytest.approx(hits / n - others / m)
    assert found.interval == pytest.approx(NEWCOMBE[counts], abs=1e-9)


def test_cases_of_one_task_that_are_all_alike_count_as_one() -> None:
    whole = Tally({f"t{at}": 10 for at in range(30)})
    part = Tally({f"t{at}": 10 for at in range(15)})
    assert design_effect(part, whole) == pytest.approx(10)
    evenly = Tally({f"t{at}": 5 for at in range(30)})
    assert design_effect(evenly, whole) == 1
