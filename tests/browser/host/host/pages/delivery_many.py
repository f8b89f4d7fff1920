"""Many tasks in a row, each acknowledged."""

import reflex as rx

from host.many import Tasks, many_page


class Many(Tasks, rx.State):
    pass


def page() -> rx.Component:
    return many_page(Many, "many", acked=Many.acked)


on_load = Many.load
