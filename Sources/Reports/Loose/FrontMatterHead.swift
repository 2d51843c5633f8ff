import Diagnostics
import Incidents

/// What a front matter tells of who a report is, be it icarus's or that of another generator.
struct FrontMatterHead {
  private(set) var title: String?
  /// That of `started`, else of `date`.
  private(set) var day: Day?
  /// What stands under `date` and may be either of two days.
  private(set) var ambiguousDay: String?
  private(set) var zone: Zone?
  private(set) var severity: String?

  init(_ source: SourceText, _ fence: FrontMatterFence) {
    guard let bytes = fence.yaml,
      case .mapping(let members)? = YAMLReader.read(source, bytes: bytes, rule: "front-matter").value?.content
    else { return }
    var date: Day?
    for member in members {
      guard case .scalar(let key, _) = member.key.content, case .scalar(let text, _) = member.value.content
      else { continue }
      switch key {
      case "title": title = text.isEmpty ? nil : text
      case "started": day = Self.day(in: text)
      case "date":
        date = Self.day(in: text) ?? SlashedDay.day(in: text)
        ambiguousDay = SlashedDay.isAmbiguous(text) ? text : nil
      case "severity": severity = text.isEmpty ? nil : text
      case "timezone": zone = Zone(named: text)
      default: break
      }
    }
    day = day ?? date
  }

  /// `2014-03-02`, and what may stand behind it.
  private static func day(in text: String) -> Day? {
    Day(parsing: String(text.prefix(10))).flatMap { $0.isPlausible ? $0 : nil }
  }
}
