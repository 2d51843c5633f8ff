import Adopting
import Diagnostics

/// What is told of an old archive that was looked at.
enum AdoptionText {
  /// Of files that are named one by one.
  private static let mostNamed = 10

  static func told(of adoption: Adoption, in folder: String) -> String {
    let table = AdoptionTable(adoption)
    var lines = [
      "icarus: \(adoption.reportCount) report\(adoption.reportCount == 1 ? "" : "s") in \(VisibleText.escaped(folder)), by the pattern \"\(VisibleText.escaped(adoption.glob))\"",
      table.text,
    ]
    lines += named(adoption.others.map { "\($0.path): \($0.whyLeftOut)" }, "not taken for reports")
    lines += named(
      table.leftOut.map { "\($0.path): \($0.reason)" }, "with errors, to be mended before they are published")
    return lines.joined(separator: "\n")
  }

  private static func named(_ all: [String], _ what: String) -> [String] {
    guard !all.isEmpty else { return [] }
    let rest = all.count - mostNamed
    return ["  \(what):"] + all.prefix(mostNamed).map { "    \(VisibleText.escaped($0))" }
      + (rest > 0 ? ["    and \(rest) more"] : [])
  }
}
