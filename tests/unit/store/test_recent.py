"""What is kept of what was used."""

from embed_label.store.ledger.recent import Recent


def test_what_was_used_longest_ago_goes_first_when_it_is_too_much() -> None:
    recent = Recent[str](10, least=1)
    for key in "abc":
        recent.add(key, key.upper(), 3)
    assert recent.get("a") == "A"
    recent.add("d", "D", 4)
    assert [recent.get(key) for key in "abcd"] == ["A", None, "C", "D"]
    recent.add("d", "D", 4)
    assert recent.get("a") == "A"


def test_the_last_one_stays_however_heavy_it_is() -> None:
    recent = Recent[str](10)
    recent.add("a", "A", 1)
    recent.add("b", "B", 100)
    assert (recent.get("a"), recent.get("b")) == (None, "B")
