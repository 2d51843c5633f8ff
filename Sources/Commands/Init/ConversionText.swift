import Adopting
import Diagnostics
import Reports

/// What is told of a conversion.
enum ConversionText {
  /// Of files that are named one by one where something is in the way.
  private static let mostNamed = 10

  /// All that moves, and each link and each line of front matter that is written for it.
  static func told(of conversion: Conversion, wouldBe isDry: Bool) -> String {
    var lines = ["icarus: \(isDry ? "would move" : "moving") \(counted(conversion))"]
    for report in conversion.reports {
      lines.append("  \(report.from) -> \(report.to)")
      lines += report.added.map { "    with \($0)" } + told(of: report.links)
      lines += report.files.map { "    \($0.isShared ? "copies" : "takes") \($0.from) -> \($0.to)" }
    }
    for text in conversion.texts { lines += ["  in \(text.path)"] + told(of: text.links) }
    return lines.map { VisibleText.escaped($0) }.joined(separator: "\n")
  }

  private static func counted(_ conversion: Conversion) -> String {
    let (reports, files) = (conversion.reports.count, conversion.reports.reduce(0) { $0 + $1.files.count })
    let reportWords = "\(reports) report\(reports == 1 ? "" : "s")"
    return files == 0
      ? "\(reportWords) into folders"
      : "\(reportWords) and \(files) file\(files == 1 ? "" : "s") into folders"
  }

  private static func told(of links: [RewrittenLink]) -> [String] {
    links.map { "    line \($0.line): \($0.before) becomes \($0.after)" }
  }

  static func message(of conversion: Conversion) -> String {
    let count = conversion.reports.count
    return """
      Move \(count) incident report\(count == 1 ? "" : "s") into folders

      Each has one of its own now, with what belongs to it, below \(conversion.content)/incidents/.
      Made by icarus init --convert; git revert brings the loose files back.
      """
  }

  static func told(of refusal: Conversion.Refusal) -> String {
    switch refusal {
    case .file(let error): VisibleText.escaped("\(error)")
    case .unread(let reports):
      "these reports can't be read, and would be lost among folders; mend them first:"
        + named(reports.map { "\($0.path): \($0.reason)" })
    case .taken(let paths): "these files are in the way; move them first:" + named(paths)
    case .different(let reports):
      "these reports would say something else in folders; what is named would change:"
        + named(reports.map { "\($0.path): \($0.fact)" })
    case .wrong(let found):
      "in folders there would be new errors:" + named(found.map { "\($0.path): \($0.message)" })
    }
  }

  static func told(of error: GitError) -> String {
    switch error {
    case .missing: "there is no git in any folder of PATH; --convert makes a commit, which can be reverted"
    case .noRepository(let folder):
      "\"\(VisibleText.escaped(folder))\" is in no work tree of git; --convert makes a commit, so that it can be reverted: run \"git init\" and commit what is there first"
    default: "\(error)"
    }
  }

  /// A line each, behind what is said of them, as far as they are few.
  static func named(_ all: [String]) -> String {
    let rest = all.count - mostNamed
    let lines = all.prefix(mostNamed).map { "  \(VisibleText.escaped($0))" }
    return (lines + (rest > 0 ? ["  and \(rest) more"] : [])).map { "\n" + $0 }.joined()
  }
}

extension Failure {
  static func unfinished(_ name: String) -> Failure {
    Failure("git is in the middle of a \(name); finish or abort that first", status: 2)
  }

  static func unclean(_ paths: [String]) -> Failure {
    Failure(
      "there are changes that aren't committed; commit them, or put them away with \"git stash --include-untracked\":"
        + ConversionText.named(paths), status: 2)
  }

  static func unknown(_ paths: [String]) -> Failure {
    Failure(
      "this repository doesn't have these files, and couldn't bring them back; \"git add --force\" and commit them first:"
        + ConversionText.named(paths), status: 2)
  }
}
