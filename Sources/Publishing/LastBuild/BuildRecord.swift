import Bytes
import Diagnostics
import Reports

/// What is remembered of a build that published all: enough to see what another would have to do.
struct BuildRecord: Equatable {
  /// What was asked for, and by which program.
  var request: [String]
  /// The day of every age, as its number.
  var day: Int
  /// The zone in which the clock was asked for that day; nothing where the day was named.
  var clockZone: String?
  /// Up to which commit the history of reports was told; nothing where it wasn't.
  var head: String?
  /// The content folder, relative to the root.
  var content: String
  var incidentCount: Int
  /// How many files the site has.
  var fileCount: Int
  /// What was shown.
  var diagnostics: [Diagnostic]
  /// Whether the inputs had been as they were for long enough, so that a change to them would show.
  var isSettled = true
  /// What all pages depend on, from before anything was read.
  var shared: [UInt8] = []
  /// Of the content folder, from before anything was read; it doesn't know of reports that had changed just before.
  var inputs = NotedFiles()
  /// By paths relative to the output folder, from when it was still held.
  var outputs = NotedFiles()
  var site = PublishedSite(frame: 0)
}

extension BuildRecord {
  /// Another form gets another number.
  private static let magic = Array("icarus build 7\n".utf8)

  /// Nothing of a file that is damaged, or of another form.
  init?(bytes: [UInt8]) {
    let record = try? Unpacker.read(bytes[...]) { (unpacker) throws(Unpacker.Damage) in
      guard unpacker.begins(with: Self.magic) else { throw Unpacker.Damage() }
      var content = try unpacker.checked()
      guard unpacker.isAtEnd else { throw Unpacker.Damage() }
      return try BuildRecord(from: &content)
    }
    guard let record else { return nil }
    self = record
  }

  var packed: Packer {
    var packer = Packer(capacity: 2 * outputs.bytes.count)
    packer.append(raw: Self.magic[...])
    packer.append(checkable: { pack(into: &$0) })
    return packer
  }
}

extension BuildRecord: Packed {
  func pack(into packer: inout Packer) {
    packer.append(request)
    packer.append(day)
    packer.append(clockZone)
    packer.append(head)
    packer.append(content)
    packer.append(incidentCount)
    packer.append(fileCount)
    packer.append(diagnostics)
    packer.append(isSettled)
    packer.append(shared[...])
    packer.append(inputs)
    packer.append(outputs)
    packer.append(site)
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      request: try unpacker.value(), day: try unpacker.int(), clockZone: try unpacker.value(),
      head: try unpacker.value(),
      content: try unpacker.string(), incidentCount: try unpacker.int(), fileCount: try unpacker.int(),
      diagnostics: try unpacker.value(), isSettled: try unpacker.flag())
    shared = Array(try unpacker.block())
    inputs = try unpacker.value()
    outputs = try unpacker.value()
    site = try unpacker.value()
  }
}
