/// Reads JSON strictly; and where that fails, once more with the faults mended that known programs make.
enum TolerantJSON {
  static func read(
    _ bytes: [UInt8], _ notes: inout DataNotes,
    as read: (inout JSONReading, inout DataNotes) throws(DataFault) -> MeasuredTable
  ) throws(DataFault) -> MeasuredTable {
    var strictNotes = notes
    do throws(DataFault) {
      var reading = JSONReading(bytes)
      let table = try read(&reading, &strictNotes)
      notes = strictNotes
      return table
    } catch {
      guard error.isSyntax, let repair = JSONRepair(bytes) else { throw error }
      return try self.read(repair, &notes, as: read)
    }
  }

  private static func read(
    _ repair: JSONRepair, _ notes: inout DataNotes,
    as read: (inout JSONReading, inout DataNotes) throws(DataFault) -> MeasuredTable
  ) throws(DataFault) -> MeasuredTable {
    do throws(DataFault) {
      var reading = JSONReading(repair.bytes)
      let table = try read(&reading, &notes)
      notes.move(from: repair)
      return table
    } catch {
      var fault = error
      fault.offset = repair.original(of: fault.offset)
      throw fault
    }
  }
}
