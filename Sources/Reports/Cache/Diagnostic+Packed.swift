import Diagnostics

extension Level: Packed {}

extension SourceLocation: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(line)
    packer.append(column)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    let bounds = 0...0xFFFF_FFFF
    self.init(line: try unpacker.int(within: bounds), column: try unpacker.int(within: bounds))
  }
}

extension SourceRange: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(start)
    packer.append(end)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(try unpacker.value(), try unpacker.value())
  }
}

extension Diagnostic: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(rule.rawValue)
    packer.append(level)
    packer.append(path)
    packer.append(range)
    packer.append(message)
    packer.append(help)
    packer.append(notes)
    packer.append(line.value != nil)
    if let line = line.value { packer.append(line[...]) }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      RuleName(try unpacker.string()), try unpacker.value(), path: try unpacker.string(),
      at: try unpacker.value(), try unpacker.string(), help: try unpacker.value(),
      notes: try unpacker.value())
    if try unpacker.flag() { line = Aside(Array(try unpacker.block())) }
  }
}

extension Diagnostic.Note: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(message)
    packer.append(path)
    packer.append(range)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(try unpacker.string(), path: try unpacker.string(), at: try unpacker.value())
  }
}
