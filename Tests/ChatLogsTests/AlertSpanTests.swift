import ChatLogs
import Incidents
import Testing

@Suite struct AlertSpanTests {
  private func log(_ lines: [String], hiding hidden: [ClosedRange<Int>] = []) -> CuratedLog {
    var options = ChatLogOptions()
    options.format = "irssi"
    options.date = Day(year: 2014, month: 3, day: 2)
    var reference = LogReference(file: "irc.log")
    reference.hidden = hidden
    let text = lines.map { line in
      // What says no time has none.
      line.first?.isNumber == true ? "\(line.prefix(5)) < bot> \(line.dropFirst(6))" : line
    }
    return CuratedLog(
      ChatLogReader.read(Array(text.joined(separator: "\n").utf8), options: options), reference: reference,
      milestones: Milestones())
  }

  /// `0.1-0.3`: log and event of the alert and of the recovery.
  private func spans(_ logs: CuratedLog...) -> [String] {
    AlertSpan.all(in: logs).map { span in
      "\(span.alert.log).\(span.alert.event)-" + (span.recovery.map { "\($0.log).\($0.event)" } ?? "")
    }
  }

  @Test func recoveryEndsWhatTheFirstAlertBegan() {
    let log = log([
      "10:00 PROBLEM - web-07/HTTP is WARNING: slow", "10:01 hello",
      "10:02 PROBLEM - web-07/HTTP is CRITICAL: refused", "10:09 RECOVERY - web-07/HTTP is OK: fine",
      "10:10 RECOVERY - web-07/HTTP is OK: fine", "10:11 PROBLEM - web-07/HTTP is CRITICAL: refused",
      "10:12 PROBLEM - web-07/HTTP is CRITICAL: refused",
    ])
    #expect(spans(log) == ["0.0-0.3", "0.5-"])
    #expect(AlertSpan.all(in: [log]).map { $0.alert.time.local.clock } == ["10:00", "10:11"])
  }

  @Test(
    "Each check is by itself",
    arguments: [
      (["10:00 web-07:HTTP is CRITICAL: x", "10:01 web-08:HTTP is OK: x"], ["0.0-"]),
      (["10:00 web-07:HTTP is CRITICAL: x", "10:01 web-07:DISK is OK: x"], ["0.0-"]),
      (["10:00 web-07:HTTP is CRITICAL: x", "10:01 web-07 is UP: x"], ["0.0-"]),
      (["10:00 web-07:HTTP is CRITICAL: x", "10:01 Web-07:HTTP is OK: x"], ["0.0-"]),
      (
        [
          "10:00 db-2 is DOWN: x", "10:00 web-7:A is CRITICAL: x", "10:01 web-7:A is OK: x",
          "10:02 db-2 is UP: x",
        ],
        ["0.0-0.3", "0.1-0.2"]
      ),
      (["10:00 PROBLEM - web-07/HTTP is CRITICAL: x", "10:01 web-07:HTTP is OK: x"], ["0.0-0.1"]),
      (["10:00 Problem: Disk full", "10:01 Resolved in 1m: Disk full"], ["0.0-0.1"]),
      (["10:00 Problem: Disk full", "10:01 Resolved in 1m: Disk Full"], ["0.0-"]),
      (["10:00 [FIRING:2] Full (a)", "10:01 [RESOLVED] Full (b)"], ["0.0-0.1"]),
      (
        [
          "10:00 Incident # 4 : triggered and assigned to sam", "10:01 Incident # 4 has been resolved by sam",
        ],
        ["0.0-0.1"]
      ),
      (
        ["10:00 Incident # 4 : triggered and assigned to a", "10:01 Incident # 5 has been resolved by a"],
        ["0.0-"]
      ),
    ])
  func checksAreKeptApart(lines: [String], expected: [String]) {
    #expect(spans(log(lines)) == expected)
  }

  @Test(
    "Nothing else begins or ends one",
    arguments: [
      ["10:00 ** ACKNOWLEDGEMENT Service Alert: web-07/HTTP is CRITICAL **", "10:01 web-07:HTTP is OK: x"],
      ["10:00 Downtime (60s) scheduled for host db-2 by a: b", "10:01 db-2 is UP: x"],
      ["10:00 ** FLAPPINGSTART Host Alert: db-2 is DOWN **", "10:01 db-2 is UP: x"],
      ["10:00 sam deployed shop to production", "10:01 Resolved: Shop"],
      ["10:00 Investigating - Some calls fail.", "10:01 Resolved - All go through."], ["10:00 db-2 is UP: x"],
      [" bot> db-2 is DOWN: x"], [],
    ])
  func thereIsNone(lines: [String]) {
    #expect(spans(log(lines)).isEmpty)
  }

  @Test func acknowledgingEndsNothing() {
    let acknowledgement = "10:01 ** ACKNOWLEDGEMENT Host Alert: db-2 is DOWN **"
    #expect(spans(log(["10:00 db-2 is DOWN: x", acknowledgement, "10:02 db-2 is UP: x"])) == ["0.0-0.2"])
  }

  @Test func logsOfAReportArePairedByTime() {
    let alerts = log(["10:00 db-2 is DOWN: x", "10:09 db-2 is DOWN: x", "10:20 db-2 is UP: x"])
    let recoveries = log(["10:05 db-2 is UP: x", "10:06 db-2 is UP: x"])
    #expect(spans(alerts, recoveries) == ["0.0-1.0", "0.1-0.2"])
    #expect(spans(recoveries, alerts) == ["1.0-0.0", "1.1-1.2"])
  }

  @Test func hiddenLinesAreInNone() {
    let lines = ["10:00 db-2 is DOWN: x", "10:05 db-2 is UP: x", "10:06 db-2 is UP: x"]
    #expect(spans(log(lines, hiding: [2...2])) == ["0.0-0.2"])
    #expect(spans(log(lines, hiding: [1...1])).isEmpty)
  }
}
