import Diagnostics
import Incidents
import Markdown
import Reports

/// Where the graphs of a report stand on its page: in its text where that shows them, else in the timeline or below it.
struct GraphPlaces {
  /// Those that have no place in the text: they are only listed, or are charts that a sentence shows.
  let unshown: [ReportGraph]
  /// By their files.
  private let places: [String: Place]

  private struct Place {
    let file: String
    /// `G-load-day`
    let id: String
    /// Of the first image in the text that shows it.
    let range: SourceRange?
  }

  init(_ report: Report) {
    guard !report.graphs.isEmpty else {
      places = [:]
      unshown = []
      return
    }
    let figures = Set(report.figures.map(\.range))
    var images: [String: [SourceRange]] = [:]
    for link in report.links where link.isImage {
      if case .attachment(let file) = link.target { images[file, default: []].append(link.range) }
    }
    var places: [String: Place] = [:]
    var ids: Set<String> = []
    for graph in report.graphs where places[graph.reference.file] == nil {
      let file = graph.reference.file
      // An image can stand within a sentence; a chart needs a place of its own.
      let range = images[file]?.first { graph.data == nil || figures.contains($0) }
      let place = Place(file: file, id: Self.id(of: file, besides: ids), range: range)
      ids.insert(place.id)
      places[file] = place
    }
    self.places = places
    unshown = report.graphs.filter { places[$0.reference.file]?.range == nil }
  }

  /// Where links to a graph lead; nothing for a file that is none, or that the page doesn't show.
  func id(of file: String) -> String? { place(of: file)?.id }

  /// The id that a graph carries where it is shown: only at its first place.
  func id(of file: String, at range: SourceRange?) -> String? {
    place(of: file).flatMap { $0.range == range ? $0.id : nil }
  }

  private func place(of file: String) -> Place? {
    places[file].flatMap { $0.file.utf8.elementsEqual(file.utf8) ? $0 : nil }
  }

  /// With a number behind it where two files would have the same.
  private static func id(of file: String, besides taken: Set<String>) -> String {
    let id = id(of: file)
    var free = id
    var count = 1
    while taken.contains(free) {
      count += 1
      free = "\(id)-\(count)"
    }
    return free
  }

  /// Of letters, digits and dashes, behind a capital letter, with which no anchor of a heading begins.
  private static func id(of file: String) -> String {
    let stem = (file.split(separator: "/").last ?? "").utf8.prefix { $0 != UInt8(ascii: ".") }
    var id = "G"
    var wantsDash = true
    for byte in stem {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        if wantsDash { id += "-" }
        wantsDash = false
        id.unicodeScalars.append(Unicode.Scalar(byte))
      default: wantsDash = true
      }
    }
    return id
  }
}

extension Report {
  /// The images that stand in a place of their own, where a figure can be: alone in a paragraph, or beside an entry's words.
  fileprivate var figures: [Inline] {
    let prose = sections.filter { $0.kind != .timeline && $0.kind != .actions }.flatMap(\.blocks)
    return (introduction + prose + timelineProse + entries.flatMap(\.blocks)).loneImages
      + entries.flatMap(\.text).filter(\.isImage)
  }
}
