"""What a source offers to the regions that lie on it."""

from dataclasses import dataclass

from embed_label.modalities.sheet import Sheet
from embed_label.regions import AnySpace, Cells, Page, Passage, Region, Span


@dataclass(frozen=True, slots=True)
class Ground:
    """What a source offers to its regions; `text`, `sheet`: only where the server has it itself.

    `marked` is the space that the regions were marked in, as whoever marked them measured it.
    """

    space: AnySpace | None = None
    text: str | None = None
    sheet: Sheet | None = None
    marked: AnySpace | None = None
    problem: str = ""

    def flaw(self, region: Region) -> str | None:
        if self.space is None:
            return self.problem
        return region.flaw(self.space) or self._misquoted(region) or self._estranged(region)

    def _misquoted(self, region: Region) -> str | None:
        if isinstance(region, Span) and region.text and self.text is not None:
            there = self.text[region.start : region.end]
            if there != region.text:
                return f'quotes "{region.text:.40}" where the text has "{there:.40}"'
        if isinstance(region, Cells) and region.text and self.sheet and not self.sheet.says(region):
            there = self.sheet.quote(region)
            return f'quotes "{region.text:.40}" where the table has "{there:.40}"'
        return None

    def _estranged(self, region: Region) -> str | None:
        """Without a quote, nothing else tells that the text was another one."""
        if not isinstance(region, Span) or region.text or self.text is None:
            return None
        said, known = _checksum(self.marked), _checksum(self.space)
        if not said or not known or said == known:
            return None
        return (
            f"quotes nothing and was marked in another text: that has the checksum {said}, "
            f"this one {known}"
        )


def _checksum(space: AnySpace | None) -> str:
    return space.checksum if isinstance(space, Passage | Page) else ""
