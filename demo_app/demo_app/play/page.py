"""The page of the playground."""

import reflex as rx

import embed_label as el
from demo_app.frame import frame
from demo_app.play.parts import Address, Copy, Editor, Shown
from demo_app.play.playing import Play
from demo_app.play.writing import interface_editor, kept

LANGUAGES = {"xml": "Label Studio XML", "python": "Python"}
PANES = {"interface": "Interface", "widget": "Widget", "result": "Result"}


def play_page() -> rx.Component:
    return frame(
        Address.create(hash=Play.link, on_move=Play.load),
        heading(),
        rx.el.fieldset(
            rx.el.legend("Show", class_name="unseen"),
            *(pane_switch(name, title) for name, title in PANES.items()),
            class_name="panes",
        ),
        rx.el.div(written(), seen(), class_name="play"),
        here="/play",
        wide=True,
    )


def heading() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.p(
                rx.el.a("All templates", href="/play/gallery"),
                rx.el.span(" / ", aria_hidden="true"),
                Play.section,
                class_name="muted way",
            ),
            rx.el.h1(rx.cond(Play.title, Play.title, "Playground")),
            rx.el.p(Play.what, class_name="muted"),
        ),
        rx.el.div(
            rx.cond(
                Play.link.length() > 1,
                rx.el.button(
                    "Start over", on_click=Play.reset_template, class_name="quiet", type="button"
                ),
            ),
            Copy.create(words="Copy link"),
            step(Play.before, "Template before", "‹"),
            step(Play.after, "Next template", "›"),
            class_name="steps",
        ),
        class_name="heading",
    )


def step(slug: rx.Var[str], name: str, sign: str) -> rx.Component:
    return rx.el.a(
        rx.el.span(sign, aria_hidden="true"),
        href=f"/play?t={slug}",
        aria_label=name,
        title=name,
        class_name="quiet step",
    )


def pane_switch(name: str, title: str) -> rx.Component:
    return rx.el.label(
        rx.el.input(
            type="radio",
            name="pane",
            value=name,
            default_checked=name == "widget",
            id=f"pane-{name}",
        ),
        title,
    )


def written() -> rx.Component:
    return rx.el.section(
        interface_editor(
            LANGUAGES,
            Play.say_in,
            text=Play.code,
            edition=Play.code_edition,
            language=Play.language,
            wrong=Play.code_wrong,
            line=Play.code_line,
            on_edit=Play.edit_code,
        ),
        remarks(),
        rx.el.div(
            rx.el.h2("Task data"),
            rx.el.span("$name stands for a value in here", class_name="muted"),
            class_name="pane-head",
        ),
        Editor.create(
            text=Play.data,
            edition=Play.data_edition,
            language="json",
            label="Task data as JSON",
            wrong=Play.data_wrong,
            line=Play.data_line,
            on_edit=Play.edit_data,
        ),
        rx.cond(
            Play.filled,
            rx.el.div(
                rx.el.p("A sample stands in for ", rx.el.b(Play.filled), ". "),
                rx.el.button(
                    "Put it into the data",
                    on_click=Play.keep_samples,
                    class_name="quiet",
                    type="button",
                ),
                class_name="remark",
            ),
        ),
        class_name="pane pane-interface",
        aria_label="Interface and data",
    )


def remarks() -> rx.Component:
    """What the reader and the converter have to say beyond errors."""
    return rx.el.div(
        rx.cond(Play.unsaid, rx.el.p(Play.unsaid, class_name="remark")),
        rx.cond(
            Play.lost,
            rx.el.div(
                rx.el.p("Label Studio's language has no words for:"),
                rx.el.ul(rx.foreach(Play.lost, rx.el.li)),
                class_name="remark",
            ),
        ),
        kept(Play.notes),
        role="status",
        class_name="remarks",
    )


def seen() -> rx.Component:
    is_right = (Play.code_wrong == "") & (Play.data_wrong == "")
    return rx.el.div(
        rx.el.section(
            rx.el.div(
                rx.el.h2("Widget"),
                rx.el.span(
                    rx.cond(is_right, "Live", "As it was before the error"),
                    class_name=rx.cond(is_right, "live", "muted"),
                ),
                class_name="pane-head",
            ),
            rx.el.div(
                rx.cond(Play.task["id"], widget(), rx.cond(is_right, nothing(""), mend())),
                class_name="stage",
            ),
            class_name="pane pane-widget",
            aria_label="Widget",
        ),
        rx.el.section(
            rx.el.div(rx.el.h2("Result"), verdict(), class_name="pane-head"),
            result(),
            class_name="pane pane-result",
            aria_label="Result",
        ),
        class_name="seen",
    )


def widget() -> rx.Component:
    return el.annotator(
        task=Play.task,
        interface=Play.interface,
        acked=Play.acked,
        on_complete=Play.complete,
        on_change=Play.change,
        on_skip=Play.complete,
    )


def mend() -> rx.Component:
    return nothing("It is shown as soon as the interface and the data can be read.")


def nothing(words: str) -> rx.Component:
    return rx.el.p(words, class_name="empty muted")


def verdict() -> rx.Component:
    return rx.cond(
        Play.completion,
        rx.el.span(
            rx.cond(
                Play.flaws,
                rx.el.span("The server finds: ", Play.flaws.join("; "), class_name="flaw"),
                "Submitted. The server finds nothing wrong with it.",
            ),
            class_name="muted",
            role="status",
        ),
        rx.cond(Play.live, rx.el.span("Not submitted yet", class_name="muted")),
    )


def result() -> rx.Component:
    return rx.cond(
        Play.completion,
        Shown.create(text=Play.completion, label="Completion as JSON"),
        rx.cond(
            Play.live,
            Shown.create(text=Play.live, label="Annotation so far as JSON"),
            nothing(
                "Answer or mark something: the annotation stands here, and after Submit the "
                "completion that your app receives."
            ),
        ),
    )
