import Bytes
import Incidents

/// Reads the times of a table: seconds or milliseconds since 1970, ISO 8601, or what a clock in some zone showed.
struct CSVTime {
  private let zone: Zone
  /// Of days on which and around which no clock was put forward or back, the last one that was asked for.
  private var evenDay: (day: Int, offset: Int)?

  init(zone: Zone) { self.zone = zone }

  /// Of two moments that it may mean, the one behind `previous`, the time in the row above; else the first.
  mutating func seconds(
    _ bytes: [UInt8], _ cell: CSVCell, behind previous: Int?
  ) throws(DataFault) -> Int {
    let range = NumberCell.trimmed(bytes, cell.range)
    if let number = DecimalNumber.value(bytes, range) {
      return try Epoch.secondsOrMilliseconds(number, at: range.lowerBound)
    }
    guard let stamp = try Self.stamp(bytes, range) else {
      throw .noTime(String(decoding: bytes[range].prefix(80), as: UTF8.self), range.lowerBound)
    }
    let seconds = try resolved(stamp, behind: previous) {
      .skipped(String(decoding: bytes[range], as: UTF8.self), range.lowerBound)
    }
    guard DataLimits.epochs.contains(seconds) else { throw .outsideYears(range.lowerBound) }
    return seconds
  }

  /// Whether a cell would be a time; of numbers only those that look like nothing else.
  static func isTime(_ bytes: [UInt8], _ cell: CSVCell) -> Bool {
    let range = NumberCell.trimmed(bytes, cell.range)
    if let number = DecimalNumber.value(bytes, range) { return number >= 1e8 && number < 4.2e12 }
    do throws(DataFault) {
      return try stamp(bytes, range) != nil
    } catch {
      return true
    }
  }

  private static func stamp(_ bytes: [UInt8], _ range: Range<Int>) throws(DataFault) -> ISOStamp? {
    if let stamp = try ISOStamp(bytes, range) { return stamp }
    return try written(bytes, range)
  }

  /// Whatever else icarus reads as a time, such as `2014-03-02 2:05 pm CET`.
  private static func written(_ bytes: [UInt8], _ range: Range<Int>) throws(DataFault) -> ISOStamp? {
    guard range.count >= 11, range.count <= 60 else { return nil }
    do throws(WrittenTime.Fault) {
      let time = try WrittenTimeReader.readWhole(String(decoding: bytes[range], as: UTF8.self))
      guard let time, let day = time.day else { return nil }
      let local = time.local(on: day).secondsSince1970
      return ISOStamp(local: local, offset: time.zone.map { $0.offset(at: local) })
    } catch {
      throw DataFault(
        message: error.message, help: "write it as YYYY-MM-DD HH:MM:SS, with a zone such as Z or +01:00",
        offset: range.lowerBound)
    }
  }

  private mutating func resolved(
    _ stamp: ISOStamp, behind previous: Int?, _ skipped: () -> DataFault
  ) throws(DataFault) -> Int {
    if let offset = stamp.offset { return stamp.local - offset }
    let day = stamp.local / 86_400
    if evenDay?.day != day { evenDay = evenOffset(on: day).map { (day, $0) } }
    if let evenDay { return stamp.local - evenDay.offset }
    switch zone.resolve(LocalTime(secondsSince1970: stamp.local, precision: .second)) {
    case .once(let moment): return moment.secondsSince1970
    case .skipped: throw skipped()
    case .twice(let first, let second):
      guard let previous, previous >= first.secondsSince1970 else { return first.secondsSince1970 }
      return second.secondsSince1970
    }
  }

  private func evenOffset(on day: Int) -> Int? {
    let offset = zone.offset(at: (day - 2) * 86_400)
    return offset == zone.offset(at: (day + 3) * 86_400) ? offset : nil
  }
}
