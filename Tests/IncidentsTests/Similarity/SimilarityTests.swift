import TestSupport
import Testing

@testable import Incidents

@Suite("Incidents that are like others")
struct SimilarityTests {
  /// Of one day: a larger number is a later one.
  private func incident(_ day: Int, _ change: (inout Incident) -> Void = { _ in }) -> Incident {
    var incident = Incident(
      id: id(day), title: "", status: .reviewed, milestones: Milestones(), zone: .utc, reportPath: "")
    change(&incident)
    return incident
  }

  private func id(_ day: Int) -> IncidentID {
    let day = Day(number: 16_000 + day)
    return IncidentID("\(day)-x")
  }

  private func gist(_ words: String, alerts: [GistAlert] = []) -> Gist {
    let words = words.split(separator: " ")
    var writer = Gist.Writer(length: words.count * 4, alerts: alerts)
    for word in words { writer.append(Array(word.utf8)[...], stem: word.utf8.count, weight: 4) }
    return writer.gist
  }

  private func archive(_ incidents: [Incident]) -> Archive {
    Archive(settings: ArchiveSettings(), today: Day(number: 20_000), incidents: incidents)
  }

  /// What is like the incident of a day: the ids, the best first, and the reasons.
  private func similar(to day: Int, in incidents: [Incident]) -> [(
    id: IncidentID, reasons: [SimilarityReason]
  )] {
    let archive = archive(incidents)
    return SimilarIncidents(archive).similar(to: id(day)).map { (archive.incidents[$0.place].id, $0.reasons) }
  }

  /// Incidents of which each is about something else.
  private var others: [Incident] {
    (10...40).map { day in
      incident(day) { $0.gist = gist((0..<10).map { "word\(day)x\($0)" }.joined(separator: " ")) }
    }
  }

  private let memory = FactorName("no-memory-limit")
  private let words = "backlog channels consumer exchange heartbeat mirror partition prefetch quorum shovel"

  @Test("A factor is enough, and the reason names it")
  func factor() {
    let found = similar(
      to: 1, in: [incident(1) { $0.factors = [memory] }, incident(2) { $0.factors = [memory] }, incident(3)])
    #expect(found.map(\.id) == [id(2)])
    #expect(found.first?.reasons == [.factor(memory)])
  }

  @Test("What nearly all have is not")
  func commonFactor() {
    #expect(similar(to: 1, in: (1...200).map { incident($0) { $0.factors = [memory] } }).isEmpty)
  }

  @Test("To be named counts from both sides, by a former id as well, and first")
  func named() {
    let incidents = [
      incident(1) { $0.aliases = [Placed(IncidentID("2014-01-01-old"), at: .start)] },
      incident(2) { $0.related = [Placed(IncidentID("2014-01-01-old"), at: .start)] },
      incident(3) {
        $0.related = [Placed(id(3), at: .start), Placed(IncidentID("2014-01-01-gone"), at: .start)]
      },
    ]
    #expect(similar(to: 1, in: incidents).map(\.reasons) == [[.named]])
    #expect(similar(to: 2, in: incidents).map(\.id) == [id(1)])
    #expect(similar(to: 3, in: incidents).isEmpty)
  }

  @Test("The same alert counts more on the same host, and a host is told only then")
  func alerts() {
    func incident(_ day: Int, _ check: String, _ host: String) -> Incident {
      let alert = GistAlert(check: check, state: "CRITICAL", host: host)
      return self.incident(day) { $0.gist = gist("", alerts: [alert]) }
    }
    let others = (10...30).map { incident($0, "check\($0)", "broker3") }
    let found = similar(
      to: 1,
      in: others + [
        incident(1, "memory", "broker3"), incident(2, "memory", "web1"), incident(9, "memory", "broker3"),
      ])
    #expect(found.map(\.id) == [id(9), id(2)])
    #expect(found.first?.reasons == [.alert(check: "memory", state: "CRITICAL", host: "broker3")])
    #expect(found.last?.reasons == [.alert(check: "memory", state: "CRITICAL", host: nil)])
  }

  @Test("Alerts without a state or a host are told without")
  func bareAlert() {
    let gist = gist("", alerts: [GistAlert(check: "web1")])
    let found = similar(to: 1, in: [incident(1) { $0.gist = gist }, incident(2) { $0.gist = gist }])
    #expect(found.first?.reasons == [.alert(check: "web1", state: nil, host: nil)])
  }

  @Test("A service, a tag or both alone are nothing, and with a factor they are told")
  func service() {
    let others = (10...400).map { incident($0) }
    func pair(_ change: @escaping (inout Incident) -> Void) -> [Incident] {
      others + [incident(1, change), incident(2, change)]
    }
    #expect(similar(to: 1, in: pair { $0.services = [ServiceName("broker")] }).isEmpty)
    #expect(similar(to: 1, in: pair { $0.tags = [TagName("memory")] }).isEmpty)
    let found = similar(
      to: 1,
      in: pair {
        $0.services = [ServiceName("broker")]
        $0.tags = [TagName("tls")]
        $0.factors = [memory]
      })
    #expect(
      found.first?.reasons == [.factor(memory), .tag(TagName("tls")), .service(ServiceName("broker"))])
  }

  @Test("Many rare words are enough, the rarest of which are told; a few common ones are not")
  func rareWords() {
    let others = (10...40).map { incident($0) { $0.gist = gist("queue restart deploy") } }
    let alike = [1, 2].map { incident($0) { $0.gist = gist("queue restart deploy " + words) } }
    let found = similar(to: 1, in: others + alike)
    #expect(found.map(\.id) == [id(2)])
    #expect(found.first?.reasons == [.words(["backlog", "channels", "consumer", "exchange"])])
    #expect(similar(to: 10, in: others + alike).isEmpty)
  }

  @Test("Words that stand in a name that is told are not told again")
  func wordsOfNames() {
    let alike = [1, 2].map { day in
      incident(day) {
        $0.factors = [FactorName("No-Backlog-Limit")]
        $0.gist = gist(words)
      }
    }
    let found = similar(to: 1, in: alike + others)
    let told = found.first?.reasons.compactMap { if case .words(let words) = $0 { words } else { nil } }
    #expect(told == [["channels", "consumer", "exchange", "heartbeat"]])
  }

  @Test("Of equals the nearest in time comes first, and of those the newest; five at most")
  func ties() {
    let incidents = (1...9).map { incident($0) { $0.factors = [memory] } } + (20...40).map { incident($0) }
    #expect(similar(to: 5, in: incidents).map(\.id) == [6, 4, 7, 3, 8].map(id))
    #expect(similar(to: 1, in: incidents).map(\.id) == [2, 3, 4, 5, 6].map(id))
  }

  @Test("Those of a factor that hundreds share are found by their nearness, however many there are")
  func beyondTheBound() {
    let incidents = (1...4_000).map { day in
      incident(day) { if day % 4 == 0 { $0.factors = [memory, memory] } }
    }
    #expect(similar(to: 2_000, in: incidents).map(\.id) == [2_004, 1_996, 2_008, 1_992, 2_012].map(id))
    #expect(similar(to: 4_000, in: incidents).map(\.id) == [3_996, 3_992, 3_988, 3_984, 3_980].map(id))
    #expect(similar(to: 4, in: incidents).map(\.id) == [8, 12, 16, 20, 24].map(id))
  }

  @Test("The score grows with what is shared, and stays within 0 and 1")
  func score() {
    let incidents =
      [incident(1) { $0.factors = (1...40).map { FactorName("\($0)") } }]
      + (2...40).map { day in incident(day) { $0.factors = (1...day).map { FactorName("\($0)") } } }
    let archive = archive(incidents)
    let scores = SimilarIncidents(archive).similar(to: id(1)).map(\.score)
    #expect(scores.count == 5 && scores == scores.sorted(by: >))
    #expect(scores.allSatisfy { $0 > 0 && $0 <= 1 && ($0 * 1_000).rounded() / 1_000 == $0 })
  }

  @Test("The order in which incidents come changes nothing", arguments: [1, 2, 3])
  func order(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let vocabulary = (0..<300).map { "word\($0)" }
    let incidents = (1...120).map { day in
      incident(day) { incident in
        let count = Int.random(in: 1...30, using: &generator)
        let chosen = (0..<count).map { _ in vocabulary[Int.random(in: 0..<300, using: &generator)] }
        incident.gist = gist(chosen.joined(separator: " "))
        incident.factors = [FactorName("f\(Int.random(in: 0..<20, using: &generator))")]
        incident.related = [Placed(id(Int.random(in: 1...120, using: &generator)), at: .start)]
      }
    }
    let (first, second) = (archive(incidents), archive(incidents.shuffled(using: &generator)))
    let (before, after) = (SimilarIncidents(first), SimilarIncidents(second))
    for place in first.incidents.indices {
      #expect(before.similar(toPlace: place) == after.similar(toPlace: place), "seed \(seed)")
      #expect(before.digest(ofPlace: place) == after.digest(ofPlace: place))
    }
  }

  @Test("The digest of an incident changes with what is found for it, and only then")
  func digest() {
    func digests(_ factors: [FactorName] = []) -> [UInt64] {
      let incidents = [1, 2].map { day in
        incident(day) { incident in
          incident.gist = gist(words)
          incident.factors = factors
        }
      }
      let archive = archive(incidents + others)
      let similar = SimilarIncidents(archive)
      return archive.incidents.indices.map { similar.digest(ofPlace: $0) }
    }
    let (before, after) = (digests(), digests([memory]))
    #expect(before == digests())
    #expect(before[before.count - 1] != after[after.count - 1])
    #expect(before.dropLast(2) == after.dropLast(2))
  }

  @Test("How much two are alike is no part of the digest of either, but of that of the scores")
  func scoreDigest() {
    func similar(_ rest: [Incident]) -> SimilarIncidents {
      SimilarIncidents(archive([1, 2].map { day in incident(day) { $0.factors = [memory] } } + rest))
    }
    // The more there are without a factor, the more it tells.
    let (few, many) = (similar([incident(3)]), similar((3...40).map { incident($0) }))
    #expect(few.similar(to: id(1)).map(\.reasons) == many.similar(to: id(1)).map(\.reasons))
    #expect(few.similar(to: id(1)).map(\.score) != many.similar(to: id(1)).map(\.score))
    #expect(few.digest(ofPlace: 2) == many.digest(ofPlace: 39) && few.digest(ofPlace: 2) != 0)
    #expect(few.scoreDigest != many.scoreDigest)
  }

  @Test("An empty archive, one incident, and whom nobody knows")
  func nothing() {
    #expect(similar(to: 1, in: []).isEmpty)
    #expect(similar(to: 1, in: [incident(1) { $0.factors = [memory] }]).isEmpty)
    #expect(similar(to: 2, in: [incident(1)]).isEmpty)
    let none = SimilarIncidents(archive([]))
    #expect(
      none.similar(toPlace: 0).isEmpty && none.similar(toPlace: -1).isEmpty && none.digest(ofPlace: 3) == 0)
  }

  @Test("What was found is recalled as it was; bytes of another archive are nothing")
  func recalled() throws {
    let incidents = (1...9).map { day in
      incident(day) { incident in
        incident.factors = day % 2 == 0 ? [memory] : []
        incident.gist = gist(words)
        if day == 3 { incident.related = [Placed(id(8), at: .start)] }
      }
    }
    let archive = archive(incidents + others)
    let found = SimilarIncidents(archive)
    let again = try #require(SimilarIncidents(archive, recalling: found.record))
    #expect(again.record == found.record && again.scoreDigest == found.scoreDigest)
    for place in archive.incidents.indices {
      #expect(again.digest(ofPlace: place) == found.digest(ofPlace: place))
      #expect(again.similar(toPlace: place).map(\.reasons) == found.similar(toPlace: place).map(\.reasons))
    }
    var far = found.record
    far[archive.incidents.count] = 200
    #expect(SimilarIncidents(archive, recalling: far) == nil)
    for damaged in [[], [7], Array(found.record.dropLast()), found.record + [0]] {
      #expect(SimilarIncidents(archive, recalling: damaged) == nil)
    }
  }

  @Test("Damaged gists and hundreds of names do no harm")
  func hostile() {
    var generator = SeededGenerator(seed: 5)
    let incidents = (1...60).map { day in
      incident(day) { incident in
        let bytes = (0..<200).map { _ in UInt8.random(in: 0...9, using: &generator) }
        incident.gist = Gist(bytes: bytes)
        incident.factors = (0..<300).map { FactorName("f\($0)") }
        incident.tags = (0..<300).map { TagName("f\($0)") }
        incident.services = (0..<300).map { ServiceName("\($0 % 7)") }
      }
    }
    let archive = archive(incidents)
    let similar = SimilarIncidents(archive)
    for place in archive.incidents.indices { #expect(similar.similar(toPlace: place).count <= 5) }
  }
}
