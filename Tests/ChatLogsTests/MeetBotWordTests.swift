import ChatLogs
import Testing

@Suite struct MeetBotWordTests {
  /// The kind, and what is noted.
  private func read(_ message: String) -> String? {
    Array(message.utf8).withUnsafeBufferPointer { bytes in
      MeetBotWord(bytes).map {
        "\($0.kind.rawValue): " + String(decoding: bytes[$0.rest], as: UTF8.self)
      }
    }
  }

  @Test(arguments: [
    ("#action bob caps the channels", "action: bob caps the channels"), ("!action  bob", "action: bob"),
    ("#ACTION bob", "action: bob"), ("#info\tit is 14:00", "info: it is 14:00"), ("#idea", "idea: "),
    ("#link https://a.example/", "link: https://a.example/"), ("#agreed we wait ", "agreed: we wait "),
    ("#startmeeting the outage", "startmeeting: the outage"), ("#topic a", "topic: a"),
    ("#endmeeting", "endmeeting: "), ("!EndMeeting", "endmeeting: "),
  ])
  func wordsAreKnown(message: String, expected: String) {
    #expect(read(message) == expected)
  }

  @Test(arguments: [
    "", "#", "!", "# action", "#actions bob", "#action: bob", "#act", "#ops is down", "action bob",
    " #action bob",
    "see #action bob", "#1234", "!!action", "#startmeetings", "#actionactionaction", "#äction",
  ])
  func othersAreNone(message: String) {
    #expect(read(message) == nil)
  }

  @Test(arguments: MeetBotWord.Kind.allCases)
  func whatLeadsTheMeetingNotesNothing(kind: MeetBotWord.Kind) {
    let leads: [MeetBotWord.Kind] = [.startMeeting, .topic, .endMeeting]
    #expect(kind.isNote != leads.contains(kind))
    #expect(read("#\(kind.rawValue) x") == "\(kind.rawValue): x")
  }
}
