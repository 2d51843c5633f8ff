import Checks
import Diagnostics
import Foundation
import Incidents
import Reports

/// A check of what git is about to commit.
struct StagedCheck {
  private let staged: StagedArchive
  private let options: ArchiveOptions

  /// Nothing where nothing of the archive is staged.
  init?(of options: ArchiveOptions) throws {
    let root = try options.stagedFolder()
    do throws(GitError) {
      let git = try Git(environment: ProcessInfo.processInfo.environment)
      guard let staged = try StagedArchive.open(in: root, git) else { return nil }
      self.staged = staged
      self.options = options
    } catch {
      let wayOut =
        switch error {
        case .missing, .noRepository: ", or check without --staged"
        default: ""
        }
      throw Failure("\(error)\(wayOut)", status: 2)
    }
  }

  /// The archive as it will be, and what is found in the files that are committed, beside them, and elsewhere because of
  /// them.
  func run() throws -> (found: CheckedArchive, findings: [Diagnostic]) {
    var last = LastReading(of: staged.location, tools: ArchiveOptions.tools, now: ArchiveOptions.now)
    var memory: ReportMemory?
    let found = try options.read(
      staged.location, from: staged.files,
      remembering: { settings in
        let known = staged.keeping(last.willRead(settings))
        memory = known
        return known
      })
    UntilExit.keep(found)
    let all = try SiteFindings.all(found)
    let (near, elsewhere) = parted(all)
    // Advice on what nobody touched is no damage.
    let far = staged.leavingOutSettled(elsewhere.filter { $0.level != .hint }, of: found.contents)
    let caused = try far.isEmpty ? [] : new(far, in: found, memory)
    if let fault = staged.files.fault { throw Failure("\(fault)", status: 2) }
    last.remember(found.contents)
    return (found, (near + caused).sorted())
  }

  /// Those in what is committed or beside it, and the others.
  private func parted(_ findings: [Diagnostic]) -> (near: [Diagnostic], elsewhere: [Diagnostic]) {
    var concerned: [String: Bool] = [:]
    // Of one file they follow one another.
    var last: String?
    for finding in findings where finding.path != last {
      last = finding.path
      concerned[finding.path] = staged.concerns(finding.path)
    }
    return (
      findings.filter { concerned[$0.path] == true }, findings.filter { concerned[$0.path] != true }
    )
  }

  /// Those of the findings that aren't in the archive as it is without what is staged.
  private func new(
    _ findings: [Diagnostic], in found: CheckedArchive, _ memory: ReportMemory?
  ) throws -> [Diagnostic] {
    guard let earlier = staged.earlier,
      let before = try? options.read(
        earlier.location, from: earlier.files,
        remembering: { settings in
          settings.content == found.contents.settings.content
            ? staged.earlierMemory(memory, found.contents) : nil
        })
    else { return findings }
    UntilExit.keep(before)
    // To lay out a site takes as long as all rules together.
    let judged = Set(found.diagnostics.map(\.identity))
    let areJudged = findings.allSatisfy { judged.contains($0.identity) }
    let all = try areJudged ? before.diagnostics : SiteFindings.all(before)
    let known = Dictionary(all.map { ($0.identity, $0.level) }) { min($0, $1) }
    return findings.filter { finding in known[finding.identity].map { finding.level < $0 } ?? true }
  }
}
