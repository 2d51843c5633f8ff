import ArgumentParser
import Checks
import Diagnostics
import Foundation
import Incidents
import Pages
import Reports

/// `icarus agenda`
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Prints the agenda of the review meeting, as Markdown.",
    discussion: """
      What is new, what was open when it happened again, what has become old or late, what was done, what waits for a \
      report, and one old incident worth reading again. It counts from the last meeting that was closed, else from a week \
      before. The site has the same in review/index.html.

        icarus agenda
        icarus agenda --since 2014-09-18
        icarus agenda --close              # the meeting was held: notes today in content/reviews.json
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("Count from this day instead of the last meeting.", valueName: "date"))
  var since: String?

  @Flag(
    help: "Note in content/reviews.json that the meeting was held today; the next agenda counts from there.")
  var close = false

  mutating func validate() throws {
    guard let since else { return }
    if close {
      throw ValidationError("--since and --close don't go together: what is closed is today's meeting")
    }
    guard Day(parsing: since)?.isPlausible ?? false else {
      throw ValidationError("\"\(since)\" is no day; write it as YYYY-MM-DD")
    }
  }

  func run() throws {
    do {
      try show()
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  private func show() throws {
    let location = try archive.location()
    let found = try archive.readWithoutAdvice(location)
    UntilExit.keep(found)
    if close { return try note(found, in: location) }
    let day = since.flatMap { Day(parsing: $0) }
    if let day, day > found.archive.today {
      throw Failure("--since \(day) is after today, \(found.archive.today)", status: 2)
    }
    let site = Site(
      found.archive, contents: found.contents, history: GitHistory.read(found, in: location))
    let agenda = ReviewAgenda(site, since: day)
    try Console.output(
      Array(AgendaMarkdown(agenda, found.archive.settings).text.utf8))
    if let doubt = ArchiveDoubt.sentence(of: found, missing: "something") { Console.error(doubt) }
  }

  /// Nothing is noted twice, and nothing over a list that can't be read.
  private func note(_ found: CheckedArchive, in location: ArchiveLocation) throws {
    let content = found.archive.settings.content
    let path = content.path(of: ReviewMeetings.file)
    let today = found.archive.today
    guard today.isPlausible else { throw Failure("\(today) is no day for a meeting", status: 2) }
    let isNew: Bool?
    do throws(FileError) {
      isNew = try MeetingsFile(in: location.folder(of: content)).note(today)
    } catch {
      throw Failure("\(error)", status: 1)
    }
    guard let isNew else { throw Failure("\(path) can't be read; \"icarus check\" says why", status: 2) }
    guard isNew else {
      return Console.error("icarus: the meeting of \(today) is noted already in \(path)")
    }
    Console.error("icarus: noted the meeting of \(today) in \(path); commit it")
  }
}
