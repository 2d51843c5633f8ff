/// A table whose series have names that tell them apart, and their units.
struct NamedTable {
  let table: MeasuredTable
  let series: [MeasuredSeries]

  init(_ table: MeasuredTable) {
    self.table = table
    var kept: [MeasuredTable.Column] = []
    for column in table.columns {
      let written = SeriesName.clean(column.name)
      let same = kept.filter { $0.name == written }
      // munin draws some fields twice; what has no name may well be two things.
      if !written.isEmpty, same.contains(where: { MeasuredSeries.areSame($0.values, column.values) }) {
        continue
      }
      kept.append(MeasuredTable.Column(name: written, unit: column.unit, values: column.values))
    }
    series = Self.told(kept)
  }

  private static func told(_ columns: [MeasuredTable.Column]) -> [MeasuredSeries] {
    let parts = columns.map { SeriesName.parts(of: $0.name) }
    var names: Set<String> = []
    return zip(columns, parts).map { column, part in
      let isAlone = parts.count { $0.name == part.name } == 1
      let name = distinct(isAlone ? part.name : column.name, &names)
      return MeasuredSeries(name: name, unit: column.unit ?? part.unit, values: column.values)
    }
  }

  /// `apps`, `apps (2)`, `apps (3)`.
  private static func distinct(_ name: String, _ names: inout Set<String>) -> String {
    var (distinct, count) = (name, 1)
    while !names.insert(distinct).inserted {
      count += 1
      distinct = name.isEmpty ? "(\(count))" : "\(name) (\(count))"
    }
    return distinct
  }
}
