import Incidents
import Markdown

/// Numbers with their nouns.
package enum Counting {
  /// `1 incident`, `2 incidents`, `12,400 incidents`
  package static func text(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? noun : plural ?? noun + "s")
  }

  /// The same, where it needn't be a text first.
  package static func write(
    _ number: Int, _ noun: StaticString, plural: StaticString, into html: inout HTMLWriter
  ) {
    if number.magnitude < 1_000 { html.number(number) } else { html.text(grouped(number)) }
    html.raw(" ")
    html.raw(number == 1 ? noun : plural)
  }

  /// `once`, `twice`, `3 times`
  package static func times(_ number: Int) -> String {
    number == 1 ? "once" : number == 2 ? "twice" : text(number, "time")
  }

  /// With a comma every three digits, whatever the machine's country.
  package static func grouped(_ number: Int) -> String {
    let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1_000)
    guard thousands != 0 else { return String(number) }
    return "\(grouped(thousands)),\(Int(rest.magnitude).padded(to: 3))"
  }
}
