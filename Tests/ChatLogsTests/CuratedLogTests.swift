import ChatLogs
import Incidents
import Testing

@Suite struct CuratedLogTests {
  private let log = ChatLogReader.read(
    Array(
      """
      --- Log opened Sun Mar 02 13:00:00 2014
      13:47 < a> too early
      13:48 < a> first
      13:50 -!- b [~b@c] has joined #ops
      14:00 < b> second
      15:50 < a> third
      15:51 < a> too late
      """.utf8), options: ChatLogOptions())

  private func shown(_ change: (inout LogReference) -> Void = { _ in }) -> [Int] {
    func at(_ hour: Int, _ minute: Int) -> Timestamp {
      Timestamp(secondsSince1970: 16_131 * 86_400 + hour * 3_600 + minute * 60, offset: 0, precision: .minute)
    }
    var reference = LogReference(file: "irc.log")
    change(&reference)
    let curated = CuratedLog(
      log, reference: reference, milestones: Milestones([.started: at(13, 58), .resolved: at(15, 20)]))
    return curated.shown.map { log.events[$0].line }
  }

  private func clock(_ hour: Int, _ minute: Int) -> WrittenTime {
    WrittenTime(day: nil, secondOfDay: hour * 3_600 + minute * 60, precision: .minute, zone: nil)
  }

  @Test func tenMinutesBeforeToHalfAnHourAfter() {
    #expect(shown() == [3, 5, 6])
  }

  @Test func theAuthorMovesTheEnds() {
    #expect(shown { $0.from = clock(13, 47) } == [2, 3, 5, 6])
    #expect(shown { $0.to = clock(15, 51) } == [3, 5, 6, 7])
    #expect(shown { ($0.from, $0.to) = (clock(14, 0), clock(14, 0)) } == [5])
  }

  @Test func hiddenLinesAreNotShown() {
    #expect(shown { $0.hidden = [3...5] } == [6])
  }

  @Test func whoHidesALineThatGoesOnHidesTheMessage() {
    var options = ChatLogOptions()
    options.format = "discord-text"
    let text = "[17-Jun-25 09:59 AM] lena\none\ntwo\n\n[17-Jun-25 10:00 AM] tomas\nthree\n"
    let log = ChatLogReader.read(Array(text.utf8), options: options)
    var reference = LogReference(file: "discord.txt")
    reference.hidden = [3...3]
    let curated = CuratedLog(log, reference: reference, milestones: Milestones())
    #expect(log.events.map(curated.isHidden) == [true, false])
    #expect(curated.shown == [1])
  }
}
