import ArgumentParser

/// `icarus issues`
struct IssuesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issues",
    abstract: "Gives every open action an issue on GitHub, and reads back what became of it.",
    discussion: """
      archive.yml names the repository:

        github: {repository: acme/ops}

      The token comes from ICARUS_GITHUB_TOKEN, GITHUB_TOKEN or GH_TOKEN; it needs to read and write issues. Which action \
      has which issue is noted in content/issues.json: commit it.

        icarus issues plan     what would be made or read back
        icarus issues sync     does it
      """,
    subcommands: [IssuesPlanCommand.self, IssuesSyncCommand.self])
}
