"""Every kind of question is answered, by mouse and by key alone, and read where it is stored."""

from playwright.sync_api import Locator, Page, expect

from embed_label.annotation import Annotation
from embed_label.questions import Answer, Tag
from tests.browser.conftest import Server
from tests.browser.test_keyboard import press, tab_to


def opened(house: Server, page: Page, task: str) -> Locator:
    page.goto(f"{house.url}/questions?task={task}")
    widget = page.get_by_role("group", name="Everything")
    expect(widget.get_by_role("group", name="Sorted")).to_be_visible(timeout=20_000)
    return widget


def stored(house: Server, widget: Locator, task: str) -> Annotation:
    expect(widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    (label,) = [each for each in house.labels() if each.task == task]
    assert label.verified
    return label.completion.annotation


def answers(said: Annotation) -> dict[str, Answer]:
    return {answer.question: answer for answer in said.answers}


def drag(page: Page, what: Locator, to: Locator) -> None:
    """Past the middle of a place, as a hand would."""
    what.scroll_into_view_if_needed()
    start = what.bounding_box()
    assert start
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    end = to.bounding_box()
    assert end
    page.mouse.move(end["x"] + 20, end["y"] + end["height"] / 2, steps=8)
    page.mouse.move(end["x"] + 20, end["y"] + end["height"] - 4, steps=4)
    page.mouse.up()


def test_every_kind_of_question_is_answered_by_mouse(house: Server, page: Page) -> None:
    widget = opened(house, page, "mouse")
    widget.get_by_role("radiogroup", name="Is it clear?").get_by_text("No").click()
    widget.get_by_role("radiogroup", name="What is not?").get_by_text("facts").click()
    widget.get_by_role("radiogroup", name="Tone").get_by_text("Loud").click()
    for topic in ("love", "war"):
        widget.get_by_role("group", name="Topics").get_by_text(topic).click()
    widget.get_by_role("combobox", name="Country").select_option("Ghana")
    widget.get_by_role("radio", name="2 hearts").click(force=True)
    widget.get_by_role("textbox", name="Rewrite").fill("Ada lived in Paris.")
    names = widget.get_by_role("group", name="Names")
    for name in ("Ada", "Paris"):
        names.get_by_role("textbox", name="Names", exact=True).fill(name)
        names.get_by_role("button", name="Add").click()
    widget.get_by_role("button", name="More").click()
    share = widget.get_by_role("slider", name="Share")
    area = share.bounding_box()
    assert area
    share.click(position={"x": area["width"] - 6, "y": area["height"] / 2})
    widget.get_by_label("Day").fill("2026-02-28")
    better = widget.get_by_role("radiogroup", name="Which is better?")
    better.get_by_role("radio", name="Both bad").click()
    widget.get_by_role("combobox", name="Animals").click()
    tree = widget.get_by_role("tree")
    tree.get_by_role("treeitem", name="dog").click()
    widget.get_by_role("searchbox").fill("manx")
    tree.get_by_role("treeitem", name="manx").click()
    page.keyboard.press("Escape")
    tags = widget.get_by_role("group", name="Tags")
    tags.get_by_role("button", name="travel").click()
    tags.get_by_role("textbox", name="Add a tag").fill("home,")
    order = widget.get_by_role("group", name="Order")
    rows = order.get_by_role("listitem")
    drag(page, order.get_by_role("button", name="Move one"), rows.nth(2))
    expect(rows.nth(2)).to_contain_text("one")
    into = widget.get_by_role("group", name="Sorted")
    drag(page, into.get_by_role("button", name="Move x"), into.get_by_role("region", name="bad"))
    drag(page, into.get_by_role("button", name="Move y"), into.get_by_role("region", name="good"))
    widget.get_by_role("button", name="Submit").click()

    found = answers(stored(house, widget, "mouse"))
    assert found["clear"].values == ("no",)
    assert found["unclear"].values == ("facts",)
    assert found["tone"].values == ("loud",)
    assert found["topics"].values == ("war", "love")
    assert found["country"].values == ("Ghana",)
    assert found["hearts"].values == ("2",)
    assert found["rewrite"].values == ("Ada lived in Paris.",)
    assert found["names"].values == ("Ada", "Paris")
    assert found["people"].number == 0
    assert found["share"].number == 1
    assert found["day"].datetime == "2026-02-28"
    assert found["better"].picked == "both_bad"
    assert set(found["animals"].paths) == {("dog",), ("cat", "manx")}
    assert found["tags"].tags == (Tag(name="travel", rank=2, score=0.4), Tag(name="home"))
    assert found["order"].order == ("two", "three", "one")
    assert found["sorted"].buckets == {"good": ("y",), "bad": ("x",)}


def test_every_kind_of_question_is_answered_by_keyboard_alone(house: Server, page: Page) -> None:
    widget = opened(house, page, "keyboard")
    tab_to(page, widget.get_by_role("radio", name="Yes"))
    press(page, "ArrowRight")
    tab_to(page, widget.get_by_role("radio", name="words"))
    press(page, "Space")
    tab_to(page, widget.get_by_role("radio", name="calm"))
    press(page, "Space")
    tab_to(page, widget.get_by_role("checkbox", name="peace"))
    press(page, "Space")
    tab_to(page, widget.get_by_role("combobox", name="Country"))
    page.keyboard.type("Chi")
    tab_to(page, widget.get_by_role("radio", name="1 heart"))
    press(page, "Space")
    press(page, "ArrowRight", 2)
    tab_to(page, widget.get_by_role("textbox", name="Rewrite"))
    press(page, "End")
    page.keyboard.type(" Still.")
    tab_to(page, widget.get_by_role("textbox", name="Names", exact=True))
    page.keyboard.type("Ada")
    press(page, "Enter")
    # What still stands in the field is said too.
    page.keyboard.type("Paris")
    tab_to(page, widget.get_by_role("spinbutton", name="People"))
    page.keyboard.type("12")
    tab_to(page, widget.get_by_role("slider", name="Share"))
    press(page, "Home")
    press(page, "ArrowRight")
    tab_to(page, widget.get_by_label("Day"))
    page.keyboard.type("02282026")
    tab_to(page, widget.get_by_role("radio", name="Left"))
    press(page, "ArrowRight")
    tab_to(page, widget.get_by_role("combobox", name="Animals"))
    press(page, "Enter")
    page.keyboard.type("pers")
    press(page, "ArrowDown")
    press(page, "Enter")
    press(page, "Escape")
    tab_to(page, widget.get_by_role("button", name="history"))
    press(page, "Space")
    tab_to(page, widget.get_by_role("textbox", name="Add a tag"))
    page.keyboard.type("home")
    press(page, "Enter")
    tab_to(page, widget.get_by_role("button", name="Move one"))
    press(page, "Space")
    press(page, "ArrowDown", 2)
    press(page, "Space")
    for entry, times in (("Move x", 1), ("Move y", 2)):
        tab_to(page, widget.get_by_role("button", name=entry))
        press(page, "Alt+ArrowRight", times)
    press(page, "Control+Enter")

    found = answers(stored(house, widget, "keyboard"))
    assert found["clear"].values == ("no",)
    assert found["unclear"].values == ("words",)
    assert found["tone"].values == ("calm",)
    assert found["topics"].values == ("peace",)
    assert found["country"].values == ("Chile",)
    assert found["hearts"].values == ("3",)
    assert found["rewrite"].values == ("Ada lives in Paris. Still.",)
    assert found["names"].values == ("Ada", "Paris")
    assert found["people"].number == 12
    assert found["share"].number == 0.25
    assert found["day"].datetime == "2026-02-28"
    assert found["better"].picked == "tie"
    assert found["animals"].values == ("cat", "persian")
    assert found["tags"].tags == (Tag(name="history", rank=1, score=0.9), Tag(name="home"))
    assert found["order"].order == ("two", "three", "one")
    assert found["sorted"].buckets == {"good": ("x",), "bad": ("y",)}


def test_what_is_not_asked_is_not_stored(house: Server, page: Page) -> None:
    widget = opened(house, page, "hidden")
    clear = widget.get_by_role("radiogroup", name="Is it clear?")
    unclear = widget.get_by_role("radiogroup", name="What is not?")
    expect(unclear).to_have_count(0)
    clear.get_by_text("No").click()
    widget.get_by_role("button", name="Submit").click()
    expect(unclear.get_by_role("radio", name="words")).to_be_focused()
    unclear.get_by_text("words").click()
    clear.get_by_text("Yes").click()
    expect(unclear).to_have_count(0)
    widget.get_by_role("button", name="Submit").click()
    found = answers(stored(house, widget, "hidden"))
    assert found["clear"].values == ("yes",)
    assert "unclear" not in found


def test_two_regions_are_related_by_keyboard(house: Server, page: Page) -> None:
    widget = opened(house, page, "related")
    regions = widget.get_by_role("region", name="Regions")
    tab_to(page, widget.get_by_role("article", name="Report"))
    press(page, "Control+Shift+ArrowRight")
    press(page, "Enter")
    expect(regions.get_by_role("option", name="Person")).to_have_count(1)
    widget.get_by_role("article", name="Report").get_by_text("Ada lives").dblclick(
        position={"x": 110, "y": 10}
    )
    expect(regions.get_by_role("option")).to_have_count(2)
    press(page, "Escape")
    press(page, "]")
    press(page, "Alt+r")
    press(page, "]")
    press(page, "Enter")
    expect(widget.get_by_role("button", name="Submit")).to_be_visible()
    widget.get_by_role("button", name="Submit").click()
    said = stored(house, widget, "related")
    (relation,) = said.relations
    assert {relation.start, relation.end} == {region.id for region in said.regions}
    assert relation.direction == "forward"
