// What the build puts in.

/** The version of the Python package that ships this widget. */
declare const __WIDGET_VERSION__: string;
