import Reports

extension LooseText {
  /// Whether it tells its day, and its headings or its name tell of an incident.
  var isReport: Bool { id != nil && !isOfRepository && tellsOfIncident }

  /// Why it isn't taken for a report, in a few words.
  package var whyLeftOut: String {
    if isOfRepository { return "by its name it speaks of the others" }
    let day = ambiguousDay.map { "no day is known: \"\($0)\" may be two days" } ?? "no day is known"
    let reasons = [id == nil ? day : nil, tellsOfIncident ? nil : "no section of a report"]
    let known = reasons.compactMap(\.self)
    return known.isEmpty ? "the pattern doesn't mean it" : known.joined(separator: "; ")
  }

  private var tellsOfIncident: Bool { isNamedForDay || headings.contains(where: SectionHeadings.tells) }
}
