import ChatLogs
import Incidents
import Markdown
import Testing

@testable import Pages

/// What was said, and when, as the rows of a timeline and of a log have it.
struct IncidentChatTests {
  @Test(arguments: [
    ("see https://a.example/b.", "see <a href=\"https://a.example/b\">https://a.example/b</a>."),
    ("HTTP://a,http://b", "<a href=\"HTTP://a,http://b\">HTTP://a,http://b</a>"),
    (
      "http://a.example/b_(c) http://d)",
      "<a href=\"http://a.example/b_(c)\">http://a.example/b_(c)</a> <a href=\"http://d\">http://d</a>)"
    ),
    ("alice: a < b", "alice: a &lt; b"), ("shttps://a", "shttps://a"), ("ftp://a", "ftp://a"),
    ("http://", "http://"), ("http:/", "http:/"), ("://a", "://a"), ("", ""),
  ])
  func bareAddressesAreLinks(text: String, expected: String) {
    let html = HTML { html in
      Array(text.utf8).withUnsafeBufferPointer { ChatText.write($0, into: &html) }
    }
    #expect(html.description == expected)
  }

  @Test(arguments: ["UTC", "+05:30", "-03:30", "Europe/London", "Australia/Lord_Howe"])
  func theClockTellsWhatTheZoneTells(name: String) throws {
    let zone = try #require(Zone(named: name))
    var clock = ReportClock(zone)
    let changes = [1_396_141_200, 1_414_285_200, 1_396_710_000, 1_393_785_000, -86_400]
    for seconds in changes.flatMap({ stride(from: $0 - 90_000, to: $0 + 90_000, by: 450) }) {
      let local = zone.timestamp(at: seconds, precision: .second).local
      let told = clock.secondOfDay(Timestamp(secondsSince1970: seconds, offset: 0, precision: .second))
      #expect(told == local.secondOfDay && clock.day == local.day, "\(seconds)")
    }
  }

  @Test func wordsOfALogAreTheSameLentAsKept() {
    var options = ChatLogOptions()
    options.format = "irssi"
    let log = ChatLogReader.read(
      Array("10:00 < alice> a\n10:01 -!- bob [b@c] has joined #d".utf8), options: options)
    #expect(log.events.count == 2)
    log.withWords { words in
      for event in log.events {
        #expect(words.nick(of: event).elementsEqual(log.nick(of: event)))
        #expect(words.text(of: event).elementsEqual(log.text(of: event)))
      }
    }
  }

  @Test(arguments: [
    ("#action bob & co", "<b>#action</b> bob &amp; co"),
    ("!IDEA http://a", "<b>!IDEA</b> <a href=\"http://a\">http://a</a>"),
    ("#agreed", "<b>#agreed</b>"), ("#info x", "<b>#info</b> x"), ("#link x", "<b>#link</b> x"),
    ("#topic x", "#topic x"), ("#startmeeting", "#startmeeting"), ("#endmeeting", "#endmeeting"),
    ("#ops", "#ops"),
  ])
  func whatMeetBotNotesIsMarked(message: String, expected: String) {
    var options = ChatLogOptions()
    options.format = "irssi"
    let log = ChatLogReader.read(Array("10:00 < alice> \(message)".utf8), options: options)
    let html = HTML { html in
      log.withWords { words in
        for event in log.events { ChatWords.write(event, words, into: &html) }
      }
    }
    #expect(html.description == expected)
  }

  @Test(
    "Moments of one stretch have one heading, however milestones lie",
    arguments: [
      [:], [.started: 0], [.started: 100, .detected: 200, .resolved: 300],
      [.started: 100, .detected: 200, .mitigated: 300], [.started: 200, .identified: 100, .resolved: 300],
    ]
      as [[Milestone: Int]])
  func stretches(moments: [Milestone: Int]) {
    let milestones = Milestones(moments.mapValues(moment))
    let phases = TimelinePhases(milestones)
    for (a, b) in zip(0..<400, 1...400) {
      let isSame = phases.heading(at: moment(a)).isSame(as: phases.heading(at: moment(b)))
      #expect((phases.stretch(at: a) == phases.stretch(at: b)) == isSame, "\(a)")
    }
  }

  private func moment(_ seconds: Int) -> Timestamp {
    Timestamp(secondsSince1970: seconds, offset: 0, precision: .second)
  }
}
