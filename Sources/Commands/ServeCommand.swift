import ArgumentParser
import Foundation
import Preview
import Reports

/// `icarus serve`
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser while you write.",
    discussion: """
      Builds the site, drafts too, into .icarus/ and serves it to this machine only. Whatever changes in content/, themes/ or \
      archive.yml is built at once, and the page that is open shows it where you were reading. Errors end nothing: the page \
      stays as it was and lists what is wrong, each with a link to its line in your editor. site/ isn't touched. Ctrl-C ends \
      it with status 0.

        icarus serve
        icarus serve --port 4081
        icarus serve --no-drafts --today 2014-10-01
        icarus serve --editor 'idea://open?file={file}&line={line}&column={column}'
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("Where to listen; 0 is any port that is free.", valueName: "number"))
  var port: UInt16 = 4080

  @Flag(inversion: .prefixedNo, help: "Treat drafts as any other report: one looks at what one writes.")
  var drafts = true

  @Option(
    help: ArgumentHelp(
      "How a line is opened: an address with {file}, {line} and {column}, or \"none\"; by default ICARUS_EDITOR, else Visual Studio Code.",
      valueName: "address"))
  var editor: String?

  mutating func validate() throws {
    if let editor, editor != "none", EditorLink(parsing: editor) == nil {
      throw ValidationError("--editor wants \"none\" or an address with {file} in it, not \"\(editor)\"")
    }
  }

  func run() throws {
    do {
      try serve()
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  private func serve() throws -> Never {
    let location = try archive.location()
    let editor = try editorLink()
    let server = try listen()
    let folder = try PreviewFolder(of: location)
    var builds = PreviewBuilds(
      SiteBuild(
        archive: archive, location: location, output: folder.path, drafts: drafts,
        record: "build-\(folder.name)"),
      editor: editor)
    PreviewEnd.onSignals()
    var watcher = ChangeWatcher(root: location.root, content: builds.content)
    let first = builds.run()
    let state = PreviewState(first.site, first.findings)
    start(server, state)
    tell(of: first, at: server.address, watcher)
    while true {
      let changed = watcher.next()
      let content = builds.content
      let outcome = builds.run(after: changed)
      state.show(outcome.site, outcome.findings)
      Console.error("icarus: \(outcome.line)")
      if builds.content != content {
        watcher = ChangeWatcher(root: location.root, content: builds.content)
      }
    }
  }

  private func listen() throws -> PreviewServer {
    do throws(PreviewServerError) {
      return try PreviewServer(port: port)
    } catch {
      throw Failure("\(error)", status: 1)
    }
  }

  private func start(_ server: PreviewServer, _ state: PreviewState) {
    Task.detached {
      do {
        try await server.run(state)
      } catch {
        Console.error("icarus: the server ended: \(error)")
        Foundation.exit(1)
      }
    }
  }

  private func tell(of first: PreviewBuilds.Outcome, at address: String, _ watcher: ChangeWatcher) {
    let shown = first.incidentCount.map { "\($0) incident\($0 == 1 ? "" : "s")" }
    if first.findings.hasErrors { Console.error("icarus: \(first.line)") }
    Console.error("icarus: \(address) shows \(shown ?? "what is wrong"); Ctrl-C ends it")
    if !watcher.isTold {
      Console.error(
        "icarus: the system tells of no changes here, so files are looked at three times a second")
    }
  }

  /// What the user names, or the environment.
  private func editorLink() throws -> EditorLink? {
    if let editor { return EditorLink(parsing: editor) }
    guard let named = ProcessInfo.processInfo.environment["ICARUS_EDITOR"], !named.isEmpty else {
      return .standard
    }
    guard named != "none" else { return nil }
    guard let link = EditorLink(parsing: named) else {
      throw Failure("ICARUS_EDITOR is \"\(named)\", not \"none\" nor an address with {file} in it", status: 2)
    }
    return link
  }
}
