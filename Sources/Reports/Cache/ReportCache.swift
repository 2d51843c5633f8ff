import Bytes
import Diagnostics
import Incidents

/// What was read of reports before, so that those whose files are as they were needn't be read again.
///
/// A report is read from the files of its folder, the settings, and the names of the free pages; what else it might have
/// looked at keeps it out of the cache. Files count as they were if nothing that the file system tells of them changed.
package struct ReportCache: Sendable {
  /// Another form gets another number.
  private static let magic = Array("icarus reports 5\n".utf8)
  package static let file = "reports"

  /// What all that is read depends on.
  package struct Key: Hashable, Sendable {
    /// The program, and the rules of time zones.
    package var tools: [String]
    /// The bytes of archive.yml.
    package var settings: [UInt8] = []
    /// Names of the files of free pages.
    package var pages: [String] = []

    package init(tools: [String]) { self.tools = tools }
  }

  private let bytes: [UInt8]
  private let key: Key
  /// Where each report stands, by the name of its folder.
  private let places: [String: Range<Int>]

  /// Nothing of what is damaged, or of another form.
  package init?(bytes: [UInt8]) {
    let content = try? Unpacker.read(bytes[...]) { (unpacker) throws(Unpacker.Damage) in
      guard unpacker.begins(with: Self.magic) else { throw Unpacker.Damage() }
      var head = try unpacker.checked()
      let key = try Key(from: &head)
      var places: [String: Range<Int>] = [:]
      while !unpacker.isAtEnd {
        let name = try unpacker.string()
        let start = unpacker.place
        _ = try unpacker.checkable()
        places[name] = start..<unpacker.place
      }
      return (key, places)
    }
    guard let content else { return nil }
    (key, places) = content
    self.bytes = bytes
  }

  package init?(in folder: CacheFolder) {
    guard let bytes = folder.read(Self.file) else { return nil }
    self.init(bytes: bytes)
  }

  package var count: Int { places.count }

  func holds(_ id: IncidentID) -> Bool { places[id.rawValue] != nil }

  package func isOf(_ key: Key) -> Bool { self.key == key }

  /// What was noted of the folder of a report when it was read.
  package func states(ofReport name: String) -> ArraySlice<UInt8>? {
    guard let place = places[name] else { return nil }
    let states = try? Unpacker.read(bytes[place]) { (unpacker) throws(Unpacker.Damage) in
      var content = try unpacker.checkable().content
      return try content.blockPlace()
    }
    return states.map { bytes[(place.lowerBound + $0.lowerBound)..<(place.lowerBound + $0.upperBound)] }
  }

  /// What was read of a report, its advice where that is asked for or may be excused; nothing where its files are no longer
  /// as they were.
  func reading(_ id: IncidentID, _ states: ArraySlice<UInt8>, advised: Bool) -> ReadReport? {
    guard let place = places[id.rawValue], let before = self.states(ofReport: id.rawValue),
      before.hasSameBytes(as: states)
    else { return nil }
    return try? Unpacker.read(bytes[place]) { (unpacker) throws(Unpacker.Damage) in
      var content = try unpacker.checked()
      _ = try content.blockPlace()
      let diagnostics: [Diagnostic] = try content.value()
      let incident: Incident = try content.value()
      var report = ReadReport(id: id, incident: incident, diagnostics: diagnostics, isKnown: true)
      if advised || !incident.excuses.isEmpty { report.advice = try content.value() }
      return report
    }
  }

  static func write(_ key: Key, _ readings: [Reading], to folder: CacheFolder) {
    folder.replace(file) { write in
      var packer = Packer()
      func flush() {
        packer.withBytes { write($0) }
        packer.removeAll()
      }
      magic.withUnsafeBytes { write($0) }
      packer.append(checkable: { key.pack(into: &$0) })
      for reading in readings {
        packer.append(reading.id)
        switch reading.content {
        case .known(let block): packer.append(raw: block)
        case .new(let states, let report, let incident):
          packer.append(checkable: { packer in
            packer.append(states)
            packer.append(report.diagnostics)
            packer.append(incident)
            packer.append(report.advice)
          })
        }
        if packer.count > 65_536 { flush() }
      }
      flush()
    }
  }

  /// A report to be written down.
  struct Reading {
    let id: IncidentID
    let content: Content

    enum Content {
      /// As a cache has it.
      case known(ArraySlice<UInt8>)
      /// As it was read, with the states of the files in its folder.
      case new(ArraySlice<UInt8>, ReadReport, Incident)
    }
  }

  /// What the cache has of a report, to be written down once more.
  func known(_ id: IncidentID) -> Reading? {
    places[id.rawValue].map { Reading(id: id, content: .known(bytes[$0])) }
  }
}

extension ReportCache.Key: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(tools)
    packer.append(settings[...])
    packer.append(pages)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(tools: try unpacker.value())
    settings = Array(try unpacker.block())
    pages = try unpacker.value()
  }
}
