import Bytes
import Diagnostics
import Incidents

/// What was read of reports before, so that those whose files are as they were needn't be read again.
///
/// A report is read from the files of its folder, the settings, the names of the free pages, and the ids of the reports that lie
/// elsewhere; what else it might have looked at keeps it out of the cache. Files count as they were if nothing that the file system tells of them changed.
///
/// The file begins with what was read of each report and behind that its advice, one report after another. Then comes an index:
/// the key, and of each report the name and the states of its folder, and how long its two parts are. The last eight bytes tell
/// how long the index is. Only the index is read as a whole.
package struct ReportCache: Sendable {
  /// Another form gets another number.
  private static let magic = Array("icarus reports 9\n".utf8)
  package static let file = "reports"

  /// What all that is read depends on.
  package struct Key: Hashable, Sendable {
    /// The program, and the rules of time zones.
    package var tools: [String]
    /// The bytes of archive.yml.
    package var settings: [UInt8] = []
    /// Names of the files of free pages.
    package var pages: [String] = []
    /// The ids of the reports that lie anywhere in the content folder, by their paths in it.
    package var looseReports: [String: IncidentID] = [:]

    package init(tools: [String]) { self.tools = tools }
  }

  private let file: OpenFile
  private let key: Key
  /// What tells of the reports.
  private let index: [UInt8]
  /// By the names of their folders.
  private let places: [String: Place]

  private struct Place {
    /// In the index, what was noted of the folder when the report was read.
    let states: Range<Int>
    /// In the file, what was read of it.
    let reading: Range<Int>
    /// Where the file has its advice: right behind that.
    let adviceEnd: Int

    var advice: Range<Int> { reading.upperBound..<adviceEnd }
    var block: Range<Int> { reading.lowerBound..<adviceEnd }
  }

  /// Nothing of what is damaged, or of another form.
  package init?(in folder: CacheFolder) {
    let lengthOfEnd = MemoryLayout<UInt64>.size
    guard let file = folder.open(Self.file), file.state.size >= Self.magic.count + lengthOfEnd,
      (try? file.bytes(0..<Self.magic.count)) == Self.magic
    else { return nil }
    let end = file.state.size - lengthOfEnd
    guard let last = try? file.bytes(end..<file.state.size),
      let length = try? Unpacker.read(
        last[...],
        { (unpacker) throws(Unpacker.Damage) in
          try unpacker.whole()
        }), length <= UInt64(end - Self.magic.count), let index = try? file.bytes(end - Int(length)..<end),
      let (key, places) = Self.content(of: index, behind: end - Int(length))
    else { return nil }
    (self.file, self.key, self.index, self.places) = (file, key, index, places)
  }

  /// What an index says; nothing where it doesn't speak of the whole file between the magic and a place.
  private static func content(of index: [UInt8], behind end: Int) -> (Key, [String: Place])? {
    try? Unpacker.read(index[...]) { (unpacker) throws(Unpacker.Damage) in
      var content = try unpacker.checked()
      let key = try Key(from: &content)
      let count = try content.count()
      var places = [String: Place](minimumCapacity: count)
      var start = magic.count
      for _ in 0..<count {
        let name = try content.string()
        let states = try content.blockPlace()
        let advice = start + (try content.int(within: 0...end - start))
        let adviceEnd = advice + (try content.int(within: 0...end - advice))
        places[name] = Place(states: states, reading: start..<advice, adviceEnd: adviceEnd)
        start = adviceEnd
      }
      guard start == end, unpacker.isAtEnd else { throw Unpacker.Damage() }
      return (key, places)
    }
  }

  package var count: Int { places.count }

  func holds(_ id: IncidentID) -> Bool { places[id.rawValue] != nil }

  package func isOf(_ key: Key) -> Bool { self.key == key }

  /// What was noted of the folder of a report when it was read.
  package func states(ofReport name: String) -> ArraySlice<UInt8>? { places[name].map { index[$0.states] } }

  /// What was read of a report, its advice where that is asked for or may be excused; nothing where its files are no longer
  /// as they were.
  func reading(_ id: IncidentID, _ states: ArraySlice<UInt8>, advised: Bool) -> ReadReport? {
    guard let place = places[id.rawValue], index[place.states].hasSameBytes(as: states) else { return nil }
    let reading = unpacked(place.reading) { (content) throws(Unpacker.Damage) in
      let diagnostics: [Diagnostic] = try content.value()
      let incident: Incident = try content.value()
      return ReadReport(id: id, incident: incident, diagnostics: diagnostics, isKnown: true)
    }
    guard var reading else { return nil }
    if advised || !(reading.incident?.excuses.isEmpty ?? true) {
      let advice = unpacked(place.advice) { (content) throws(Unpacker.Damage) -> [Diagnostic] in
        try content.value()
      }
      guard let advice else { return nil }
      reading.advice = advice
    }
    return reading
  }

  /// What was written as checkable at a place in the file.
  private func unpacked<Value>(
    _ place: Range<Int>, _ body: (inout Unpacker) throws(Unpacker.Damage) -> Value
  ) -> Value? {
    file.withBytes(place) { bytes in
      try? Unpacker.read(bytes) { (unpacker) throws(Unpacker.Damage) in
        var content = try unpacker.checked()
        return try body(&content)
      }
    }
  }

  static func write(_ key: Key, _ readings: [Reading], to folder: CacheFolder) {
    folder.replace(file) { write in
      var packer = Packer()
      func flush() {
        packer.withBytes { write($0) }
        packer.removeAll()
      }
      packer.append(raw: magic[...])
      let entries = readings.compactMap { reading -> Entry? in
        defer { if packer.count > 65_536 { flush() } }
        return reading.pack(into: &packer)
      }
      flush()
      packer.append(checkable: { packer in
        key.pack(into: &packer)
        packer.append(entries.count)
        for entry in entries {
          packer.append(entry.name)
          packer.append(entry.states)
          packer.append(entry.reading)
          packer.append(entry.advice)
        }
      })
      packer.append(whole: UInt64(packer.count))
      flush()
    }
  }

  /// What the index has of a report.
  fileprivate struct Entry {
    let name: String
    let states: ArraySlice<UInt8>
    /// In bytes.
    let reading: Int
    let advice: Int
  }

  /// A report to be written down.
  struct Reading {
    let id: IncidentID
    let content: Content

    enum Content {
      /// As a cache has it.
      case known(in: ReportCache)
      /// As it was read, with the states of the files in its folder.
      case new(ArraySlice<UInt8>, ReadReport, Incident)
    }

    /// Nothing where the cache can't be read any more.
    fileprivate func pack(into packer: inout Packer) -> Entry? {
      switch content {
      case .known(let cache):
        guard let place = cache.places[id.rawValue], let block = try? cache.file.bytes(place.block) else {
          return nil
        }
        packer.append(raw: block[...])
        return Entry(
          name: id.rawValue, states: cache.index[place.states], reading: place.reading.count,
          advice: place.advice.count)
      case .new(let states, let report, let incident):
        let start = packer.count
        packer.append(checkable: { packer in
          packer.append(report.diagnostics)
          packer.append(incident)
        })
        let advice = packer.count
        packer.append(checkable: { $0.append(report.advice) })
        return Entry(
          name: id.rawValue, states: states, reading: advice - start, advice: packer.count - advice)
      }
    }
  }

  /// What the cache has of a report, to be written down once more.
  func known(_ id: IncidentID) -> Reading? {
    holds(id) ? Reading(id: id, content: .known(in: self)) : nil
  }
}

extension ReportCache.Key: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(tools)
    packer.append(settings[...])
    packer.append(pages)
    packer.append(looseReports.count)
    for (path, id) in looseReports.sorted(by: { $0.key < $1.key }) {
      packer.append(path)
      packer.append(id)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(tools: try unpacker.value())
    settings = Array(try unpacker.block())
    pages = try unpacker.value()
    for _ in 0..<(try unpacker.count()) { looseReports[try unpacker.string()] = try unpacker.value() }
  }
}
