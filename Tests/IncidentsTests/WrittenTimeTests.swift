import Incidents
import Testing

@Suite struct WrittenTimeTests {
  private func read(_ text: String) -> String {
    switch WrittenTimeReader.read(text) {
    case .time(let time, let length):
      "\(time.day.map { "\($0) " } ?? "")\(time.clock)\(time.zone.map { " \($0)" } ?? "") \(length)"
    case .fault(let fault, let length): "\(fault.message) \(length)"
    case .none: "none"
    }
  }

  @Test(arguments: [
    ("14:02 x", "14:02 5"), ("2:02 pm x", "14:02 7"), ("9:05 x", "09:05 4"),
    ("2014-03-02 14:02:30", "2014-03-02 14:02:30 19"),
    ("20140302T140230Z", "2014-03-02 14:02:30 Z 16"), ("20140302T1402+0100", "2014-03-02 14:02 +0100 18"),
    ("20140302T14", "none"), ("20140302T14023", "none"),
    ("20140230T1402", "the calendar has no day \"20140230\" 13"),
    ("20140302T2502", "no clock shows \"2502\" 13"),
    ("14:02-15:10", "14:02 5"), ("14:02-05:00", "14:02 5"), ("14:02 -05:00", "14:02 -05:00 12"),
    ("14:02+01:00", "14:02 +01:00 11"), ("14:02:00-05:00", "14:02:00 -05:00 14"),
    ("2014-03-02 14:02-05:00", "2014-03-02 14:02 -05:00 22"), ("14:02 -14:05", "14:02 5"),
    ("14:02 UTC+1: x", "14:02 UTC+1 11"), ("14:02 UTC: x", "14:02 UTC 9"),
    ("14:02 UTC-nagios", "14:02 UTC 9"),
    ("14:02 (GMT-05:00) x", "14:02 GMT-05:00 17"),
    ("14:02 America/Port-au-Prince", "14:02 America/Port-au-Prince 28"),
  ])
  func timesAreReadFromTheFront(text: String, reading: String) {
    #expect(read(text) == reading)
  }

  @Test(arguments: ["2014-03-02 9:05", "2014-03-02 14:02 x", "14:02-15:10"])
  func aWholeTimeHasNothingBesideItAndTwoDigits(text: String) throws {
    #expect(try WrittenTimeReader.readWhole(text) == nil)
  }
}
