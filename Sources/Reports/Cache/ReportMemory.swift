/// What is known of an archive before its reports are read.
package struct ReportMemory: Sendable {
  /// What else than the archive the reading depends on: states of the program and of the rules of time zones.
  package let tools: [String]
  /// From before anything was read.
  package let inputs: InputStates
  package let cache: ReportCache?

  package init(tools: [String], inputs: InputStates, cache: ReportCache?) {
    self.tools = tools
    self.inputs = inputs
    self.cache = cache
  }
}
