import ChatLogs
import Diagnostics

/// The secrets in the words of a log.
struct SecretsOfLog {
  private let secrets: [Secret]

  init(_ log: ChatLog) {
    secrets = log.withWords { words in
      SecretScan.secrets(
        in: words.storage,
        said: log.events.lazy.map {
          SaidText(text: words.place(ofText: $0), speaker: words.place(ofNick: $0))
        })
    }
  }

  var isEmpty: Bool { secrets.isEmpty }

  /// What must not be shown, by its place in the words.
  var masks: [Range<Int>] { secrets.flatMap(\.masks).sorted { $0.lowerBound < $1.lowerBound } }

  /// Where each stands in the lines that aren't hidden: at its first one, if that is shown.
  func found(in curated: CuratedLog) -> [FoundSecret] {
    var shown = secrets.map { _ in Lines() }
    let places = secrets.enumerated()
      .flatMap { index, secret in secret.masks.map { (secret: index, place: $0.lowerBound) } }
      .sorted { $0.place < $1.place }
    for (index, event) in curated.log.events(holding: places.map(\.place)) where !curated.isHidden(event) {
      let (secret, place) = places[index]
      shown[secret].all.append(event.line)
      if place == secrets[secret].range.lowerBound { shown[secret].first = event.line }
    }
    return zip(secrets, shown).compactMap { secret, lines in
      (lines.first ?? lines.all.min()).map { line in
        FoundSecret(
          kind: secret.kind, range: SourceRange(line: line, column: 1),
          place: .log(curated.reference.file, lines: lines.ranges))
      }
    }
  }

  /// In which one secret is shown.
  private struct Lines {
    /// That in which it begins.
    var first: Int?
    var all: [Int] = []

    /// In order, those that follow one another together.
    var ranges: [ClosedRange<Int>] {
      var ranges: [ClosedRange<Int>] = []
      for line in all.sorted() {
        if let last = ranges.last, line <= last.upperBound + 1 {
          ranges[ranges.count - 1] = last.lowerBound...line
        } else {
          ranges.append(line...line)
        }
      }
      return ranges
    }
  }
}
