import ArgumentParser

/// Which report.
struct ReportArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The report: its id, a part of that, or its path.", valueName: "id"),
    completion: .file())
  var id: String
}
