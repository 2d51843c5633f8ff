import TestSupport

@testable import Graphs

/// Series as somebody may have measured them, and what each program writes of them.
struct RandomSeries {
  let start: Int
  let step: Int
  let names: [String]
  /// A list a series, with gaps that all have in common and gaps of their own; the first and the last time are none.
  let values: [[Double?]]

  init(_ random: inout SeededGenerator) {
    let count = Int.random(in: 1...8, using: &random)
    let length = Int.random(in: 4...60, using: &random)
    start = Int.random(in: 100_000_000...4_000_000_000, using: &random)
    step = random.pick([1, 10, 60, 300, 86_400], else: 300)
    names = (0..<count).map { "series \($0)" }
    let gap = Int.random(in: 1..<length / 2, using: &random)
    values = (0..<count).map { _ in
      (0..<length).map { row in
        let isGap = row == gap || row > 1 && row < length - 1 && random.once(in: 20)
        return isGap ? nil : random.pick(Self.numbers, else: 0) * Double.random(in: -1...1, using: &random)
      }
    }
  }

  private static let numbers = [0, 1e-12, 1e-3, 1, 97.25, 1e6, 1.0 / 3, 1e15, 3e300]

  var times: [Int] { values[0].indices.map { start + step * $0 } }

  private func row(_ index: Int, missing: String, _ write: (Double) -> String = { "\($0)" }) -> [String] {
    values.map { $0[index].map(write) ?? missing }
  }

  private func lines(_ line: (Int) -> String) -> String {
    values[0].indices.map(line).joined(separator: "\n")
  }

  var xportJSON: String {
    let rows = values[0].indices.map { "[ \(row($0, missing: "null").joined(separator: ", ")) ]" }
    return """
      { "about": "RRDtool graph JSON output", "meta": { "start": \(start), "end": \(times[times.count - 1]),
        "step": \(step), "legend": [ \(names.map { "\"\($0)\"" }.joined(separator: ",\n")) ] },
        "data": [ \(rows.joined(separator: ",\n")) ] }
      """
  }

  var xportXML: String {
    let rows = lines { index in
      "<row>" + row(index, missing: "NaN").map { "<v>\($0)</v>" }.joined() + "</row>"
    }
    return """
      <xport><meta><start>\(start)</start><end>\(times[times.count - 1])</end><step>\(step)</step>
      <rows>\(times.count)</rows><columns>\(names.count)</columns>
      <legend>\(names.map { "<entry>\($0)</entry>" }.joined())</legend></meta><data>\(rows)</data></xport>
      """
  }

  func csv(separator: String) -> String {
    ((["time"] + names).joined(separator: separator)) + "\r\n"
      + lines { ([String(times[$0])] + row($0, missing: "")).joined(separator: separator) }
  }

  /// Without the missing samples.
  var prometheus: String {
    let result = zip(names, values).map { name, values in
      let pairs = zip(times, values).compactMap { time, value in value.map { "[\(time),\"\($0)\"]" } }
      return #"{"metric":{"name":"\#(name)","job":"x"},"values":[\#(pairs.joined(separator: ","))]}"#
    }
    return
      #"{"status":"success","data":{"resultType":"matrix","result":[\#(result.joined(separator: ","))]}}"#
  }

  var graphite: String {
    let series = zip(names, values).map { name, values in
      let pairs = zip(times, values).map { time, value in "[\(value.map { "\($0)" } ?? "null"), \(time)]" }
      return #"{"target": "\#(name)", "datapoints": [\#(pairs.joined(separator: ", "))]}"#
    }
    return "[\(series.joined(separator: ", "))]"
  }

  var graphiteRaw: String {
    zip(names, values).map { name, values in
      "\(name),\(start),\(start + step * values.count),\(step)|"
        + values.map { $0.map { "\($0)" } ?? "None" }.joined(separator: ",") + "\n"
    }.joined()
  }

  var texts: [String] {
    [
      xportJSON, xportXML, csv(separator: ","), csv(separator: ";"), csv(separator: "\t"), prometheus,
      graphite, graphiteRaw,
    ]
  }
}
