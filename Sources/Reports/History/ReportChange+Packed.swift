import Incidents

/// Each case has its number and then what belongs to it.
extension ReportChange: Packed {
  package func pack(into packer: inout Packer) {
    switch self {
    case .title(let old, let new): packer.append(0, old, new)
    case .severity(let old, let new): packer.append(1, old, new)
    case .status(let old, let new): packer.append(2, old, new)
    case .times(let milestones): packer.append(3, milestones)
    case .impact(let old, let new): packer.append(4, old, new)
    case .services(let added, let removed): packer.append(5, added, removed)
    case .tags(let added, let removed): packer.append(6, added, removed)
    case .factors(let added, let removed): packer.append(7, added, removed)
    case .logs(let added, let removed): packer.append(8, added, removed)
    case .graphs(let added, let removed): packer.append(9, added, removed)
    case .key(let name): packer.append(10, name)
    case .section(let heading, let edit): packer.append(11, heading, edit)
    case .timeline(let added, let removed, let changed): packer.append(12, added, removed, changed)
    case .actions(let edit, let ids, let others): packer.append(13, edit, ids, others)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    switch try unpacker.int() {
    case 0: self = .title(from: try unpacker.value(), to: try unpacker.value())
    case 1: self = .severity(from: try unpacker.value(), to: try unpacker.value())
    case 2: self = .status(from: try unpacker.value(), to: try unpacker.value())
    case 3: self = .times(try unpacker.value())
    case 4: self = .impact(from: try unpacker.value(), to: try unpacker.value())
    case 5: self = .services(added: try unpacker.value(), removed: try unpacker.value())
    case 6: self = .tags(added: try unpacker.value(), removed: try unpacker.value())
    case 7: self = .factors(added: try unpacker.value(), removed: try unpacker.value())
    case 8: self = .logs(added: try unpacker.value(), removed: try unpacker.value())
    case 9: self = .graphs(added: try unpacker.value(), removed: try unpacker.value())
    case 10: self = .key(try unpacker.value())
    case 11: self = .section(heading: try unpacker.value(), try unpacker.value())
    case 12:
      self = .timeline(
        added: try unpacker.value(), removed: try unpacker.value(), changed: try unpacker.value())
    case 13:
      self = .actions(
        try unpacker.value(), ids: try unpacker.value(), others: try unpacker.value())
    default: throw Unpacker.Damage()
    }
  }
}

extension Packer {
  fileprivate mutating func append<each Value: Packed>(_ number: Int, _ values: repeat each Value) {
    append(number)
    repeat append(each values)
  }
}
