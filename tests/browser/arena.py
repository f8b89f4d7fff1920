"""What the tests of comparing share: a page with outputs, and the votes that were stored."""

from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from embed_label.completion import Completion
from embed_label.jobs.votes import Vote, vote_of
from embed_label.store import LabelStore
from tests.browser.conftest import Server
from tests.browser.delivery import PATIENCE

# Which model said it; the order is the server's, and differs from visit to visit.
SAID = {
    "Ada Lovelace was born in Paris. She wrote about the Analytical Engine.": "zebrafinch-9b",
    "Ada Lovelace was born in London. She wrote about the Analytical Engine.": "quokka-tuned",
    "She was a painter. Little else is known.": "axolotl-v2",
}


def open_arena(page: Page, server: Server, case: str = "two", **asked: str) -> Locator:
    """The outputs, once they are there to be compared."""
    page.goto(f"{server.url}/compare?{urlencode({'case': case, **asked})}")
    expect(page.get_by_label("Ready")).to_have_text("1", timeout=PATIENCE)
    shown = page.get_by_role("group", name="Comparison")
    expect(shown).to_be_visible(timeout=PATIENCE)
    return shown


def output(shown: Locator, name: str) -> Locator:
    return shown.get_by_role("group", name=f"Output {name}", exact=True)


def text_of(shown: Locator, name: str) -> Locator:
    return shown.get_by_role("article", name=f"Text of {name}", exact=True)


def models(shown: Locator, *names: str) -> tuple[str, ...]:
    """What stands behind these names, by what they say."""
    return tuple(SAID[text_of(shown, name).inner_text().strip()] for name in names)


def alias(shown: Locator, model: str) -> str:
    return next(name for name in "ABC" if models(shown, name) == (model,))


def pick(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).check()


def submit(page: Page) -> None:
    page.get_by_role("button", name="Submit").click()
    expect_saved(page)


def expect_saved(page: Page) -> None:
    said = page.get_by_role("status").filter(has_text="Saved")
    expect(said).to_be_visible(timeout=PATIENCE)


def vote(server: Server, task: str) -> Vote:
    """The only one on that task, with the models' own names."""
    (one,) = votes(server, task)
    return one


def votes(server: Server, task: str) -> list[Vote]:
    """All that were stored, the oldest first."""
    with LabelStore(f"sqlite:///{server.data / 'labels.db'}") as store:
        found = [
            vote_of(each.completion, *store.shown(each), store.showing(each))
            for each in store.history(task)
        ]
        return [each for each in found if each]


def kept(server: Server, task: str) -> Completion:
    (found,) = (each.completion for each in server.labels() if each.task == task)
    return found
