// The kinds that lie in a passage, with their tools.

import type { Span } from "../schema.gen";
import type { PassageKind } from "./region";
import { drawSpan } from "./span/tool";

const spanKind: PassageKind<Span> = { draw: drawSpan };

export const passageKinds = { span: spanKind };
