/// The numbers of the incidents that have a name in common: a bit for each incident where many have it, else one after another,
/// so that a name that nobody shares costs nothing.
enum IncidentNumbers {
  case few([Int])
  case many(NumberSet)

  /// From the names of each incident, by number.
  static func byName<Name: Hashable>(in names: [[Name]]) -> [Name: IncidentNumbers] {
    var lists: [Name: [Int]] = [:]
    for (number, names) in names.enumerated() {
      for name in names where lists[name]?.last != number { lists[name, default: []].append(number) }
    }
    return lists.mapValues { list in
      guard list.count > names.count / 64 else { return .few(list) }
      var set = NumberSet(below: names.count)
      for number in list { set.insert(number) }
      return .many(set)
    }
  }

  func insert(into set: inout NumberSet) {
    switch self {
    case .few(let numbers): for number in numbers { set.insert(number) }
    case .many(let numbers): set.formUnion(numbers)
    }
  }
}
