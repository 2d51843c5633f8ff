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
  /// About so many bytes tell of a report, beside the states of its files.
  private static let lengthOfReport = 512

  /// Another form gets another number.
  private static let magic = Array("icarus build 12\n".utf8)

  /// Nothing of a file that is damaged, or of another form.
  init?(bytes: [UInt8]) {
    let record = try? Unpacker.read(bytes[...]) { (unpacker) throws(Unpacker.Damage) in
      guard unpacker.begins(with: Self.magic) else { throw Unpacker.Damage() }
      let inputs = bytes[try unpacker.checkedPlace()]
      let outputs = bytes[try unpacker.checkedPlace()]
      var content = try unpacker.checked()
      guard unpacker.isAtEnd else { throw Unpacker.Damage() }
      return try BuildRecord(from: &content, inputs: inputs, outputs: outputs)
    }
    guard let record else { return nil }
    self = record
  }

  /// Writes the file piece by piece: states of files are most of it, and are not copied for that.
  func write(_ write: (UnsafeRawBufferPointer) -> Void) {
    var packer = Packer()
    packer.append(raw: Self.magic[...])
    for states in [inputs.bytes, outputs.bytes] {
      packer.append(headOfCheckable: states)
      packer.withBytes(write)
      packer.removeAll()
      states.withUnsafeBytes(write)
    }
    packer.reserve(site.reports.count * Self.lengthOfReport)
    packer.append(checkable: { pack(into: &$0) })
    packer.withBytes(write)
  }

  private func pack(into packer: inout Packer) {
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
    inputs.packPlaces(into: &packer)
    outputs.packPlaces(into: &packer)
    packer.append(site)
  }

  /// `inputs` and `outputs` are the bytes of their states.
  private init(
    from unpacker: inout Unpacker, inputs: ArraySlice<UInt8>, outputs: ArraySlice<UInt8>
  ) throws(Unpacker.Damage) {
    self.init(
      request: try unpacker.value(), day: try unpacker.int(), clockZone: try unpacker.value(),
      head: try unpacker.value(),
      content: try unpacker.string(), incidentCount: try unpacker.int(), fileCount: try unpacker.int(),
      diagnostics: try unpacker.value(), isSettled: try unpacker.flag())
    shared = Array(try unpacker.block())
    self.inputs = try NotedFiles(inputs, placesFrom: &unpacker)
    self.outputs = try NotedFiles(outputs, placesFrom: &unpacker)
    site = try unpacker.value()
  }
}
