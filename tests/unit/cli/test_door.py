"""Who may see the page of a folder."""

from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from embed_label.cli.labelling.door import Door

TOKEN = "a-token-of-some-length"


async def inside(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("inside")(scope, receive, send)


def client() -> TestClient:
    return TestClient(Door(inside, TOKEN), follow_redirects=False)


def test_the_token_goes_from_the_address_into_a_cookie() -> None:
    browser = client()
    answer = browser.get(f"/?token={TOKEN}&name=Ann")
    assert answer.status_code == 303
    # Relative: the page may lie behind a proxy.
    assert answer.headers["location"] == "./?name=Ann"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert browser.get("/").text == "inside"


def test_nobody_comes_in_without_it() -> None:
    for address in ("/", "/?token=", "/?token=wrong", "/files/a.png", f"/?token={TOKEN}x"):
        answer = client().get(address)
        assert answer.status_code == 401, address
        assert "the address that the command printed" in answer.text


def test_a_token_opens_nothing_but_a_page() -> None:
    assert client().post(f"/beat?token={TOKEN}").status_code == 401


def test_the_cookie_of_another_folder_opens_nothing() -> None:
    browser = client()
    browser.get(f"/?token={TOKEN}")
    other = Door(inside, "another-token")
    strange = TestClient(other, cookies=dict(browser.cookies))
    assert strange.get("/").status_code == 401
