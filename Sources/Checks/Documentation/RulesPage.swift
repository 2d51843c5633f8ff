/// The reference of all rules as a free page, for a site to publish.
package enum RulesPage {
  package static func markdown(_ rules: RuleSet) -> String {
    introduction + RuleTopic.all.map { chapter($0, rules) }.joined() + unchecked
  }

  private static var unchecked: String {
    "\n## What isn't checked\n\n"
      + UncheckedPoint.all.map {
        "- That \(RuleArticle.escaped($0.point)): \(RuleArticle.escaped($0.reason)).\n"
      }
      .joined()
  }

  private static func chapter(_ topic: RuleTopic, _ rules: RuleSet) -> String {
    "\n## \(topic.title)\n"
      + topic.rules.compactMap { rules.description(of: $0) }.map {
        "\n### \($0.name)\n\n\(RuleArticle.markdown($0))"
      }.joined()
  }

  private static let introduction = """
    # What is checked

    `icarus check` holds every report against these rules; `icarus check --explain RULE` tells of one. This page is written
    from the rules themselves.

    An **error** keeps the site from being published, a **warning** fails `check --strict`, a **hint** is advice and fails
    nothing. In a draft, what is missing is no more than a warning. An archive sets other levels in `archive.yml`:

    ```
    rules: {action-facts: error, log-action: off}
    ```

    One place is excused by a comment on its line or the line before, which says why:

    ```
    <!-- icarus: allow raw-html because GitHub shows it -->
    ```

    In the front matter `# icarus: allow RULE because REASON` does the same, for its own line, the next one, and what
    concerns the report as a whole or a file beside it.

    """
}
