"""A chat marked by mouse and key: its Markdown is shown, and what is stored is as it is written."""

import json

from playwright.sync_api import Page, expect

import embed_label as el
from tests.browser.conftest import Server
from tests.browser.timeline import Node, open_task, stored
from tests.browser.turns import Turns, spans_in

ANSWER = """# Freezing **rhubarb** 😀

Cut it up and *freeze* it raw; see [this guide](https://example.com/guide) &amp; `trays`.

1. Wash it
   - all *of it*

| part | safe |
|---|---|
| leaf | no \\| never |

```python
def freeze(x):
    return x
```

<img src=x onerror="document.title='run'"> ![chart](https://evil.example/x.png)
"""
CHAT: list[Node] = [
    {"role": "system", "content": "Be **brief**."},
    {"role": "user", "content": "Can I freeze it?", "name": "Ada"},
    {"role": "assistant", "content": ANSWER, "reasoning_content": "They ask about *rhubarb*."},
    {
        "role": "assistant",
        "content": None,
        "tool_calls": [
            {"id": "c1", "function": {"name": "db", "arguments": '{"plant":"rhubarb","n":3}'}}
        ],
    },
    {"role": "tool", "tool_call_id": "c1", "content": "poison", "is_error": True},
]
TEXT = el.ChatSource(name="chat").text_of(json.loads(json.dumps(CHAT))) or ""
BODY: list[Node] = [
    {"kind": "chat", "name": "chat", "title": "Chat"},
    {"kind": "labels", "name": "flaws", "of": "chat", "labels": ["wrong", "good"]},
]


def open_chat(house: Server, page: Page, task: str, *more: Node, **asked: object) -> Turns:
    widget = open_task(house, page, task, [*BODY, *more], {"chat": CHAT}, **asked)
    return Turns(page, widget, TEXT)


def test_what_is_marked_is_stored_as_it_is_written(house: Server, tab: Page) -> None:
    requests: list[str] = []
    tab.on("request", lambda request: requests.append(request.url))
    chat = open_chat(house, tab, "chat-mouse")
    said = ["rhubarb 😀", "freeze it raw", "guide & trays", "Wash itall", "leaf", "return x"]
    for count, words in enumerate([*said, '"plant": "rhubarb"', "poison"], 1):
        chat.drag(words)
        expect(chat.rows).to_have_count(count)
    # What looks like HTML is letters, and pictures in Markdown are named and not loaded.
    expect(chat.article).to_contain_text("<img src=x onerror=")
    expect(chat.article.get_by_role("img")).to_have_count(0)
    expect(chat.article.get_by_role("link", name="Open example.com")).to_have_attribute(
        "href", "https://example.com/guide"
    )
    assert tab.title() != "run"
    assert not [url for url in requests if url.startswith("https://evil.example")]
    chat.widget.get_by_role("button", name="Submit").click()
    found = [text for text, _ in spans_in(stored(chat.widget, house, "chat-mouse"), TEXT)]
    assert found == [
        "rhubarb** 😀",
        "freeze* it raw",
        "guide](https://example.com/guide) &amp; `trays",
        "Wash it\n   - all",
        "leaf",
        "return x",
        '"plant":"rhubarb"',
        "poison",
    ]


def test_a_chat_is_marked_by_key(house: Server, tab: Page) -> None:
    chat = open_chat(house, tab, "chat-keys")
    chat.article.focus()
    chat.press("Control+Home")
    chat.press("Control+Shift+ArrowRight", 2)
    chat.press("Enter")
    chat.press("Control+End")
    chat.press("Control+Shift+ArrowLeft")
    chat.press("Enter")
    expect(chat.rows).to_have_count(2)
    chat.press("Control+Enter")
    found = spans_in(stored(chat.widget, house, "chat-keys"), TEXT)
    assert [text for text, _ in found] == ["Be **brief", "poison"]


def test_what_is_folded_unfolds_for_what_is_selected_in_it(house: Server, tab: Page) -> None:
    start = TEXT.index("rhubarb*.")
    region: Node = {
        "kind": "span",
        "id": "r0",
        "source": "chat",
        "labels": ["wrong"],
        "start": start,
        "end": start + 7,
        "text": "rhubarb",
    }
    chat = open_chat(house, tab, "chat-folded", said={"id": "before", "regions": [region]})
    thought = chat.article.get_by_text("They ask about")
    expect(thought).to_be_hidden()
    expect(chat.article.get_by_text("1 marked")).to_be_visible()
    chat.rows.first.click()
    expect(thought).to_be_visible()


def test_each_message_is_judged_and_rewritten(house: Server, tab: Page) -> None:
    asked: Node = {
        "kind": "rewrite",
        "name": "better",
        "title": "Better",
        "of": "chat",
        "per_item": True,
    }
    chat = open_chat(house, tab, "chat-better", asked)
    field = chat.article.get_by_role("textbox", name="Better").nth(1)
    expect(field).to_have_value("Can I freeze it?")
    field.fill("May I freeze it?")
    changes = chat.article.get_by_role("figure", name="What was changed")
    expect(changes).to_contain_text("1 added, 1 removed")
    changes.get_by_role("button", name="Reset").click()
    expect(field).to_have_value("Can I freeze it?")
    expect(changes).to_have_count(0)
    field.fill("May I freeze it raw?")
    chat.widget.get_by_role("button", name="Submit").click()
    answers = stored(chat.widget, house, "chat-better").annotation.answers
    assert [(each.item, each.values) for each in answers] == [(1, ("May I freeze it raw?",))]
