import Incidents

extension IncidentID: Packed {
  package func pack(into packer: inout Packer) { packer.append(rawValue) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) { self.init(try unpacker.string()) }
}

extension ActionID: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(incident)
    packer.append(local)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(incident: try unpacker.value(), local: try unpacker.string())
  }
}

extension Name: Packed {
  package func pack(into packer: inout Packer) { packer.append(rawValue) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) { self.init(try unpacker.string()) }
}

extension IssueReference: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(repository)
    packer.append(number)
    packer.append(site)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(repository: try unpacker.value(), number: try unpacker.int(), site: try unpacker.value())
  }
}

extension Placed: Packed where Value: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(value)
    packer.append(range)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(try unpacker.value(), at: try unpacker.value())
  }
}
