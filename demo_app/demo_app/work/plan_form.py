"""The form of a plan: who gets which task, and for how long."""

from collections.abc import Mapping
from typing import Any

import reflex as rx

import embed_label as el

ORDERS = {
    "sequence": "As they came",
    "random": "Shuffled",
    "priority": "By priority (of each task's meta)",
    "uncertainty": "What the model is least sure of",
}


def plan_of(given: Mapping[str, Any]) -> "el.Plan":
    """What a form says; `StoreError` names what cannot be."""
    overlap = str(given.get("overlap", "")).strip()
    made: dict[str, Any] = {
        "overlap": int(overlap) if overlap else None,
        "order": given.get("order") or "sequence",
        "lease": float(given.get("lease") or 30),
    }
    return el.Plan(**made)


def said(plan: "el.Plan") -> dict[str, str]:
    """What the fields show."""
    return {
        "overlap": "" if plan.overlap is None else str(plan.overlap),
        "order": plan.order,
        "lease": f"{plan.lease:g}",
    }


def plan_fields(shown: dict[str, rx.Var[str] | str]) -> rx.Component:
    return rx.fragment(
        rx.el.label(
            "People for each task",
            rx.el.input(
                type="number",
                name="overlap",
                min=1,
                max=1000,
                placeholder="everybody does every task",
                default_value=shown["overlap"],
            ),
        ),
        rx.el.label(
            "Order",
            rx.el.select(
                *(rx.el.option(title, value=value) for value, title in ORDERS.items()),
                name="order",
                default_value=shown["order"],
            ),
        ),
        rx.el.label(
            "Lease, in minutes",
            rx.el.input(
                type="number",
                name="lease",
                min=1,
                max=43200,
                step="any",
                default_value=shown["lease"],
            ),
        ),
    )
