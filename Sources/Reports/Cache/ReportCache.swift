import Bytes
import Diagnostics
import Incidents

/// What was read of reports before, so that those whose files are as they were needn't be read again.
///
/// A report is read from the files of its folder, the settings, and the names of the free pages; what else it might have
/// looked at keeps it out of the cache. Files count as they were if nothing that the file system tells of them changed.
package struct ReportCache: Sendable {
  /// Another form gets another number.
  private static let magic = Array("icarus reports 1\n".utf8)
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
    guard bytes.starts(with: Self.magic) else { return nil }
    do throws(Unpacker.Damage) {
      var unpacker = Unpacker(bytes[Self.magic.count...])
      var head = Unpacker(try unpacker.checkedBlock())
      key = try Key(from: &head)
      var places: [String: Range<Int>] = [:]
      while !unpacker.isAtEnd {
        let name = try unpacker.string()
        let start = unpacker.place
        _ = try unpacker.block()
        places[name] = start..<unpacker.place
      }
      self.places = places
    } catch {
      return nil
    }
    self.bytes = bytes
  }

  package init?(in folder: CacheFolder) {
    guard let bytes = folder.read(Self.file) else { return nil }
    self.init(bytes: bytes)
  }

  package var count: Int { places.count }

  package func isOf(_ key: Key) -> Bool { self.key == key }

  /// What was noted of the folder of a report when it was read.
  package func states(ofReport name: String) -> ArraySlice<UInt8>? {
    guard let place = places[name] else { return nil }
    var block = Unpacker(bytes[place])
    guard var unpacker = (try? block.block()).map({ Unpacker($0.dropFirst(8)) }) else { return nil }
    return try? unpacker.block()
  }

  /// What was read of a report; nothing where its files are no longer as they were.
  package func reading(_ id: IncidentID, _ states: ArraySlice<UInt8>) -> (Incident, [Diagnostic])? {
    guard let place = places[id.rawValue] else { return nil }
    do throws(Unpacker.Damage) {
      var block = Unpacker(bytes[place])
      var unpacker = Unpacker(try block.checkedBlock())
      guard try unpacker.block().hasSameBytes(as: states) else { return nil }
      let diagnostics: [Diagnostic] = try unpacker.value()
      return (try unpacker.value(), diagnostics)
    } catch {
      return nil
    }
  }

  static func write(_ key: Key, _ readings: [Reading], to folder: CacheFolder) {
    folder.replace(file) { write in
      var packer = Packer()
      func flush() {
        packer.bytes.withUnsafeBytes { write($0) }
        packer.removeAll()
      }
      magic.withUnsafeBytes { write($0) }
      packer.append(checkable: { key.pack(into: &$0) })
      for reading in readings {
        packer.append(reading.id)
        switch reading.content {
        case .known(let block): packer.append(raw: block)
        case .new(let states, let diagnostics, let incident):
          packer.append(checkable: { packer in
            packer.append(states)
            packer.append(diagnostics)
            packer.append(incident)
          })
        }
        if packer.bytes.count > 65_536 { flush() }
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
      case new(ArraySlice<UInt8>, [Diagnostic], Incident)
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
