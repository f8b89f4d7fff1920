// The kinds that lie in a table, with their tools.

import type { Cells } from "../schema.gen";
import { drawCells, pullCells } from "./cells/tool";
import type { GridKind } from "./region";

const cellsKind: GridKind<Cells> = { draw: drawCells, pull: pullCells };

export const gridKinds = { cells: cellsKind };
