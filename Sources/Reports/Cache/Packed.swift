/// What can be written by a `Packer` and read by an `Unpacker` as it was.
package protocol Packed {
  func pack(into packer: inout Packer)
  init(from unpacker: inout Unpacker) throws(Unpacker.Damage)
}

extension Int: Packed {
  package func pack(into packer: inout Packer) { packer.append(self) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.int() }
}

extension String: Packed {
  package func pack(into packer: inout Packer) { packer.append(self) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.string() }
}

extension Optional: Packed where Wrapped: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(self != nil)
    if let value = self { packer.append(value) }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    guard try unpacker.flag() else {
      self = nil
      return
    }
    let value: Wrapped = try unpacker.value()
    self = value
  }
}

extension Array: Packed where Element: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(count)
    for element in self { packer.append(element) }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    let count = try unpacker.count()
    self = []
    // Most are empty, and to ask for no room takes its time.
    if count == 0 { return }
    reserveCapacity(count)
    for _ in 0..<count { append(try unpacker.value()) }
  }
}

extension ClosedRange: Packed where Bound == Int {
  package func pack(into packer: inout Packer) {
    packer.append(lowerBound)
    packer.append(upperBound)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    let (first, last) = (try unpacker.int(), try unpacker.int())
    guard first <= last else { throw Unpacker.Damage() }
    self = first...last
  }
}

/// Enumerations, whose cases are told by their number: the program that reads is the one that wrote.
extension Packed where Self: CaseIterable & Equatable, AllCases == [Self] {
  package func pack(into packer: inout Packer) {
    packer.append(Self.allCases.firstIndex(of: self) ?? Self.allCases.count)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    let number = try unpacker.int()
    guard Self.allCases.indices.contains(number) else { throw Unpacker.Damage() }
    self = Self.allCases[number]
  }
}
