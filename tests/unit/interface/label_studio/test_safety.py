"""A config that was made to harm is refused, and quickly."""

import pytest

from embed_label.errors import InterfaceError
from embed_label.interface import Interface
from tests.unit.effort import within

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
HARM: dict[str, tuple[str, str]] = {
    "a billion laughs": (
        f'<!DOCTYPE v [<!ENTITY l0 "ha">{LAUGHS}]><View><Header value="&l9;"/></View>',
        "line 1: a config has no DOCTYPE",
    ),
    "a file of ours": (
        '<!DOCTYPE v [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<View>&x;</View>',
        "line 1: a config has no DOCTYPE",
    ),
    "a document type elsewhere": (
        '\n<!DOCTYPE View SYSTEM "http://example.org/x.dtd"><View/>',
        "line 2: a config has no DOCTYPE",
    ),
    "parameter entities": (
        '<!DOCTYPE v [<!ENTITY % p SYSTEM "http://example.org/x"> %p;]><View/>',
        "line 1: a config has no DOCTYPE",
    ),
    "ten million characters": (
        "<View>" + "<View></View>" * 800_000 + "</View>",
        "10,400,013 characters",
    ),
    "many elements": ("<View>" + "<View/>" * 200_000 + "</View>", "50,000 elements"),
    "ten thousand levels": ("<View>" * 10_000 + "</View>" * 10_000, "deeper than 28 levels"),
    "a null character": ('<View>\n<Header value="a\0b"/></View>', "line 2: .* null character"),
    "a null character by number": ('<View>\n<Header value="&#0;"/></View>', "line 2: .* not XML"),
    "half a character": ('<View>\n<Header value="\ud83d"/></View>', "half a character"),
    "an entity of nobody": ("<View>\n&nbsp;</View>", "line 2: .* undefined entity"),
}


@pytest.mark.parametrize("case", HARM)
def test_a_config_made_to_harm_is_refused(case: str) -> None:
    xml, said = HARM[case]
    with within(5), pytest.raises(InterfaceError, match=said):
        Interface.from_label_studio(xml)


def test_the_deepest_config_that_is_read_comes_back() -> None:
    text = '<Text name="t" value="$t"/>'
    xml = '<View className="v">' * 27 + text + "</View>" * 27
    interface = Interface.from_label_studio(xml)
    assert Interface.from_label_studio(interface.to_label_studio()) == interface


@pytest.mark.parametrize(
    "css",
    [
        "/*" * 1_000_000,
        "{" * 1_000_000,
        "a{" * 500_000 + "}" * 500_000,
        "a{b:" + "(" * 1_000_000 + "}",
        "a{b:'" * 300_000,
    ],
    ids=["comments", "braces", "nested", "brackets", "quotes"],
)
def test_css_made_to_harm_is_read_quickly(css: str) -> None:
    xml = f'<View><Text name="t" value="$t"/><Style>{css}</Style></View>'
    with within(5):
        interface = Interface.from_label_studio(xml)
    assert Interface.from_label_studio(interface.to_label_studio()) == interface
