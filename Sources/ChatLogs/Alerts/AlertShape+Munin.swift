/// What munin-limits sends. A relay may send its lines as one or each by itself.
extension AlertShape {
  /// `example.org :: node4.example.org :: Disk usage in percent CRITICALs: / is 98.12 (outside range [:98]).`
  static let munin = AlertShape { line in
    let group = line.endOfHost(from: 0)
    guard group > 0, line.holds(" :: ", at: group) else { return nil }
    let end = line.endOfHost(from: group + 4)
    guard end > group + 4, line.holds(" :: ", at: end), let sections = MuninSections(line, from: end + 4)
    else { return nil }
    let title = line.trimmed(end + 4..<sections.start)
    guard !title.isEmpty else { return nil }
    return sections.alert(line, host: group + 4..<end, service: title)
  }

  /// The same for Nagios, between tabs: the host, the title, a number, then sections.
  static let muninForNagios = AlertShape { line in
    let host = line.endOfHost(from: 0)
    guard host > 0, line[host] == 0x09, let title = line.find(0x09, from: host + 1), title > host + 1 else {
      return nil
    }
    let number = line.endOfDigits(from: title + 1)
    guard line[number] == 0x09, let sections = MuninSections(line, from: number + 1),
      sections.start == number + 1
    else { return nil }
    return sections.alert(line, host: 0..<host, service: host + 1..<title)
  }

  /// `CRITICALs: / is 98.12 (outside range [:98]).`: the line before it says of what.
  static let muninSection = AlertShape { line in
    let start = line[0] == 0x09 ? 1 : 0
    guard let sections = MuninSections(line, from: start), sections.start == start else { return nil }
    return sections.alert(line, host: nil, service: nil)
  }
}
