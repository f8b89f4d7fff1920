// Our custom properties may stand in React style objects.

import "react";

declare module "react" {
  interface CSSProperties {
    readonly "--el-label"?: string | undefined;
  }
}
