import Incidents

/// What to think of a difference between two parts of an archive, in a sentence without its stop.
enum ChanceWords {
  /// `unit` tells how large a difference is, `parts` are what was compared: `two such years`.
  static func text(
    _ difference: Double, _ chance: ChanceDifference?, unit: (Double) -> String, parts: String
  ) -> String {
    guard let chance else { return "That is too little to compare" }
    let bound = "\(parts) differ by up to \(unit(chance.bound)) nine times in ten"
    return chance.explains(difference)
      ? "That is chance: without any reason \(bound)" : "That is more than chance: without a reason \(bound)"
  }
}
