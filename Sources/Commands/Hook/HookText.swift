/// The hook as a program for any shell.
enum HookText {
  /// The name under which the hook is kept that was there before.
  static let former = "pre-commit.before-icarus"

  private static let front = """
    #!/bin/sh
    # Checks the incident reports that are about to be committed.
    # Written by "icarus hook install"; "icarus hook remove" takes it away.

    """

  /// Whether `icarus hook install` wrote it, whatever became of it.
  static func isOurs(_ bytes: [UInt8]) -> Bool { bytes.starts(with: front.utf8) }

  /// `archive` is the path of the archive's folder as git sees it from the top of the work tree, where hooks run. A branch
  /// without reports has nothing to check.
  static func text(checking archive: String) -> String {
    front + """
      archive=\(quoted(archive))

      former="${0%/*}/\(former)"
      if [ -x "$former" ]; then
        "$former" "$@" || exit $?
      fi

      if [ ! -e "$archive/archive.yml" ] && [ ! -d "$archive/content" ]; then
        [ -z "$(git ls-files -- '*incidents/*/report.md')" ] && exit 0
        echo "The archive that this hook checks is not in $archive any more, so nobody checked the reports." >&2
        echo 'Where it is now: icarus hook install --force' >&2
        exit 0
      fi
      if ! command -v icarus >/dev/null 2>&1; then
        git diff --cached --quiet -- "$archive/archive.yml" "$archive/content" "$archive/themes" && exit 0
        echo 'icarus is not in PATH, so nobody checked the reports, and the commit was stopped.' >&2
        echo 'Install icarus, or leave the check out once: git commit --no-verify' >&2
        exit 1
      fi
      icarus check --staged --archive "$archive" && exit 0
      status=$?
      echo 'The commit was stopped; to leave the check out once: git commit --no-verify' >&2
      exit $status

      """
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
