"""What a server knows of what it showed counts, and not what a browser says of it."""

import base64
import json
from typing import Any

import pytest

from embed_label.annotation import Annotation
from embed_label.errors import Conflict, InvalidCompletion, StoreError, TaskError
from embed_label.regions import Span
from embed_label.relation import Relation
from embed_label.showing import Showing
from embed_label.store import LabelStore, Stored
from tests.contract.given import a_task, an_answer, an_interface


def found(model: str = "m", **other: Any) -> Annotation:
    span = Span(id=f"{model}-1", source="text", labels=["animal"], start=0, end=5, score=0.7)
    return Annotation(id=f"of {model}", model=model, regions=[span], **other)


def put(store: LabelStore, showing: Showing, **sent: Any) -> Stored:
    ticket = store.ticket(a_task(), an_interface(), showing=showing)
    answer = an_answer(ticket, **sent)
    store.put(answer, author="ann")
    stored = store.completion(answer["id"])
    assert stored is not None
    return stored


def test_predictions_are_the_servers_whatever_the_browser_says(store: LabelStore) -> None:
    forged = found("m").model_copy(update={"regions": ()})
    for sent in ([], [forged.to_dict()], [found("other").to_dict()]):
        stored = put(store, Showing(predictions=[found()]), predictions=sent)
        assert stored.completion.predictions == (found(),)
        assert stored.completion.diff.rejected == 1


def test_without_a_showing_they_are_those_of_the_browser(store: LabelStore) -> None:
    sent = an_answer(store.ticket(a_task(), an_interface()), predictions=[found().to_dict()])
    store.put(sent, author="ann")
    stored = store.completion(sent["id"])
    assert stored is not None
    assert (stored.showing_version, stored.completion.predictions) == (None, (found(),))
    assert store.showing(stored) == Showing(predictions=[found()])


def test_what_was_hidden_is_known_and_no_part_of_the_completion(store: LabelStore) -> None:
    stored = put(
        store,
        Showing(predictions=[found()], hidden=True),
        predictions=[found().to_dict()],
    )
    assert stored.completion.predictions == ()
    showing = store.showing(stored)
    assert (showing.hidden, showing.predictions) == (True, (found(),))


def test_a_project_knows_it_too(store: LabelStore) -> None:
    project = store.project("photos", interface=an_interface())
    project.add_tasks([a_task()])
    ticket = project.ticket("t1", showing=Showing(predictions=[found()]))
    project.put(an_answer(ticket), author="ann")
    (stored,) = project.annotations()
    assert project.showing(stored).predictions == (found(),)
    assert project.shown(stored) == (a_task(), an_interface())


def test_blind_predictions_are_kept_under_their_aliases(store: LabelStore) -> None:
    showing = Showing(predictions=[found("yolo"), found("detr")], models={"A": "detr", "B": "yolo"})
    stored = put(store, showing)
    assert [each.model for each in stored.completion.predictions] == ["A", "B"]
    assert "yolo" not in stored.completion.model_dump_json()
    assert store.showing(stored).predictions == showing.predictions


def test_the_same_again_is_the_first_receipt_and_something_else_a_conflict(
    store: LabelStore,
) -> None:
    ticket = store.ticket(a_task(), an_interface(), showing=Showing(predictions=[found()]))
    sent = an_answer(ticket, predictions=[found().to_dict()])
    store.put(sent, author="ann")
    assert not store.put(sent, author="ann").new
    # A browser of another version may say less of what it was shown.
    assert not store.put({**sent, "predictions": []}, author="ann").new
    with pytest.raises(Conflict):
        store.put({**sent, "lead_time": 9.0}, author="ann")
    assert len(store.history("t1")) == 1


def test_a_ticket_with_a_showing_that_the_store_does_not_have_is_refused() -> None:
    secret = "s" * 32
    with (
        LabelStore("sqlite://", secret=secret) as one,
        LabelStore("sqlite://", secret=secret) as two,
    ):
        ticket = one.ticket(a_task(), an_interface(), showing=Showing(predictions=[found()]))
        two.ticket(a_task(), an_interface())
        with pytest.raises(InvalidCompletion) as error:
            two.put(an_answer(ticket), author="ann")
        assert error.value.code == "ticket_foreign"


def claims(ticket: str) -> dict[str, object]:
    payload = ticket.split(".")[2]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


def test_a_ticket_without_a_showing_is_what_older_servers_read(store: LabelStore) -> None:
    assert "showing_version" not in claims(store.ticket(a_task(), an_interface()))


def test_the_hash_in_a_blind_ticket_cannot_be_tried_out_or_told_from_another(
    store: LabelStore,
) -> None:
    showing = Showing(models={"A": "gpt", "B": "ours"})
    tickets = [store.ticket(a_task(), an_interface(), showing=showing) for _ in range(2)]
    hashes = {claims(each)["showing_version"] for each in tickets}
    assert len(hashes) == 2
    assert showing.version not in hashes


def test_what_is_hidden_is_kept_once_and_its_hash_tells_nothing(store: LabelStore) -> None:
    showing = Showing(predictions=[found()], hidden=True)
    tickets = [store.ticket(a_task(), an_interface(), showing=showing) for _ in range(2)]
    hashes = {claims(each)["showing_version"] for each in tickets}
    assert len(hashes) == 1
    assert showing.version not in hashes


def test_models_are_revealed_once_the_vote_is_stored(store: LabelStore) -> None:
    showing = Showing(models={"A": "gpt", "B": "ours"})
    ticket = store.ticket(a_task(), an_interface(), showing=showing)
    sent = an_answer(ticket)
    with pytest.raises(StoreError, match="nothing is revealed"):
        store.reveal(sent["id"])
    store.put(sent, author="ann")
    assert store.reveal(sent["id"]) == store.reveal(sent["id"], author="ann") == showing.models
    with pytest.raises(StoreError, match='of "bob"'):
        store.reveal(sent["id"], author="bob")


def test_who_knows_the_names_votes_no_more(store: LabelStore) -> None:
    showing = Showing(models={"A": "gpt", "B": "ours"})
    ticket = store.ticket(a_task(), an_interface(), showing=showing)
    first = an_answer(ticket)
    store.put(first, author="ann")
    store.put(an_answer(ticket, id="a2"), author="ann")
    store.reveal(first["id"])
    with pytest.raises(InvalidCompletion, match="were revealed"):
        store.put(an_answer(ticket, id="a3"), author="ann")
    assert [each.code for each in store.refused()] == ["revealed"]
    # What was stored before comes again, and others know nothing.
    assert not store.put(first, author="ann").new
    assert store.put(an_answer(ticket, id="b1"), author="bob").new
    assert [each.revision for each in store.annotations()] == [2, 1]


def test_where_nothing_was_blind_nothing_is_closed(store: LabelStore) -> None:
    ticket = store.ticket(a_task(), an_interface(), showing=Showing(predictions=[found("m")]))
    first = an_answer(ticket)
    store.put(first, author="ann")
    assert store.reveal(first["id"]) == {}
    assert store.put(an_answer(ticket, id="a2"), author="ann").revision == 2


def test_who_skips_learns_nothing(store: LabelStore) -> None:
    stored = put(
        store,
        Showing(models={"A": "gpt", "B": "ours"}),
        skipped="too hard",
        annotation={},
    )
    assert store.reveal(stored.completion.id) == {}


@pytest.mark.parametrize(
    ("showing", "says"),
    [
        ({"predictions": [Annotation()]}, r"predictions\[0\] does not say which model"),
        ({"predictions": [found("m")], "models": {"A": "n"}}, 'of model "m".*known: "n"'),
        ({"predictions": [found("m"), found("m")], "models": {"A": "m"}}, 'two .* model "m"'),
    ],
)
def test_a_showing_that_says_two_things_is_an_error(showing: dict[str, Any], says: str) -> None:
    with pytest.raises(TaskError, match=says):
        Showing(**showing)


def test_blind_no_id_of_a_region_that_is_not_there_is_shown(store: LabelStore) -> None:
    lost = Relation(start="yolo-1", end="yolo-2")
    kept = Relation(start="yolo-1", end="yolo-1", labels=["of"])
    showing = Showing(
        predictions=[found("yolo", relations=[lost, kept]), found("detr")],
        models={"A": "detr", "B": "yolo"},
    )
    stored = put(store, showing)
    assert "yolo" not in stored.completion.model_dump_json()
    (relation,) = stored.completion.predictions[1].relations
    assert (relation.start, relation.end, relation.labels) == ("B.1", "B.1", ("of",))
