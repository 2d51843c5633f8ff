import Reports

/// Files that are made together, on their way into the folder of the site. In a folder that isn't there yet all appear at
/// once; elsewhere each does when it is complete.
struct FileBatch {
  /// How many were written, and how many were there as they should be.
  private(set) var written = 0
  private(set) var unchanged = 0
  /// Of all of them, as `StateBytes` has them.
  private(set) var states: [UInt8] = []

  private let output: OutputFolder
  private let number: Int
  /// Nothing where not all lie in one folder that isn't there yet.
  private let newFolder: Substring?

  /// `folder` is the one in which all of them lie, if there is one, and nothing else. `number` tells the batch from others.
  init(to output: OutputFolder, number: Int, in folder: Substring?) throws(PublishingError) {
    self.output = output
    self.number = number
    newFolder = if let folder, try output.isMissing(folder) { folder } else { nil }
  }

  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: String) throws(PublishingError) {
    if let newFolder {
      let inner = file.dropFirst(newFolder.utf8.count + 1)
      let state = try output.write(bytes, to: inner, ofNewFolder: number)
      StateBytes.append(state, of: file, to: &states)
      written += 1
      return
    }
    if try output.write(bytes, to: file, number: number) { written += 1 } else { unchanged += 1 }
    StateBytes.append(output.state(of: file), of: file, to: &states)
  }

  /// To be called when all are written.
  func finish() throws(PublishingError) {
    if let newFolder { try output.publishFolder(number, as: newFolder) }
  }
}
