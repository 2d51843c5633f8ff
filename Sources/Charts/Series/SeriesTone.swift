/// How one of a chart's lines looks: by colour, lightness and dashes, which the style sheet has.
struct SeriesTone {
  /// 0 for what is quiet.
  let number: Int

  static let quiet = SeriesTone(number: 0)
  /// How many lines can be told apart.
  static let count = 8

  var line: StaticString { Self.lines[number] }
  /// Without dashes.
  var fineLine: StaticString { Self.fineLines[number] }
  var dots: StaticString { Self.dots[number] }
  /// Of a stack.
  var layer: StaticString { Self.layers[number] }
  /// Below a line.
  var shade: StaticString { Self.shades[number] }

  private static let lines: [StaticString] = [
    "v v0", "v v1", "v v2", "v v3", "v v4", "v v5", "v v6", "v v7", "v v8",
  ]
  private static let fineLines: [StaticString] = [
    "v v0 fine", "v v1 fine", "v v2 fine", "v v3 fine", "v v4 fine", "v v5 fine", "v v6 fine",
    "v v7 fine", "v v8 fine",
  ]
  private static let dots: [StaticString] = [
    "v v0 dot", "v v1 dot", "v v2 dot", "v v3 dot", "v v4 dot", "v v5 dot", "v v6 dot", "v v7 dot",
    "v v8 dot",
  ]
  private static let layers: [StaticString] = [
    "va v0", "va v1", "va v2", "va v3", "va v4", "va v5", "va v6", "va v7", "va v8",
  ]
  private static let shades: [StaticString] = [
    "vs v0", "vs v1", "vs v2", "vs v3", "vs v4", "vs v5", "vs v6", "vs v7", "vs v8",
  ]
}
