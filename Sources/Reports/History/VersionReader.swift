import Diagnostics
import Incidents
import Markdown

/// Reads versions of reports as far as it takes to compare them: with the settings of today, and without the files beside
/// them.
struct VersionReader: Sendable {
  let settings: ArchiveSettings
  private let kinds: SectionKinds

  init(_ settings: ArchiveSettings) {
    self.settings = settings
    kinds = SectionKinds(settings.sections)
  }

  /// Nothing of what nobody can read. What stands in `earlier` as well isn't read again.
  func version(_ bytes: [UInt8], after earlier: ReportVersion?) -> ReportVersion? {
    guard let source = TextGuard.text(bytes, path: "").value else { return nil }
    let fence = FrontMatterFence(source)
    guard let yaml = fence.yaml else { return nil }
    if let earlier, earlier.yaml == source.bytes[yaml] {
      return ReportVersion(
        source: source, fence: fence, frontMatter: earlier.frontMatter, severity: earlier.severity)
    }
    let value = YAMLReader.read(source, bytes: yaml, rule: "front-matter")
    guard value.diagnostics.isEmpty else { return nil }
    guard let value = value.value else {
      return ReportVersion(source: source, fence: fence, frontMatter: FrontMatter(), severity: nil)
    }
    return ReportVersion(
      source: source, fence: fence,
      frontMatter: FrontMatterReader.read(value, in: source, settings: settings).value,
      severity: severity(value))
  }

  /// The id, or what is written where the settings no longer know it.
  private func severity(_ frontMatter: YAMLValue) -> String? {
    guard case .mapping(let members) = frontMatter.content,
      let value = members.first(where: { $0.key.isText("severity") })?.value,
      case .scalar(let text, _) = value.content, !value.isNull
    else { return nil }
    return settings.severity(named: text)?.id ?? Excerpt.of(text)
  }

  /// Nothing of a text that is nested too deep.
  func text(of version: ReportVersion) -> VersionText? {
    if let text = version.text { return text }
    let document = Document.parse(version.source, from: version.fence.body)
    guard document.diagnostics.isEmpty else { return nil }
    return VersionText(
      version.source, SectionSplitter(document.value, kinds: kinds, statedTitle: version.frontMatter.title))
  }
}

extension YAMLValue {
  fileprivate func isText(_ wanted: String) -> Bool {
    guard case .scalar(let text, _) = content else { return false }
    return text == wanted
  }
}
