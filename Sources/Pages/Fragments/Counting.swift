/// Numbers with their nouns.
package enum Counting {
  /// `1 incident`, `2 incidents`, `12,400 incidents`
  package static func text(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `once`, `twice`, `3 times`
  package static func times(_ number: Int) -> String {
    number == 1 ? "once" : number == 2 ? "twice" : text(number, "time")
  }

  /// With a comma every three digits, whatever the machine's country.
  package static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }
}
