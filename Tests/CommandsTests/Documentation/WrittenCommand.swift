import Commands
import Foundation

/// A line that the project's documentation tells its readers to type.
struct WrittenCommand {
  let text: String

  /// The status with which it is to end: that of `# status 1` behind it, else 0.
  var status: Int32 { text.firstMatch(of: /#.*\bstatus (\d)/).flatMap { Int32($0.1) } ?? 0 }

  /// What stands behind `icarus` up to a comment, a pipe or a file; nothing where the line calls something else.
  var arguments: [String]? {
    guard let match = text.firstMatch(of: /^\s*(?:- )?(?:run: )?icarus ([^#\n]*)/) else { return nil }
    let words = match.1.matches(of: /"[^"]*"|'[^']*'|\S+/).map {
      $0.output.trimmingCharacters(in: ["\"", "'"])
    }
    return Array(words.prefix { $0 != ">" && $0 != "|" })
  }

  /// Throws where the program doesn't understand it.
  func parse() throws {
    guard let arguments else { return }
    do {
      _ = try IcarusCommand.parseAsRoot(arguments)
    } catch  where IcarusCommand.exitCode(for: error) == .success {
      // Help, a version or completions, which end the reading of arguments.
    }
  }

  /// The calls of icarus in blocks of commands and of workflows.
  static func calls(in markdown: String) -> [WrittenCommand] {
    FencedBlock.all(in: markdown).filter { ["sh", "yaml"].contains($0.language) }.flatMap(\.lines)
      .map { WrittenCommand(text: String($0)) }.filter { $0.arguments != nil }
  }
}
