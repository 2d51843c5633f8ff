import Diagnostics
import Incidents

/// `graphs: [{file: load-day.png, caption: Load on broker3, from: …, to: …, plot: [67, 28, 400, 175]}]`, or files alone.
package enum GraphReferenceReader {
  package static let keys = ["file", "caption", "from", "to", "plot"]

  static func read(_ value: YAMLValue, _ values: inout ValueReader) -> [Placed<FrontMatter.ListedGraph>] {
    values.list(value).compactMap { element in
      if case .scalar(let file, _) = element.content {
        return Placed(
          FrontMatter.ListedGraph(reference: GraphReference(file: plain(file))), at: element.range)
      }
      return graph(element, &values)
    }
  }

  /// `./load.csv` is `load.csv`, as in links.
  private static func plain(_ file: String) -> String {
    file.hasPrefix("./") ? String(file.dropFirst(2)) : file
  }

  private static func graph(
    _ value: YAMLValue, _ values: inout ValueReader
  ) -> Placed<FrontMatter.ListedGraph>? {
    var graph = FrontMatter.ListedGraph(reference: GraphReference(file: ""))
    var fileRange = value.range
    for (key, range, value) in values.members(value, of: "graphs") {
      switch key {
      case "file":
        graph.reference.file = plain(values.text(value, of: key) ?? "")
        fileRange = value.range
      case "caption": graph.reference.caption = values.text(value, of: key)
      case "from": graph.from = values.time(value, of: key)
      case "to": graph.to = values.time(value, of: key)
      case "plot":
        graph.reference.plot = plot(value, &values)
        graph.plot = value.range
      default: values.unknownKey(key, at: range, known: keys, in: "\"graphs\"")
      }
    }
    guard !graph.reference.file.isEmpty else {
      values.report(value.range, "a graph without \"file\"", help: "name the file: {file: load-day.png}")
      return nil
    }
    return Placed(graph, at: fileRange)
  }

  private static func plot(_ value: YAMLValue, _ values: inout ValueReader) -> [Int]? {
    let numbers = values.list(value).compactMap { values.integer($0, of: "plot", in: 0...100_000) }
    if numbers.count == 4 { return numbers }
    values.report(
      value.range, "\"plot\" wants left, top, width and height", help: "write plot: [67, 28, 400, 175]")
    return nil
  }
}
