import ArgumentParser
import Checks
import Incidents
import Pages
import Reports

/// `icarus actions`
struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "Lists the actions, open first.",
    discussion: """
      At the top stands what was open when it happened again, then what is open for longest; below it ideas, and what was \
      done or dropped. Drafts are left out. As JSON it is what the site has in actions.json.

        icarus actions --open
        icarus actions --overdue --owner daf
        icarus actions --service "Message broker"
        icarus actions --format json
      """)

  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "Only those that are open.")
  var open = false

  @Flag(help: "Only those that are open past their day.")
  var overdue = false

  @Option(help: ArgumentHelp("Only those of a person, by id or name.", valueName: "name"))
  var owner: String?

  @Option(help: ArgumentHelp("Only those from incidents of a service, by id or label.", valueName: "name"))
  var service: String?

  @Option(help: "How to show them.")
  var format = ListFormat.text

  func run() throws {
    do {
      try show()
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  private func show() throws {
    let found = try self.archive.readWithoutAdvice(try self.archive.location())
    UntilExit.keep(found)
    let archive = found.archive
    let filter = try ActionFilter(
      isOpen: open, isOverdue: overdue, owner: owner, service: service, in: archive)
    let actions = filter.actions(of: archive)
    try Console.output(bytes(of: actions, in: archive))
    if actions.isEmpty { Console.error("icarus: \(filter.nothing(in: archive))") }
    if let doubt = ArchiveDoubt.sentence(of: found, missing: "actions") { Console.error(doubt) }
  }

  private func bytes(of actions: [ActionItem], in archive: Archive) -> [UInt8] {
    let preventions = archive.preventedBy
    if format == .json { return ActionRecords(archive.settings, preventions: preventions).bytes(of: actions) }
    let sections = ActionSections(
      on: archive.today, limit: archive.settings.policy.openDays, preventions: preventions)
    let listing = ActionListing(
      archive, preventions: preventions, width: Console.width(1), isColoured: Console.isColoured(1))
    return Array(listing.text(of: sections.list(of: actions)).utf8)
  }
}
