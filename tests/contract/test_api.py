"""A project by HTTP from its first task to its last export, on every engine."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import httpx2
import pytest
from PIL import Image
from starlette.testclient import TestClient

from embed_label.interface import Interface
from embed_label.modalities import ImageSource
from embed_label.questions import Comment
from embed_label.server import Media
from embed_label.store import LabelStore
from embed_label.store.queue.plan import Plan
from tests.contract.given import a_task, an_answer, an_interface
from tests.unit.server.api.given import bearer, opened


@pytest.fixture
def client(store: LabelStore) -> TestClient:
    made = opened(store)
    made.headers.update(bearer(store, "owner", author="olga"))
    return made


def task(name: str) -> dict[str, Any]:
    return {"id": name, "data": {"text": "hello 🦊 world"}}


def a_project(client: TestClient, *tasks: str, **more: Any) -> None:
    made = client.post("projects", json={"name": "p", "interface": an_interface().to_dict()} | more)
    assert made.status_code == 201
    added = client.post("projects/p/tasks", json=[task(each) for each in tasks])
    assert added.json()["added"] == len(tasks)


def done(client: TestClient, name: str, author: str, **more: Any) -> httpx2.Response:
    body = an_answer(task=name, **more)
    return client.put(f"projects/p/completions/{body['id']}?author={author}", json=body)


def test_a_project_is_made_labelled_reviewed_and_exported(client: TestClient) -> None:
    a_project(client, "t1", "t2", plan={"overlap": 1})
    given = client.post("projects/p/next?author=ann&count=2").json()
    assert [each["task"]["id"] for each in given["tasks"]] == ["t1", "t2"]
    body = an_answer(given["tasks"][0]["ticket"])
    place = f"projects/p/completions/{body['id']}"
    receipt = client.put(f"{place}?author=ann", json=body)
    assert receipt.json() | {"id": ""} == {
        "id": "", "task": "t1", "revision": 1, "verified": True, "new": True
    }  # fmt: skip
    assert client.get(place).json()["author"] == "ann"
    assert [each["task"] for each in client.get("projects/p/leases").json()["leases"]] == ["t2"]
    assert client.post("projects/p/renew?author=ann").json() == {"count": 1}
    assert client.post("projects/p/release?author=ann&task=t2").json() == {"count": 1}
    assert client.post("projects/p/next?author=bob").json()["tasks"][0]["task"]["id"] == "t2"
    skipped = client.post("projects/p/skip?author=bob", json={"task": "t2", "reason": "dark"})
    assert skipped.status_code == 200
    waiting = client.get("projects/p/to_review").json()["completions"]
    assert [each["completion"]["id"] for each in waiting] == [body["id"]]
    review = client.post(f"{place}/reviews", json={"outcome": "accept", "comment": "good"})
    assert (review.status_code, review.json()["reviewer"]) == (201, "olga")
    said = client.get("projects/p/reviews/t1").json()["reviews"]
    assert [each["comment"] for each in said] == ["good"]
    lines = client.get("projects/p/completions").text.splitlines()
    assert [json.loads(each)["author"] for each in lines] == ["ann"]
    lines = client.get("projects/p/completions?skipped=true").text.splitlines()
    assert [json.loads(each)["completion"]["skipped"] for each in lines] == ["dark"]
    exported = client.post("projects/p/exports?wait=30", json={"format": "jsonl"}).json()
    assert (exported["state"], exported["reason"]) == ("done", "")
    packed = client.get(f"projects/p/runs/{exported['id']}/file")
    assert packed.headers["content-type"] == "application/zip"
    assert len(packed.content) == exported["bytes"]
    names = zipfile.ZipFile(io.BytesIO(packed.content)).namelist()
    assert any(each.endswith(".jsonl") for each in names)
    assert client.delete(f"projects/p/runs/{exported['id']}").status_code == 204
    assert client.get(f"projects/p/runs/{exported['id']}").status_code == 404


def test_a_fix_stands_in_the_place_of_what_it_fixes(client: TestClient) -> None:
    a_project(client, "t1")
    first = done(client, "t1", "ann").json()["id"]
    better = an_answer(why="looked twice")
    review = client.post(
        f"projects/p/completions/{first}/reviews", json={"outcome": "fix", "fixed": better}
    )
    assert (review.status_code, review.json()["fixed"]) == (201, better["id"])


def test_what_is_sent_again_is_stored_once_and_other_content_is_a_conflict(
    client: TestClient, store: LabelStore
) -> None:
    a_project(client, "t1")
    body = an_answer()
    place = f"projects/p/completions/{body['id']}?author=ann"
    assert [client.put(place, json=body).json()["new"] for _ in range(3)] == [True, False, False]
    # The interface that it was judged by may be another one by then.
    client.put("projects/p/interface", json=an_interface(title="other").to_dict())
    client.delete("projects/p/tasks/t1")
    assert client.put(place, json=body).json()["new"] is False
    changed = client.put(place, json=body | {"lead_time": 9.0})
    assert (changed.status_code, changed.json()["code"]) == (409, "conflict")
    assert len(store.conflicts()) == 1
    elsewhere = client.put("projects/p/completions/other?author=ann", json=body)
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (422, "id")


def test_what_is_no_label_of_the_task_is_refused_and_kept(
    client: TestClient, store: LabelStore
) -> None:
    a_project(client, "t1")
    body = an_answer() | {"annotation": {"answers": []}}
    reply = client.put(f"projects/p/completions/{body['id']}", json=body)
    assert (reply.status_code, reply.json()["code"]) == (422, "unanswered")
    assert done(client, "nothing", "ann").status_code == 422
    assert [each.code for each in store.refused()] == ["unanswered", "no_ticket"]


def test_a_completion_that_cannot_be_read_reaches_no_other_task(
    client: TestClient, store: LabelStore
) -> None:
    a_project(client, "t1", "t2")
    headers = bearer(store, "annotator", author="ann", project="p", task="t1")
    carried = {"task": a_task("t2").to_dict(), "interface": an_interface().to_dict()}
    body = an_answer(task="t2", carried=carried)
    place = f"projects/p/completions/{body['id']}"
    assert client.put(place, json=body, headers=headers).status_code == 404
    # Read one way it is no JSON, read another it is.
    text = json.dumps(body).replace('"meta": {}', '"meta": {"a": 1e999}')
    assert "1e999" in text
    kind = {"content-type": "application/json"}
    reply = client.put(place, content=text, headers=headers | kind)
    assert (reply.status_code, reply.json()["code"]) == (400, "json")
    assert store.history("t2") == []
    broken = client.put(place, json=body | {"annotation": 5}, headers=headers)
    assert (broken.status_code, broken.json()["code"]) == (422, "shape")
    assert [each.code for each in store.refused()] == ["shape"]


def test_tasks_come_as_json_lines_or_files_and_are_known_the_second_time(
    client: TestClient,
) -> None:
    a_project(client)
    text = "\n".join(json.dumps(task(f"t{n}")) for n in range(3)) + "\n\n"
    kind = {"content-type": "application/x-ndjson"}
    for added, known in ((3, 0), (0, 3)):
        reply = client.post("projects/p/tasks", content=text, headers=kind).json()
        assert (reply["added"], reply["known"]) == (added, known)
    broken = client.post("projects/p/tasks", content=text + '{"data": 5}', headers=kind)
    assert broken.status_code == 422
    assert "line 5" in broken.json()["reason"]
    table = b"id,text\nt3,hello\nt4,hello\n"
    file = {"content-type": "application/octet-stream"}
    place = "projects/p/upload?name=tasks.csv&wait=30"
    run = client.post(place, content=table, headers=file).json()
    assert (run["state"], run["added"]["added"], run["added"]["known"]) == ("done", 2, 0)
    page = client.get("projects/p/tasks?limit=3&sort=id&descending=true").json()
    assert [each["id"] for each in page["tasks"]] == ["t4", "t3", "t2"]
    rest = client.get(f"projects/p/tasks?limit=3&sort=id&descending=true&after={page['next']}")
    assert [each["id"] for each in rest.json()["tasks"]] == ["t1", "t0"]
    assert rest.json()["next"] is None
    assert client.get("projects/p/count?search=4").json() == {"count": 1}
    assert client.delete("projects/p/tasks/t4").status_code == 204
    assert client.get("projects/p/count?state=removed").json() == {"count": 1}


def test_one_task_that_is_none_keeps_the_others_out(client: TestClient) -> None:
    a_project(client)
    reply = client.post("projects/p/tasks", json=[task("t1"), {"id": "t2"}])
    assert reply.status_code == 422
    assert client.get("projects/p/count").json() == {"count": 0}


def test_predictions_are_kept_beside_their_task(client: TestClient) -> None:
    a_project(client, "a/b c")
    said = an_answer()["annotation"] | {"model": "m1", "score": 0.5}
    place = "projects/p/predictions/a/b%20c"
    assert [client.post(place, json=[said]).json()["count"] for _ in range(2)] == [1, 0]
    assert [each["model"] for each in client.get(place).json()["predictions"]] == ["m1"]
    assert client.get("projects/p/predictions/nothing").status_code == 404


def test_an_interface_of_label_studio_is_taken(client: TestClient) -> None:
    a_project(client)
    choices = '<Choices name="c" toName="t"><Choice value="a"/></Choices>'
    xml = f'<View><Text name="t" value="$text"/>{choices}</View>'
    kind = {"content-type": "application/xml"}
    assert client.put("projects/p/interface", content=xml, headers=kind).status_code == 200
    assert "choices" in client.get("projects/p/interface").text
    broken = client.put("projects/p/interface", content="<View>", headers=kind)
    assert broken.status_code == 422


def test_a_plan_is_taken_and_a_wrong_one_refused(client: TestClient, store: LabelStore) -> None:
    a_project(client)
    assert client.put("projects/p/plan", json={"overlap": 2}).json()["overlap"] == 2
    assert store.project("p").plan == Plan(overlap=2)
    wrong = client.put("projects/p/plan", json={"overlap": 0})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "refused")
    assert client.post("projects", json={"name": "p"}).status_code == 409


def test_agreement_and_counts_are_told(client: TestClient) -> None:
    a_project(client, "t1", "t2")
    for name in ("t1", "t2"):
        for author in ("ann", "bob"):
            assert done(client, name, author).status_code == 200
    found = client.get("projects/p/agreement?question=stars").json()
    assert (found["tasks"], sorted(found["authors"])) == (2, ["ann", "bob"])
    unknown = client.get("projects/p/agreement?question=none")
    assert unknown.status_code == 422
    stands = client.get("projects/p").json()
    assert (stands["tasks"], stands["mine"]) == (2, 0)


def test_a_person_is_forgotten_with_their_tokens(client: TestClient, store: LabelStore) -> None:
    a_project(client, "t1")
    done(client, "t1", "ann")
    hers = bearer(store, "annotator", author="ann", project="p")
    assert client.get("projects/p", headers=hers).status_code == 200
    assert client.post("forget", json={"author": "ann"}).json()["labels"] == 1
    assert client.get("projects/p", headers=hers).json()["code"] == "revoked"
    assert client.get("projects/p/history/t1").json()["revisions"] == []
    events = client.get("projects/p/audit").json()["events"]
    assert events
    assert all(each["who"] != "ann" for each in events)
    assert client.get("audit/check").json()["broken_at"] is None
    after = client.get(f"audit?after={events[0]['number']}").json()["events"]
    assert events[0]["number"] not in [each["number"] for each in after]


def test_a_place_is_looked_at_only_if_the_host_allows_it(store: LabelStore, tmp_path: Path) -> None:
    for name in ("open", "closed"):
        (tmp_path / name).mkdir()
        lines = json.dumps(task(name))
        (tmp_path / name / "tasks.jsonl").write_text(lines)
    client = opened(store, sources=[str(tmp_path / "open")])
    client.headers.update(bearer(store))
    a_project(client)
    for place in (f"{tmp_path}/closed/tasks.jsonl", f"{tmp_path}/open/../closed", "s3://b/a"):
        for reply in (
            client.post("projects/p/sources", json={"url": place}),
            client.post("projects/p/sync", json={"url": place}),
        ):
            assert (reply.status_code, reply.json()["code"]) == (403, "source")
    place = f"{tmp_path}/open/tasks.jsonl"
    attached = client.post("projects/p/sources", json={"url": place}).json()["sources"]
    assert [each["url"] for each in attached] == [place]
    for added in (1, 0):
        run = client.post("projects/p/sync?wait=30", json={}).json()
        assert (run["state"], run["added"]["added"]) == ("done", added)
    # What the host attached itself is no way around what it allows.
    store.project("p").attach(tmp_path / "closed/tasks.jsonl")
    assert client.post("projects/p/sync", json={}).status_code == 403


def test_a_file_that_a_task_names_is_served_by_link(store: LabelStore, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    client = opened(store, media=Media(folder, at="/files"), uploads=folder)
    client.headers.update(bearer(store))
    interface = Interface(body=[ImageSource(name="image"), Comment(name="why")])
    client.post("projects", json={"name": "p", "interface": interface.to_dict()})
    packed, picture = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(picture, "PNG")
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.png", picture.getvalue())
    kind = {"content-type": "application/octet-stream"}
    for name, body in (("all.zip", packed.getvalue()), ("two.png", picture.getvalue())):
        place = f"projects/p/upload?name={name}&wait=30"
        run = client.post(place, content=body, headers=kind).json()
        assert (run["state"], run["reason"], run["added"]["added"]) == ("done", "", 1)
    assert sorted(each.name for each in folder.iterdir()) == ["one.png", "two.png"]
    (first, _) = client.post("projects/p/next?author=ann&count=2").json()["tasks"]
    link = first["task"]["data"]["image"]
    assert link.startswith("/files/one.png?")
    there = client.get(f"http://testserver{link}", headers={"range": "bytes=1-3"})
    assert (there.status_code, there.content) == (206, b"PNG")
    assert client.get("http://testserver/files/one.png").status_code == 403
    again = client.post("projects/p/upload?name=two.png", content=b"else", headers=kind)
    assert (again.status_code, again.json()["code"]) == (409, "taken")
    assert (folder / "two.png").read_bytes() == picture.getvalue()
    done = client.post("projects/p/exports?wait=30", json={"format": "jsonl", "media": True}).json()
    names = zipfile.ZipFile(
        io.BytesIO(client.get(f"projects/p/runs/{done['id']}/file").content)
    ).namelist()
    assert any(each.endswith("one.png") for each in names)


def test_the_name_of_an_upload_leads_nowhere(client: TestClient) -> None:
    a_project(client)
    kind = {"content-type": "application/octet-stream"}
    names = ["../a.jsonl", "a/b.jsonl", "/etc/passwd", ".hidden.jsonl", "a\\b.csv", "..", "a\n.csv"]
    for name in names:
        params = {"name": name}
        reply = client.post("projects/p/upload", params=params, content=b"{}", headers=kind)
        assert (reply.status_code, reply.json()["code"]) == (422, "name")


def test_a_file_that_is_none_is_refused_in_its_run(client: TestClient) -> None:
    a_project(client)
    kind = {"content-type": "application/octet-stream"}
    for name in ("a.zip", "a.parquet", "a.exe", "a.json"):
        place = f"projects/p/upload?name={name}&wait=30"
        run = client.post(place, content=b"none of these", headers=kind).json()
        assert run["state"] == "failed" or run["added"]["refused_count"] > 0
        assert "/tmp" not in run["reason"]


def test_an_export_that_loses_something_says_what(client: TestClient) -> None:
    a_project(client, "t1")
    done(client, "t1", "ann")
    run = client.post("projects/p/exports?wait=30", json={"format": "coco"}).json()
    assert (run["state"], run["code"]) == ("failed", "lossy")
    assert "COCO cannot hold" in run["reason"]
    unknown = client.post("projects/p/exports", json={"format": "none"})
    assert unknown.status_code == 422
    path = {"format": "coco", "options": {"sizes": "/etc/passwd"}}
    refused = client.post("projects/p/exports", json=path)
    assert (refused.status_code, refused.json()["code"]) == (422, "option")
    names = {each["name"] for each in client.get("formats").json()["formats"]}
    assert {"coco", "csv", "jsonl"} <= names
