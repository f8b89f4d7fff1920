"""The same without `acked=`: nothing is sent again."""

import reflex as rx

from host.many import Tasks, many_page


class Once(Tasks, rx.State):
    pass


def page() -> rx.Component:
    return many_page(Once, "once")


on_load = Once.load
