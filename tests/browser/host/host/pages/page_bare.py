"""Forty elements of a host, as they look where nobody ever heard of the widget."""

import reflex as rx


def elements() -> rx.Component:
    el = rx.el
    return el.article(
        el.h1("Title"), el.h2("Chapter"), el.h3("Section"), el.h4("Part"),
        el.p("A ", el.strong("bold"), " word, an ", el.em("odd"), " one, ", el.code("code"), "."),
        el.p("See ", el.a("there", href="#there"), " or press ", el.kbd("K"), "."),
        el.blockquote("Said ", el.q("so"), ", ", el.small("once"), "."),
        el.pre("as  it\n is"),
        el.ul(el.li("one"), el.li("two")),
        el.ol(el.li("first")),
        el.dl(el.dt("Term"), el.dd("Meaning")),
        el.table(
            el.caption("Numbers"),
            el.thead(el.tr(el.th("Name"), el.th("Count"))),
            el.tbody(el.tr(el.td("Ada"), el.td("1"))),
        ),
        el.form(
            el.fieldset(
                el.legend("Form"),
                el.label("Text", html_for="host-text"),
                el.input(id="host-text", placeholder="Text"),
                el.label(el.input(type="checkbox"), "Check"),
                el.label(el.input(type="radio", name="host-radio"), "Radio"),
                el.input(type="range"),
                el.select(el.option("One"), el.option("Two"), aria_label="Pick"),
                el.textarea(placeholder="Long", aria_label="Long"),
                el.button("Press", type="button"),
                el.output("Out"),
            ),
        ),
        el.figure(el.img(src="/street.png", alt="Street", width="40"), el.figcaption("A street")),
        el.details(el.summary("More"), "Hidden"),
        el.dialog("Open", open=True),
        el.progress(value=1, max=2), el.meter(value=1, min=0, max=2),
        el.mark("marked"), el.hr(), el.nav("Nav"), el.aside("Aside"),
        el.section("Group", role="group"), el.div("Toolbar", role="toolbar"),
        el.canvas(width="20", height="20"), el.svg(el.svg.circle(r="4"), width="20", height="20"),
        aria_label="Host",
    )  # fmt: skip


def page() -> rx.Component:
    return rx.el.main(elements(), style={"position": "relative"})
