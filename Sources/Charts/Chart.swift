import Bytes

/// A picture of numbers, drawn when the site is built.
///
/// A drawing has classes and SVG attributes but no `style`, which a content security policy drops; the theme's style
/// sheet colours `f1 f2 f3 fo fd fm fs fl fi` (fills), `p1`…`p4` (phases), `h0`…`h4` (steps of counts, with `d w` for text
/// on them), `ld lm l1` (lines), `ax ax2 base` (axes), `v0`…`v8` with `v va vs` (series as lines, layers and shades),
/// `win edge dim mark nil hatch cut` (around them) and `k q s hal` (text: strong, quiet, small, with a rim). The same chart
/// and width always give the same bytes.
package protocol Chart: Sendable {
  /// Writes one `<svg>` element, escaped, for a page in UTF-8.
  func write(width: ChartWidth, into buffer: inout ByteBuffer)
}

extension Chart {
  /// One drawing a width; the style sheet shows one of them.
  package func write(_ widths: ChartWidth..., into buffer: inout ByteBuffer) {
    for width in widths { write(width: width, into: &buffer) }
  }
}
