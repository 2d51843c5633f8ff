import Pages
import Reports

/// Files that are made together, on their way into the folder of the site. They wait until all files of the site are written.
/// In a folder that isn't there yet all appear at once; elsewhere one by one.
struct FileBatch: Sendable {
  /// Of all of them, as `StateBytes` has them, when they are in place.
  private(set) var states: [UInt8] = []

  private let output: OutputFolder
  private let number: Int
  /// Nothing where not all lie in one folder that isn't there yet.
  private let newFolder: Substring?
  /// How many lie there.
  private var countInNewFolder = 0
  private var others: [Other] = []
  private var waiting: [WaitingFile] = []

  /// A file that doesn't lie in that folder.
  private enum Other {
    case written(path: String)
    case kept(state: ArraySlice<UInt8>)
  }

  /// How many are written, and how many were there as they should be.
  var written: Int { countInNewFolder + waiting.count }
  var unchanged: Int { others.count - waiting.count }

  /// `folder` is the one in which all of them lie, if there is one, and nothing else. `number` tells the batch from others.
  init(to output: OutputFolder, number: Int, in folder: Substring?) throws(PublishingError) {
    self.output = output
    self.number = number
    newFolder = if let folder, try output.isMissing(folder) { folder } else { nil }
  }

  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: String) throws(PublishingError) {
    if let newFolder {
      let state = try output.write(bytes, to: file, ofNewFolder: newFolder, as: "\(number)")
      StateBytes.append(state, of: file, to: &states)
      countInNewFolder += 1
      return
    }
    others.append(.written(path: file))
    if let file = try output.write(bytes, to: file, as: "\(number)-\(others.count)") { waiting.append(file) }
  }

  /// A file that is partly what it was; it differs from that.
  mutating func write(
    _ pieces: [ArrayParts.Piece], of earlier: OpenFile, to file: String
  ) throws(PublishingError) {
    others.append(.written(path: file))
    waiting.append(try output.write(pieces, of: earlier, to: file, as: "\(number)-\(others.count)"))
  }

  /// A file that is there as it would be written, with what was noted of it.
  mutating func keep(_ state: ArraySlice<UInt8>) { others.append(.kept(state: state)) }

  /// Brings those into place that replace nothing.
  func placeNew() throws(PublishingError) {
    if let newFolder { return try output.moveFolder("\(number)", to: newFolder) }
    for file in waiting where file.isNew { try output.move(file) }
  }

  /// Brings the others into place. To be called when what is new is there.
  mutating func placeChanged() throws(PublishingError) {
    for file in waiting where !file.isNew { try output.move(file) }
    for file in others {
      switch file {
      case .written(let path): StateBytes.append(output.state(of: path), of: path, to: &states)
      case .kept(let state): states += state
      }
    }
  }
}
