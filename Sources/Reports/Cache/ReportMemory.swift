/// What is known of an archive before its reports are read.
package struct ReportMemory: Sendable {
  /// What else than the archive the reading depends on: states of the program and of the rules of time zones.
  package let tools: [String]
  /// From before anything was read.
  package private(set) var inputs: InputStates
  package let cache: ReportCache?
  /// What this process has read.
  private(set) var settled: SettledReports?
  /// Whether hints on a report that is known are wanted, by the name of its folder: they may be more than all else.
  package private(set) var wantsAdvice: @Sendable (String) -> Bool = { _ in true }

  package init(tools: [String], inputs: InputStates, cache: ReportCache?) {
    self.tools = tools
    self.inputs = inputs
    self.cache = cache
  }

  /// Without the reports that a name and the states of the files in its folder exclude.
  func leavingOut(_ isLeftOut: @Sendable (String, ArraySlice<UInt8>) -> Bool) -> ReportMemory {
    var memory = self
    memory.inputs.forget(isLeftOut)
    return memory
  }

  /// With hints only on the known reports whose folders have certain names.
  package func advising(_ wantsAdvice: @escaping @Sendable (String) -> Bool) -> ReportMemory {
    var memory = self
    memory.wantsAdvice = wantsAdvice
    return memory
  }

  func recalling(_ settled: SettledReports?) -> ReportMemory {
    var memory = self
    memory.settled = settled
    return memory
  }
}
