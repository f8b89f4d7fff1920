"""What people differ about can come first."""

import embed_label as el
from embed_label.store import LabelStore
from tests.contract.given import a_task, an_answer, an_interface


def test_what_people_differ_about_is_handed_out_first(store: LabelStore) -> None:
    project = store.project("foxes", interface=an_interface())
    project.add_tasks(a_task(f"t{number}") for number in range(1, 4))
    for author, stars in (("ann", 1), ("bob", 5)):
        for task in ("t1", "t2"):
            sent = an_answer(project.ticket(task, author=author), task=task)
            sent["annotation"]["answers"][1]["rating"] = stars if task == "t2" else 4
            project.put(sent, author=author)
    scores = el.disagreement(project)
    assert {**scores} == {"t2": 1.0}
    project.rank(scores)
    assert [task.id for task in project.next_tasks(3, author="cat")] == ["t2", "t1", "t3"]
