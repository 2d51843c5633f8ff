import Incidents
import Testing

@testable import Reports

@Suite("Incidents that people hold to be alike")
struct SimilarIncidentsTests {
  @Test("More of them are found than by comparing words alone")
  func recall() throws {
    let judged = try JudgedIncidents()
    #expect(judged.archive.incidents.count == 60 && judged.judgements.count == 30)
    let similar = SimilarIncidents(judged.archive)
    let cosine = PlainCosine(try judged.archive.incidents.map { ($0.id, try judged.text(of: $0)) })
    let found = judged.recall { similar.similar(to: $0).map { judged.archive.incidents[$0.place].id } }
    let plain = judged.recall(cosine.ranked)
    print("recall among the first five: \(found), of words alone: \(plain)")
    #expect(found > plain)
  }
}
