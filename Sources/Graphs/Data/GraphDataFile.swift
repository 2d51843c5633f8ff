/// A kind of file that holds measured values.
protocol GraphDataFile: Sendable {
  /// Whether a text is of this kind, by its first words.
  static func recognises(_ opening: DataOpening) -> Bool

  /// The whole text. Whatever is in it, this ends soon, traps nowhere, and takes no more than a few times its memory.
  static func read(_ bytes: [UInt8], _ notes: inout DataNotes) throws(DataFault) -> MeasuredTable
}
