import Testing

@testable import Charts

@Suite struct MeasuredTableTests {
  @Test func rowsAreOrderedAndCutToTheAxis() {
    let table = MeasuredTable(
      times: [300, -1, 60, 601, 120], columns: [[1, 2, 3, 4, -.infinity], [7]], seconds: 600)
    #expect(table.times == [60, 120, 300])
    #expect(table.columns[0][0] == 3 && table.columns[0][1].isNaN && table.columns[0][2] == 1)
    #expect(table.columns[1].map(\.isNaN) == [true, true, false])
  }

  @Test("A regular series breaks where moments are missing, an irregular or short one doesn't")
  func breaks() {
    let regular = (0..<30).map { $0 * 60 }
    #expect(MeasuredTable(times: regular, columns: [], seconds: 9_000).breaks == [])
    let missing = regular.filter { $0 != 600 && !(900...1_200).contains($0) }
    let table = MeasuredTable(times: missing, columns: [], seconds: 9_000)
    #expect(table.breaks.map { table.times[$0] } == [660, 1_260])
    #expect(MeasuredTable(times: [0, 1, 900, 901], columns: [], seconds: 9_000).breaks == [])
    let irregular = (0..<30).map { $0 * $0 * 9 }
    #expect(MeasuredTable(times: irregular, columns: [], seconds: 9_000).breaks.count < 3)
  }

  @Test func silencesAreWhereNoLineHasAValue() {
    let times = (0...100).map { $0 * 60 }
    let a = times.map { (1_200...2_400).contains($0) || $0 > 4_800 ? Double.nan : 1 }
    let b = times.map { (1_800...3_000).contains($0) || $0 > 5_400 ? Double.nan : 1 }
    let table = MeasuredTable(times: times, columns: [a, b], seconds: 6_000)
    let silences = Silences(table, TimeScale(start: 0, seconds: 6_000, plot: 0...600)).stretches
    #expect(silences == [174...246, 540...600])
  }

  @Test func anAxisWithoutValuesIsSilent() {
    let scale = TimeScale(start: 0, seconds: 600, plot: 10...70)
    #expect(Silences(MeasuredTable(times: [], columns: [], seconds: 600), scale).stretches == [10...70])
  }
}
