"""What may stand in a drawing: the elements and attributes of SVG that only draw."""

ELEMENTS = frozenset(
    {
        *("svg", "g", "defs", "symbol", "use", "title", "desc", "metadata"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("text", "tspan", "textPath", "marker", "clipPath", "mask", "pattern", "style"),
        *("linearGradient", "radialGradient", "stop"),
        *("filter", "feBlend", "feColorMatrix", "feComposite", "feFlood", "feGaussianBlur"),
        *("feMerge", "feMergeNode", "feOffset", "feDropShadow"),
    }
)
STYLE_PROPERTIES = frozenset(
    {
        *("clip-path", "clip-rule", "color", "display", "dominant-baseline", "enable-background"),
        *("fill", "fill-opacity", "fill-rule", "filter", "flood-color", "flood-opacity"),
        *("font", "font-family", "font-size", "font-stretch", "font-style", "font-variant"),
        *("font-weight", "isolation", "letter-spacing", "line-height", "marker", "marker-end"),
        *("marker-mid", "marker-start", "mask", "mix-blend-mode", "opacity", "overflow"),
        *("paint-order", "shape-rendering", "stop-color", "stop-opacity", "stroke"),
        *("stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin"),
        *("stroke-miterlimit", "stroke-opacity", "stroke-width", "text-align", "text-anchor"),
        *("text-decoration", "text-rendering", "transform", "vector-effect", "visibility"),
        *("white-space", "word-spacing", "writing-mode", "alignment-baseline", "baseline-shift"),
        *("color-interpolation", "color-interpolation-filters", "image-rendering"),
    }
)
ATTRIBUTES = STYLE_PROPERTIES | frozenset(
    {
        *("id", "class", "style", "lang", "role", "aria-label", "aria-labelledby", "aria-hidden"),
        *("aria-describedby", "version", "viewBox", "preserveAspectRatio", "width", "height"),
        *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr"),
        *("d", "points", "pathLength", "dx", "dy", "rotate", "textLength", "lengthAdjust"),
        *("startOffset", "method", "spacing", "side", "offset", "gradientUnits"),
        *("gradientTransform", "spreadMethod", "patternUnits", "patternContentUnits"),
        *("patternTransform", "clipPathUnits", "maskUnits", "maskContentUnits"),
        *("markerUnits", "markerWidth", "markerHeight", "refX", "refY", "orient"),
        *("filterUnits", "primitiveUnits", "in", "in2", "mode", "type", "values", "operator"),
        *("k1", "k2", "k3", "k4", "stdDeviation", "edgeMode", "result"),
    }
)
