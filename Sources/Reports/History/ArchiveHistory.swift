import Incidents

/// What became of the reports of an archive in git, on the way from the first commit to the last along the first parents. The
/// same commits give the same answer in every clone that has all of them; what isn't committed is no history.
package struct ArchiveHistory: Sendable {
  /// The last commit; nothing where there is none.
  package let head: String?
  /// Why nothing is known; nothing where something is.
  package let absence: HistoryAbsence?
  private let histories: ReportHistories?

  /// Nothing of a report that was never committed but as a draft.
  package subscript(id: IncidentID) -> ReportHistory? { histories?[id] }

  private init(absence: HistoryAbsence, head: String? = nil) {
    self.head = head
    self.absence = absence
    histories = nil
  }

  private init(head: String, _ histories: ReportHistories) {
    self.head = head
    absence = nil
    self.histories = histories
  }

  /// As it was at the end of `today`, by the clock of the archive. `environment` is the one of this process. In `folder` is
  /// kept what saves asking git, if `tools` tell the program from others; without it git is asked for everything.
  package static func read(
    of location: ArchiveLocation, _ settings: ArchiveSettings, today: Day, incidents: [Incident],
    environment: [String: String], tools: ToolStates, keeping folder: CacheFolder?
  ) -> ArchiveHistory {
    let repository: GitRepository
    do throws(GitError) {
      repository = try GitRepository(around: location.root, Git(environment: environment))
    } catch {
      return ArchiveHistory(absence: HistoryAbsence(error))
    }
    guard let head = repository.head else { return ArchiveHistory(absence: .noCommits) }
    guard !repository.isShallow else { return ArchiveHistory(absence: .shallow, head: head) }
    let question = HistoryQuestion(
      of: incidents, at: head, in: repository, settings, tools: tools.texts)
    let reading = HistoryReading(
      repository: repository, settings: settings, end: settings.zone.start(of: today.adding(days: 1)),
      question: question, folder: tools.isProgramKnown ? folder : nil)
    do throws(HistoryAbsence) {
      return ArchiveHistory(head: head, try reading.histories(of: incidents))
    } catch {
      return ArchiveHistory(absence: error, head: head)
    }
  }
}

extension Zone {
  /// Of a day, in seconds since 1970.
  fileprivate func start(of day: Day) -> Int {
    resolve(LocalTime(day: day, secondOfDay: 0, precision: .second)).timestamp.secondsSince1970
  }
}
