import ArgumentParser

/// As what a report is exported.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case html
  case markdown
}
