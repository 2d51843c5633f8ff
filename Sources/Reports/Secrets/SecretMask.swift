import ChatLogs
import Diagnostics
import Incidents

/// Finds secrets in what is read, and takes them out of all that is made of it unless the author excuses them: what isn't read
/// can't be published.
package struct SecretMask {
  private static let rule: RuleName = "secret"
  /// Bytes of a secret become this one, which no format gives a meaning, so that all places stay.
  private static let letter = UInt8(ascii: "x")

  private let isOff: Bool
  private(set) var found: [FoundSecret] = []

  /// An archive that doesn't want the rule has nothing masked.
  package init(_ settings: ArchiveSettings) { isOff = settings.rules[Self.rule, default: .warning] == nil }

  /// Whether what lies beside a text with these excuses is masked.
  package func masksFiles(beside excuses: [Excuse]) -> Bool {
    !isOff && ExcusesOfText(excuses).index(of: Self.rule, line: 1, isBeside: true) == nil
  }

  /// The text from which a document is to be read. `excuses` are asked for only where there is a secret.
  mutating func masked(_ source: SourceText, _ excuses: () -> [Excuse]) -> SourceText {
    let secrets = source.bytes.withUnsafeBufferPointer { SecretScan.secrets(in: $0) }
    guard !secrets.isEmpty else { return source }
    let excuses = ExcusesOfText(excuses())
    var bytes = source.bytes
    for secret in secrets {
      let range = source.range(ofOffsets: secret.range)
      found.append(FoundSecret(kind: secret.kind, range: range, place: .text))
      guard !isOff, excuses.index(of: Self.rule, line: range.start.line, isBeside: false) == nil else {
        continue
      }
      for mask in secret.masks {
        for place in mask { bytes[place] = Self.letter }
      }
    }
    return SourceText(path: source.path, bytes: bytes)
  }

  /// The log as it may be shown. What stands in a hidden line is told to nobody.
  mutating func masked(_ curated: CuratedLog, _ excuses: [Excuse]) -> CuratedLog {
    let secrets = SecretsOfLog(curated.log)
    guard !secrets.isEmpty else { return curated }
    found += secrets.found(in: curated)
    guard masksFiles(beside: excuses) else { return curated }
    return curated.masked(secrets.masks, with: Self.letter)
  }

  /// Notes what stands in files that are published; they are masked when that is done. One that can't be read is told of then.
  mutating func look(at files: [String], in folder: ReportFolder) {
    for file in files where AttachmentType.isText(file) {
      guard let bytes = try? folder.read(file, limit: AttachmentReader.largest) else { continue }
      let secrets = bytes.withUnsafeBufferPointer { SecretScan.secrets(in: $0) }
      guard !secrets.isEmpty else { continue }
      let text = SourceText(path: file, bytes: bytes)
      found += secrets.map {
        FoundSecret(kind: $0.kind, range: text.range(ofOffsets: $0.range), place: .attachment(file))
      }
    }
  }
}
