import Incidents

extension Zone: Packed {
  package func pack(into packer: inout Packer) { packer.append(name) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    guard let zone = Zone(named: try unpacker.string()) else { throw Unpacker.Damage() }
    self = zone
  }
}

/// Times that a cache has are those of years from 0 to 9999, with room for a day or two.
extension Day: Packed {
  package func pack(into packer: inout Packer) { packer.append(number) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(number: try unpacker.int(within: -720_000...2_940_000))
  }
}

extension LocalTime.Precision: Packed {
  package func pack(into packer: inout Packer) { packer.append(self == .second) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self = try unpacker.flag() ? .second : .minute
  }
}

extension Timestamp: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(secondsSince1970)
    packer.append(offset)
    packer.append(precision)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      secondsSince1970: try unpacker.int(within: -62_300_000_000...253_500_000_000),
      offset: try unpacker.int(within: -200_000...200_000), precision: try unpacker.value())
  }
}

extension WrittenTime: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(day)
    packer.append(secondOfDay)
    packer.append(precision)
    packer.append(zone)
    packer.append(isUnpadded)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      day: try unpacker.value(), secondOfDay: try unpacker.int(within: 0...86_400),
      precision: try unpacker.value(),
      zone: try unpacker.value())
    isUnpadded = try unpacker.flag()
  }
}

extension Milestones: Packed {
  package func pack(into packer: inout Packer) {
    for milestone in Milestone.allCases { packer.append(self[milestone]) }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init()
    for milestone in Milestone.allCases { self[milestone] = try unpacker.value() }
  }
}
