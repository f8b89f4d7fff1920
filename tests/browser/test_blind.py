"""Blind is blind: no name of a model is anywhere in the browser before the vote is stored."""

import gzip
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.arena import kept, models, open_arena, output, submit, vote, votes
from tests.browser.conftest import APP, FLAGS, Server
from tests.browser.delivery import PATIENCE
from tests.browser.everything import WHOLE_TEXTS, Everything, places, signs_of
from tools.find_browser import find_browser
from tools.reflex_app import frontend

NAMES = ("zebrafinch-9b", "quokka-tuned")
ONE, OTHER = NAMES
# What else tells who made a prediction.
TELLTALES = (*NAMES, "0.917263", "0.806152", "made by")


@pytest.fixture(scope="module")
def candid(browser: Browser) -> Iterator[Browser]:
    """Its snapshots of the heap leave nothing out."""
    flags = [*FLAGS, WHOLE_TEXTS]
    opened = browser.browser_type.launch(executable_path=find_browser(), args=flags)
    yield opened
    opened.close()


@pytest.fixture
def page(candid: Browser) -> Iterator[Page]:
    context = candid.new_context(viewport={"width": 1280, "height": 1000})
    yield context.new_page()
    context.close()


def work(page: Page) -> None:
    """All that is done before a vote: so that whatever loads late is there."""
    shown = page.get_by_role("group", name="Comparison")
    for name in ("Stacked", "One at a time", "Overlay", "Side by side"):
        shown.get_by_role("radio", name=name).check()
    differences = shown.get_by_role("checkbox", name="Show differences")
    if differences.count():
        differences.check()
    page.get_by_role("radio", name="A is better").check()
    # The draft is put down a moment later.
    page.wait_for_timeout(800)


@pytest.mark.parametrize("case", ["two", "boxes"])
def test_no_name_is_anywhere_before_the_vote_and_all_are_shown_after_it(
    house: Server, page: Page, case: str
) -> None:
    everything = Everything(page)
    shown = open_arena(page, house, case, task=f"blind-{case}")
    work(page)
    assert [*everything.find(TELLTALES)] == []
    submit(page)
    for name in NAMES:
        expect(shown.get_by_text(name).first).to_be_visible(timeout=PATIENCE)
    assert {"page", "frame received", "heap"} <= {each.place for each in everything.find(NAMES)}
    stood = vote(house, f"blind-{case}").models
    assert {*stood} == {*NAMES}


def test_no_file_that_could_be_asked_for_has_a_name(house: Server) -> None:
    signs = [*signs_of(NAMES)]
    files = [each for each in frontend(APP).rglob("*") if each.is_file()]
    assert any(each.name.startswith("Lineup") for each in files)
    for file in files:
        text = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        assert not [*places(text, signs)], file


@pytest.mark.parametrize(
    ("plant", "place"),
    [
        ("prop", "page"),
        ("prop", "frame received"),
        ("task", "frame received"),
        ("task", "heap"),
        ("frame", "frame received"),
        ("token", "frame received"),
    ],
)
def test_a_name_that_the_server_gives_away_is_found(
    house: Server, page: Page, plant: str, place: str
) -> None:
    everything = Everything(page)
    open_arena(page, house, plant=plant)
    assert everything.finds(NAMES, within=place)


def test_a_score_that_the_server_gives_away_is_found(house: Server, page: Page) -> None:
    everything = Everything(page)
    open_arena(page, house, "boxes", plant="prediction")
    assert everything.finds(TELLTALES, within="frame received")


# The name comes in two parts, so that only what is planted has it whole.
PLANTED = {
    "page": "parts => document.body.dataset.model = parts.join('')",
    "shadow root": """parts => {
        const root = document.querySelector('main').appendChild(document.createElement('p'))
            .attachShadow({ mode: 'open' });
        root.innerHTML = `<i title="${parts.join('')}"></i>`;
    }""",
    "cookie": "parts => document.cookie = `who=${parts.join('')}`",
    "localStorage": "parts => localStorage.setItem(parts.join(''), '1')",
    "sessionStorage": "parts => sessionStorage.setItem('who', btoa(`{\"of\":\"${parts.join('')}`))",
    "indexedDB": """parts => new Promise(resolve => {
        const asked = indexedDB.open('planted');
        asked.onupgradeneeded = () => asked.result.createObjectStore('kept');
        asked.onsuccess = () => {
            const held = asked.result.transaction('kept', 'readwrite');
            held.objectStore('kept').put({ deep: [new Blob([parts.join('')])] }, 1);
            held.oncomplete = () => { asked.result.close(); resolve(); };
        };
    })""",
    "cache": """async parts => {
        const cache = await caches.open('planted');
        await cache.put('/kept', new Response(parts.join('')));
    }""",
    "heap": "parts => { globalThis.kept = new Map([[1, 'x'.repeat(50_000) + parts.join('')]]); }",
    "request": "parts => fetch('/ping', { headers: { 'x-who': parts.join('') } }).then(() => 0)",
    "frame sent": """parts => new Promise(resolve => {
        const address = `ws://${location.host}/_event/?EIO=4&transport=websocket`;
        const socket = new WebSocket(address);
        socket.onopen = () => { socket.send(parts.join('')); setTimeout(resolve, 200); };
    })""",
}


@pytest.mark.parametrize("place", PLANTED)
def test_a_name_that_a_script_puts_somewhere_is_found_there(
    house: Server, page: Page, place: str
) -> None:
    everything = Everything(page)
    open_arena(page, house)
    page.evaluate(PLANTED[place], [OTHER[:5], OTHER[5:]])
    assert everything.finds(NAMES, within=place)


def in_script(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=f"{answer.text()}\n// {ONE}")


def in_header(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "x-model": ONE})


@pytest.mark.parametrize(
    ("address", "answer", "place"),
    [
        (re.compile(r"/Lineup-.*\.js$"), in_script, "response"),
        (re.compile(r"\.css$"), in_header, "response header"),
    ],
)
def test_a_name_in_what_is_loaded_is_found(
    house: Server, page: Page, address: re.Pattern[str], answer: Callable[[Route], None], place: str
) -> None:
    page.route(address, answer)
    everything = Everything(page)
    open_arena(page, house)
    assert everything.finds(NAMES, within=place)


def test_a_name_in_a_source_map_is_found(house: Server, page: Page) -> None:
    """It lies among the served files: a browser asks for it only in its tools."""
    (script,) = frontend(APP).rglob("assets/**/Lineup-*.js")
    beside = script.with_name(f"{script.name}.map")
    beside.write_text(f'{{"sourcesContent": ["const model = \\"{ONE}\\""]}}')
    try:
        everything = Everything(page)
        open_arena(page, house)
        assert everything.finds(NAMES, within="source map")
    finally:
        beside.unlink()


def test_the_order_that_is_shown_is_the_order_that_is_stored(house: Server, page: Page) -> None:
    seen: set[str] = set()
    for at in range(6):
        # Another visit has another state.
        page.close()
        page = page.context.new_page()
        shown = open_arena(page, house, task=f"order-{at}")
        first, second = models(shown, "A", "B")
        page.get_by_role("radio", name="A is better").check()
        submit(page)
        stored = vote(house, f"order-{at}")
        assert stored.models == (first, second)
        assert stored.tiers == ((first,), (second,))
        seen.add(first)
        for name, model in (("A", first), ("B", second)):
            expect(output(shown, name)).to_contain_text(model, timeout=PATIENCE)
    # The counts of a pair differ by 3 at most.
    assert seen == {*NAMES}


def test_after_the_names_are_shown_the_vote_stands(house: Server, page: Page) -> None:
    shown = open_arena(page, house, task="twice")
    page.get_by_role("radio", name="A is better").check()
    submit(page)
    expect(shown.get_by_text(ONE)).to_be_visible(timeout=PATIENCE)
    before = vote(house, "twice")
    page.get_by_role("radio", name="B is better").check()
    page.get_by_role("button", name="Submit").click()
    refusal = page.get_by_role("alert").filter(has_text="the vote from before that stands")
    expect(refusal).to_be_visible(timeout=PATIENCE)
    assert votes(house, "twice") == [before]


def test_regions_of_a_blind_prediction_are_stored_as_the_server_has_them(
    house: Server, page: Page
) -> None:
    open_arena(page, house, "boxes", task="aliased")
    page.get_by_role("radio", name="Tie").check()
    submit(page)
    seen = kept(house, "aliased").predictions
    assert [each.model for each in seen] == ["A", "B"]
    assert all(region.score is None and not region.meta for p in seen for region in p.regions)
    assert len(vote(house, "aliased").tiers) == 1
