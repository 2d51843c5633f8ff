import ArgumentParser

/// How a list is shown: to people, or to programs.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
