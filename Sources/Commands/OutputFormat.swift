import ArgumentParser

/// How a command shows what was found.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case github
  case sarif
}
