import ChatLogs
import Drafting
import Incidents
import Testing

@Suite struct StoryFinderTests {
  private func story(_ lines: String, _ settings: ArchiveSettings = ArchiveSettings()) -> IncidentStory {
    var options = ChatLogOptions()
    options.date = Day(year: 2014, month: 3, day: 2)
    options.bots = settings.bots
    return StoryFinder([SourceLog(name: "irc.log", bytes: Array(lines.utf8), options: options)], settings)
      .story()
  }

  private func clock(_ time: Timestamp?) -> String? { time?.local.clock }

  private static let night = """
    09:00 < ann> good morning
    13:40 < sam> deploying
    13:50 < bot> sam deployed shop-web 2.3.1 to production
    14:02 < mon> PROBLEM - web-07/HTTP is CRITICAL: Connection refused
    14:03 < mon> PROBLEM - web-07/HTTP is CRITICAL: Connection refused
    14:05 < ann> looking
    14:06 -!- ann changed the topic of #ops to: web down | IC ann
    14:10 < sam> rolling back
    14:11 < sam> #info the new version leaks connections
    14:12 < sam> #action ann to add a memory limit to shop-web
    14:20 < mon> RECOVERY - web-07/HTTP is OK: HTTP/1.1 200
    14:25 < ann> thanks

    """

  @Test func aBotThatTellsOfNoCheckIsAnAlertToo() {
    var settings = ArchiveSettings()
    settings.bots = ["watchdog"]
    let story = story(
      "13:41 < watchdog> disk almost full\n13:43 < alice> on it\n13:50 < bob> all clear\n", settings)
    #expect(clock(story.started) == "13:41")
    #expect(story.detectedBy == .alert)
    #expect(clock(story.acknowledged) == "13:43")
  }

  @Test func theAlertAndItsRecoveryAreTheTimeFrame() {
    let story = story(Self.night)
    #expect(clock(story.started) == "14:02")
    #expect(clock(story.detected) == "14:02")
    #expect(story.detectedBy == .alert)
    #expect(clock(story.acknowledged) == "14:05")
    #expect(clock(story.resolved) == "14:20")
    #expect(story.commander == PersonName("ann"))
    #expect(story.participants.map { "\($0.name) \($0.lines)" } == ["sam 3", "ann 2"])
  }

  @Test func entriesTellWhatMatters() {
    #expect(
      story(Self.night).entries.map { "\($0.time.local.clock) \($0.text) L\($0.place.line)" } == [
        "13:50 sam deployed shop-web 2.3.1 to production L3",
        "14:02 `mon`: web-07 HTTP is CRITICAL L4",
        "14:05 ann: looking L6",
        "14:06 ann sets the topic: web down | IC ann L7",
        "14:10 sam: rolling back L8",
        "14:11 sam: the new version leaks connections L9",
        "14:20 `mon`: web-07 HTTP is OK again L11",
      ])
  }

  @Test func whatMeetBotWasToldToDoIsAnAction() {
    var settings = ArchiveSettings()
    settings.people = [PersonName("alice"): PersonProfile(name: "Alice Archer", nicks: ["ann"])]
    let action = story(Self.night, settings).actions
    #expect(action.map(\.text) == ["Add a memory limit to shop-web"])
    #expect(action.map(\.owner) == [PersonName("alice")])
    #expect(story(Self.night).actions.map(\.text) == ["Ann to add a memory limit to shop-web"])
  }

  @Test func aPersonMayNoticeFirst() {
    let story = story(
      "13:58 < ann> is the shop down for anyone else?\n"
        + "14:02 < mon> PROBLEM - web/HTTP is CRITICAL: x\n14:03 < ann> there it is\n")
    #expect(clock(story.detected) == "13:58")
    #expect(story.detectedBy == .staff)
    #expect(story.acknowledged == nil)
    #expect(story.resolved == nil)
  }

  @Test func customersMayNoticeFirst() {
    #expect(story("13:58 < ann> customers can't log in\n13:59 < sam> looking\n").detectedBy == .customer)
  }

  @Test func anAlertThatNobodyAnsweredIsNoise() {
    let story = story(
      "13:00 < mon> PROBLEM - a/load is WARNING: x\n13:01 < mon> RECOVERY - a/load is OK: x\n13:05 < ann> mail is stuck\n13:20 < ann> found it\n13:40 < ann> all clear\n"
    )
    #expect(clock(story.started) == "13:05")
    #expect(clock(story.resolved) == "13:40")
  }

  @Test func ofTwoIncidentsTheGreaterIsTaken() {
    let small =
      "03:00 < mon> PROBLEM - a/load is WARNING: x\n03:05 < ann> hm\n03:10 < mon> RECOVERY - a/load is OK: x\n"
    #expect(clock(story(small + Self.night).started) == "14:02")
  }

  /// Several lines have the time of one.
  @Test func milestonesAreThoseOfLines() {
    let telling = story(
      "14:02 < mon> PROBLEM - a/HTTP is CRITICAL: x\n14:02 < mon> PROBLEM - b/HTTP is CRITICAL: x\n14:02 < ann> mine\n14:09 < mon> RECOVERY - a/HTTP is OK: x\n14:09 < mon> RECOVERY - b/HTTP is OK: x\n"
    ).telling
    #expect(telling.detected?.line == 1)
    #expect(telling.acknowledged?.line == 3)
    #expect(telling.resolved?.line == 5)
  }

  @Test func whoOpensTheChannelIsNoAlert() {
    let story = story(
      "--- Log opened Sun Mar 02 14:00:00 2014\n14:00 -!- daf [a@b] has joined #x\n14:00 < ann> the website is down for customers\n14:09 < sam> fixed it\n"
    )
    #expect(clock(story.started) == "14:00")
    #expect(story.detectedBy == .customer)
    #expect(story.acknowledged == nil)
  }

  @Test(arguments: [
    "all clear? no", "resolved hostname is 10.0.0.1", "it is not resolved", "nobody said all clear",
  ])
  func whatDoesNotEndIt(words: String) {
    let story = story("14:00 < ann> the API is down\n14:06 < sam> \(words)\n14:20 < ann> bye\n")
    #expect(clock(story.resolved) == "14:20")
  }

  @Test(arguments: [
    "all clear", "resolved", "That's it. Resolved 14:06. Thank you.", "resolved, thanks all",
    "five minutes of nothing. resolved", "resolved. lunch.", "Resolved at 14:06. Thank you.",
  ])
  func whatEndsIt(words: String) {
    let story = story("14:00 < ann> the API is down\n14:06 < sam> \(words)\n14:20 < ann> bye\n")
    #expect(clock(story.resolved) == "14:06")
  }

  @Test func aFloodOfAlertsIsCut() {
    let lines = (0..<3_000).map { "14:02 < mon> PROBLEM - web-\($0)/HTTP is CRITICAL: x\n" }.joined()
    #expect(story(lines + "14:03 < ann> oh\n").entries.count == 200)
  }

  @Test func nothingIsNothing() {
    #expect(story("").entries.isEmpty)
    #expect(story("").started == nil)
    #expect(story("junk\n\u{0}\n").started == nil)
  }

  @Test func linesOfPeopleAreNotEndless() {
    let lines = (0..<600).map { "14:\($0 % 60 < 10 ? "0" : "")\($0 % 60) < ann> restarting\n" }.sorted()
      .joined()
    #expect(story(lines).entries.count == 30)
  }
}
