import Diagnostics
import Incidents

extension ReportStatus: Packed {}
extension DetectionSource: Packed {}
extension ActionItem.State: Packed {}
extension ActionItem.Kind: Packed {}
extension ActionItem.Priority: Packed {}

extension Severity: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(id)
    packer.append(label)
    packer.append(definition)
    packer.append(rank)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      id: try unpacker.string(), label: try unpacker.string(), definition: try unpacker.value(),
      rank: try unpacker.int())
  }
}

extension Impact: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(customers)
    packer.append(requestsFailed)
    packer.append(supportTickets)
    packer.append(dataLoss)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      customers: try unpacker.value(), requestsFailed: try unpacker.value(),
      supportTickets: try unpacker.value(), dataLoss: try unpacker.value())
  }
}

extension PageLink: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(page)
    packer.append(fragment)
    packer.append(range)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(page: try unpacker.string(), fragment: try unpacker.string(), range: try unpacker.value())
  }
}

extension IncidentLink: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(target)
    packer.append(fragment)
    packer.append(range)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(target: try unpacker.value(), fragment: try unpacker.value(), range: try unpacker.value())
  }
}

extension Excuse: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(rule.rawValue)
    packer.append(reason)
    packer.append(range)
    packer.append(isOfReport)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      rule: RuleName(try unpacker.string()), reason: try unpacker.string(), range: try unpacker.value(),
      isOfReport: try unpacker.flag())
  }
}

extension LogReference: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(file)
    packer.append(channel)
    packer.append(from)
    packer.append(to)
    packer.append(hidden)
    packer.append(key)
    packer.append(zone)
    packer.append(date)
    packer.append(offset)
    packer.append(format)
    packer.append(lineCount)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(file: try unpacker.string())
    channel = try unpacker.value()
    from = try unpacker.value()
    to = try unpacker.value()
    hidden = try unpacker.value()
    key = try unpacker.value()
    zone = try unpacker.value()
    date = try unpacker.value()
    offset = try unpacker.int()
    format = try unpacker.value()
    lineCount = try unpacker.value()
  }
}

extension GraphReference: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(file)
    packer.append(caption)
    packer.append(from)
    packer.append(to)
    packer.append(plot)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(file: try unpacker.string())
    caption = try unpacker.value()
    from = try unpacker.value()
    to = try unpacker.value()
    plot = try unpacker.value()
  }
}

/// What tells of which incident it is isn't written: each action of an archive stands with its own.
extension ActionItem {
  package func pack(into packer: inout Packer) {
    packer.append(id?.local)
    packer.append(text)
    packer.append(state)
    packer.append(range)
    packer.append(owner)
    packer.append(ownerRange)
    packer.append(kind)
    packer.append(priority)
    packer.append(opened)
    packer.append(due)
    packer.append(done)
    packer.append(issue)
    packer.append(reason)
  }

  fileprivate init(from unpacker: inout Unpacker, of incident: IncidentID) throws(Unpacker.Damage) {
    let local: String? = try unpacker.value()
    self.init(
      incident: incident, id: local.map { ActionID(incident: incident, local: $0) },
      text: try unpacker.string(), state: try unpacker.value(), range: try unpacker.value())
    owner = try unpacker.value()
    ownerRange = try unpacker.value()
    kind = try unpacker.value()
    priority = try unpacker.value()
    opened = try unpacker.value()
    due = try unpacker.value()
    done = try unpacker.value()
    issue = try unpacker.value()
    reason = try unpacker.value()
  }
}

/// All that is known of an incident; a test compares every property.
extension Incident: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(id)
    packer.append(title)
    packer.append(status)
    packer.append(milestones)
    packer.append(zone)
    packer.append(reportPath)
    packer.append(hasOwnFolder)
    packer.append(severity)
    packer.append(services)
    packer.append(tags)
    packer.append(factors)
    packer.append(authors)
    packer.append(commander)
    packer.append(servicePlaces)
    packer.append(factorPlaces)
    packer.append(personPlaces)
    packer.append(detectedBy)
    packer.append(summary)
    packer.append(impact)
    packer.append(actions.count)
    for action in actions { action.pack(into: &packer) }
    packer.append(preventableBy)
    packer.append(notPreventableBy)
    packer.append(related)
    packer.append(aliases)
    packer.append(question)
    packer.append(logs)
    packer.append(graphs)
    packer.append(links)
    packer.append(pageLinks)
    packer.append(timelineEntryCount)
    packer.append(logLineCount)
    packer.append(attachments)
    packer.append(anchors.text)
    packer.append(excuses)
    packer.append(gist.bytes[...])
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      id: try unpacker.value(), title: try unpacker.string(), status: try unpacker.value(),
      milestones: try unpacker.value(), zone: try unpacker.value(), reportPath: try unpacker.string())
    hasOwnFolder = try unpacker.flag()
    severity = try unpacker.value()
    services = try unpacker.value()
    tags = try unpacker.value()
    factors = try unpacker.value()
    authors = try unpacker.value()
    commander = try unpacker.value()
    servicePlaces = try unpacker.value()
    factorPlaces = try unpacker.value()
    personPlaces = try unpacker.value()
    detectedBy = try unpacker.value()
    summary = try unpacker.value()
    impact = try unpacker.value()
    let count = try unpacker.count()
    var actions: [ActionItem] = []
    actions.reserveCapacity(count)
    for _ in 0..<count { actions.append(try ActionItem(from: &unpacker, of: id)) }
    self.actions = actions
    preventableBy = try unpacker.value()
    notPreventableBy = try unpacker.value()
    related = try unpacker.value()
    aliases = try unpacker.value()
    question = try unpacker.value()
    logs = try unpacker.value()
    graphs = try unpacker.value()
    links = try unpacker.value()
    pageLinks = try unpacker.value()
    timelineEntryCount = try unpacker.int()
    logLineCount = try unpacker.int()
    attachments = try unpacker.value()
    anchors = PageAnchors(text: try unpacker.string())
    excuses = try unpacker.value()
    gist = Gist(bytes: Array(try unpacker.block()))
  }
}
