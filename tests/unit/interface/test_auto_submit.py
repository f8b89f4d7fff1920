"""What submits itself asks only what one act answers."""

from typing import Any

import pytest

from embed_label.errors import InterfaceError
from embed_label.interface import Interface, Labels
from embed_label.modalities import TextSource
from embed_label.questions import Choices, Comment, YesNo


def test_what_submits_itself_asks_only_what_one_act_answers() -> None:
    pick = Choices(name="pick", choices=["cat", "dog"])
    assert Interface(body=[pick, YesNo(name="sure")], auto_submit=True).auto_submit


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ([Comment(name="why")], 'question "why" does not'),
        ([Choices(name="all", choices=["a"], many=True)], 'question "all" does not'),
        ([TextSource(name="text")], "there is none"),
        ([TextSource(name="text"), Labels(of="text")], "questions alone"),
    ],
)
def test_what_nobody_can_tell_the_end_of_does_not_submit_itself(body: list[Any], said: str) -> None:
    with pytest.raises(InterfaceError, match=said):
        Interface(body=body, auto_submit=True)
