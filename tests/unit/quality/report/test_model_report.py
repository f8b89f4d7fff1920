"""What people let stand of what models predicted."""

import json

import pytest

from embed_label.errors import EmbedLabelError
from embed_label.interface import Interface
from embed_label.quality.report.model_report import model_report
from embed_label.showing import Showing
from tests.unit.quality.people import Shelf, box, counts, picks, prefers, rates, say, span
from tests.unit.quality.report.corrections import corrected, kept, predicted, stands

CAT = box("p1", "cat", 0, score=0.9)
DOG = box("p2", "dog", 100, score=0.4)
CAR = box("p3", "car", 200, score=0.7)


def test_each_verdict_is_counted_with_the_tasks_behind_it() -> None:
    found = model_report(
        [
            corrected("t1", stands(CAT), stands(DOG, x=101), of=[predicted(CAT, DOG)]),
            corrected("t2", stands(CAT, confirmed=False), of=[predicted(CAT, DOG)]),
            corrected("t3", box("own", "dog", 300), of=[predicted(CAT)]),
        ]
    ).only
    said = found.verdicts
    assert (said.accepted.tasks, said.confirmed.tasks) == (("t1", "t2"), ("t1",))
    assert (said.edited.tasks, said.added.tasks) == (("t1",), ("t3",))
    assert said.rejected.tasks == ("t2", "t3")
    assert (said.acceptance.value, said.acceptance.n) == (2 / 5, 5)
    assert found.labels["dog"].rejected.tasks == ("t2",)
    assert found.labels["dog"].added.tasks == ("t3",)
    assert found.labels["cat"].accepted.n == 2
    assert (found.annotations.n, found.regions) == (3, 5)


def test_what_people_said_is_the_truth() -> None:
    found = model_report(
        [
            corrected("t1", stands(CAT), box("own", "dog", 103), of=[predicted(CAT, DOG)]),
            corrected("t2", box("own", "dog", 0), box("more", "car", 50), of=[predicted(CAT)]),
        ]
    ).only
    # Right are the cat, and the dog that somebody drew anew; the other cat is a dog.
    assert (found.scores.right.n, found.scores.wrong.n, found.scores.missed.n) == (2, 1, 2)
    assert found.scores.precision.value == pytest.approx(2 / 3)
    assert found.scores.recall.value == 2 / 4
    assert found.scores.f1.value == pytest.approx(4 / 7)
    assert found.confusion.cells["cat", "dog"].tasks == ("t2",)
    assert found.confusion.cells[None, "car"].tasks == ("t2",)
    assert found.confusion.names == ("car", "cat", "dog")
    assert found.labels["cat"].scores.wrong.tasks == ("t2",)
    assert found.exact.right.n == 1


def test_a_task_in_which_the_model_found_nothing_counts() -> None:
    found = model_report([corrected("t1", CAT, DOG, of=[predicted()])]).only
    assert (found.scores.missed.n, found.scores.recall.value) == (2, 0)
    assert found.scores.precision.note == "there are no regions predicted"


def test_one_is_too_few_to_speak_of() -> None:
    found = model_report([corrected("t1", stands(CAT), of=[predicted(CAT)])]).only
    figures = [
        found.verdicts.acceptance,
        *found.scores.figures,
        found.calibration.error,
        found.calibration.brier,
        found.moves.overlap,
        found.anchoring.precision,
    ]
    for figure in figures:
        assert figure.value is None
        assert figure.interval is None
        assert figure.note
    assert found.scores.precision.note == "one of the regions predicted is too few to say"


def test_nothing_was_predicted() -> None:
    found = model_report([say("ann", "t1", regions=[CAT])])
    assert found.models == {}
    assert "nothing to report" in str(found)
    with pytest.raises(EmbedLabelError, match="about no model"):
        _ = found.only


def test_models_are_reported_apart() -> None:
    shown = [predicted(CAT), predicted(DOG, model="detr")]
    found = model_report([corrected("t1", stands(CAT), of=shown), corrected("t2", of=shown[:1])])
    yolo, detr = found.models["yolo"], found.models["detr"]
    assert (yolo.verdicts.accepted.n, yolo.verdicts.rejected.n) == (1, 1)
    assert (detr.verdicts.rejected.n, detr.unpredicted.tasks) == (1, ("t2",))
    assert [*model_report(kept([corrected("t1", of=shown)]), model="detr").models] == ["detr"]
    with pytest.raises(EmbedLabelError, match=r'nothing was predicted by "yol"; .*yolo'):
        model_report([corrected("t1", of=shown)], model="yol")
    with pytest.raises(EmbedLabelError, match='"detr", "yolo"; take one'):
        _ = found.only


def test_where_predictions_were_hidden_people_tell_how_much_they_are_swayed() -> None:
    """Shown, all of it is taken over; hidden, half of it is seen otherwise."""
    shown = [
        corrected(f"s{at}", stands(CAT), stands(DOG), of=[predicted(CAT, DOG)]) for at in range(20)
    ]
    unseen = [corrected(f"h{at}", CAT) for at in range(20)]
    hidden = {each.task: [predicted(CAT, DOG)] for each in unseen}
    found = model_report(kept([*shown, *unseen], hidden)).only
    assert found.verdicts.accepted.n == 40
    assert found.verdicts.rejected.n == 0
    assert found.scores.precision.n == 80
    swayed = found.anchoring
    assert (swayed.shown.precision.value, swayed.hidden.precision.value) == (1, 0.5)
    assert swayed.hidden.wrong.tasks == tuple(each.task for each in unseen)
    assert swayed.precision.value == 0.5
    low, high = swayed.precision.interval or (0, 0)
    assert 0.3 < low < 0.5 < high < 0.7
    assert swayed.precision.note == "40 shown, 40 hidden"
    assert swayed.recall.value == 0


def test_a_comparison_is_no_correction() -> None:
    records = [say("ann", "t1", prefers("preference", "left"))]
    lineup = {"kind": "lineup", "children": [{"kind": "image", "name": "photo"}]}
    asked = {"kind": "pairwise", "name": "preference", "left": "A", "right": "B"}
    interface = Interface.model_validate({"body": [lineup, asked]})
    both = [predicted(CAT), predicted(DOG, model="detr")]
    for showing in (
        Showing(models={"A": "yolo", "B": "detr"}, predictions=both),
        Showing(predictions=both),
    ):
        shelf = Shelf(records, interface, showings={records[0].completion.id: showing})
        found = model_report(shelf)
        assert found.models == {}
        assert found.compared.tasks == ("t1",)
        assert "1 where predictions were compared" in str(found)


def test_predictions_of_no_model_are_counted_and_left_out() -> None:
    nameless = predicted(CAT).model_copy(update={"model": None})
    found = model_report([corrected("t1", stands(CAT), of=[nameless])])
    assert (found.models, found.unnamed.tasks) == ({}, ("t1",))


def test_moves_tell_an_error_that_is_made_again_and_again() -> None:
    records = [
        corrected(
            f"t{at}",
            stands(CAT, x=3 + at % 2, y=(-1) ** at),
            stands(DOG, labels=["cat"]),
            of=[predicted(CAT, DOG)],
        )
        for at in range(10)
    ]
    found = model_report(records).only.moves
    assert found.shift["x"].value == 3.5
    assert (found.shift["x"].interval or (0, 0))[0] > 3
    assert found.shift["y"].value == 0
    assert (found.distance["y"].value, found.distance["x"].n) == (1, 10)
    assert found.relabelled.n == 10
    assert found.overlap.n == 20


def test_answers_are_compared_question_by_question() -> None:
    def a_task(at: int, *said: dict[str, object]) -> object:
        answers = [picks("weather", "sun"), rates("sure", 4), counts("cars", 3)]
        return corrected(f"t{at}", of=[predicted(answers=answers, score=0.8)], answers=said)

    records = [
        a_task(1, picks("weather", "sun"), rates("sure", 4), counts("cars", 3)),
        a_task(2, picks("weather", "rain"), rates("sure", 2), counts("cars", 8)),
        a_task(3, picks("weather", "sun")),
    ]
    found = model_report(records).only.questions  # pyright: ignore[reportArgumentType]
    weather, sure, cars = found["weather"], found["sure"], found["cars"]
    assert (weather.agreement.value, weather.agreement.n) == (pytest.approx(2 / 3), 3)
    assert weather.confusion.cells["sun", "rain"].tasks == ("t2",)
    assert weather.choices["sun"].precision.value == pytest.approx(2 / 3)
    assert (weather.verdicts.accepted.n, weather.verdicts.edited.n) == (2, 1)
    assert weather.off is None
    assert sure.off
    assert cars.off
    assert (sure.off.value, cars.off.value) == (1, 2.5)
    assert (sure.unanswered.tasks, cars.agreement.value) == (("t3",), 0.5)
    assert weather.calibration.brier.value == pytest.approx((0.04 + 0.04 + 0.64) / 3)


def test_an_answer_about_a_region_goes_with_the_region_that_it_became() -> None:
    before = rates("sure", 4, region="p1")
    after = rates("sure", 4, region="own-p1")
    shown = predicted(CAT, DOG, answers=[before])
    records = [
        corrected(f"t{at}", stands(CAT, x=1), of=[shown], answers=[after]) for at in range(2)
    ]
    assert model_report(records).only.questions["sure"].agreement.value == 1


def test_spans_are_exact_or_only_touch() -> None:
    found = model_report(
        [
            corrected(
                "t1",
                span("a", "name", 0, 5),
                span("b", "name", 10, 30),
                span("c", "name", 40, 50),
                of=[
                    predicted(
                        span("p", "name", 0, 5),
                        span("q", "name", 28, 32),
                        span("r", "name", 42, 50),
                    )
                ],
            )
        ]
    ).only
    assert [each.right.n for each in (found.exact, found.scores, found.touching)] == [1, 2, 3]


def test_a_week_in_which_less_stands_rings_the_alarm() -> None:
    def a_day(day: int, right: int) -> list[object]:
        return [
            corrected(
                f"t{day}-{at}",
                *([stands(CAT)] if at < right else []),
                of=[predicted(CAT)],
                minute=day * 24 * 60,
            )
            for at in range(50)
        ]

    records = [each for day, right in enumerate([40, 39, 41, 20, 40]) for each in a_day(day, right)]
    found = model_report(records, by="day").only.drift  # pyright: ignore[reportArgumentType]
    assert [each.is_alarm for each in found.periods] == [False, False, False, True, False]
    assert found.periods[0].line is None
    # 120 of 150 before it, and 50 of its own: 0.8 - 3 * sqrt(0.8 * 0.2 / 50).
    assert found.periods[3].line == pytest.approx(0.8 - 3 * (0.16 / 50) ** 0.5)
    # What rang the alarm does not lower the line.
    assert found.periods[4].line == found.periods[3].line
    assert found.alarms[0].start.isoformat() == "2026-03-04"
    assert len(found.alarms[0].acceptance.tasks) == 50
    assert "ALARM: of the day from 2026-03-04, 0.400 were accepted" in str(
        model_report(records, by="day")  # pyright: ignore[reportArgumentType]
    )


def test_the_latest_word_counts_and_what_is_not_verified_can_be_left_out() -> None:
    first = corrected("t1", of=[predicted(CAT)])
    second = corrected("t1", stands(CAT), of=[predicted(CAT)], minute=5, verified=False)
    assert model_report([first, second]).only.verdicts.accepted.n == 1
    assert model_report([second], verified=True).models == {}


def test_all_of_it_is_plain_json() -> None:
    records = [
        corrected("t1", stands(CAT), of=[predicted(CAT, DOG, answers=[picks("w", "a")])]),
        corrected("t2", stands(DOG), of=[predicted(CAT, DOG)], answers=[picks("w", "a")]),
    ]
    told = json.loads(json.dumps(model_report(records).to_dict()))
    yolo = told["models"]["yolo"]
    assert yolo["labels"]["dog"]["rejected"] == {"n": 1, "tasks": ["t1"]}
    assert {"of": ["cat", None], "n": 1, "tasks": ["t2"]} in yolo["confusion"]["cells"]
    assert yolo["drift"]["periods"][0]["start"] == "2026-02-23"


def test_the_table_has_each_figure_with_its_number() -> None:
    records = [corrected(f"t{at}", stands(CAT), of=[predicted(CAT)]) for at in range(4)]
    told = str(model_report(records))
    assert "4 annotations of 4 tasks" in told
    assert "accepted 4 (confirmed 4), edited 0, rejected 0, added 0" in told
    assert "precision                  " in told
    assert "n = 4 regions predicted" in told


@pytest.mark.parametrize(
    ("wrong", "said"), [({"least": 2}, "least is a share"), ({"by": "year"}, "by is one of")]
)
def test_a_wish_that_cannot_be_met_is_refused(wrong: dict[str, object], said: str) -> None:
    with pytest.raises(EmbedLabelError, match=said):
        model_report([], **wrong)  # pyright: ignore[reportArgumentType]
