import Incidents

/// `impact: {customers: 1840, requests_failed: 120000, support_tickets: 19, data_loss: none}`
package enum ImpactReader {
  package static let keys = ["customers", "requests_failed", "support_tickets", "data_loss"]

  static func read(_ value: YAMLValue, _ values: inout ValueReader) -> Impact {
    var impact = Impact()
    for (key, range, value) in values.members(value, of: "impact") {
      switch key {
      case "customers": impact.customers = count(value, key, &values)
      case "requests_failed": impact.requestsFailed = count(value, key, &values)
      case "support_tickets": impact.supportTickets = count(value, key, &values)
      case "data_loss": impact.dataLoss = values.text(value, of: key)
      default: values.unknownKey(key, at: range, known: keys, in: "\"impact\"")
      }
    }
    return impact
  }

  private static func count(_ value: YAMLValue, _ key: String, _ values: inout ValueReader) -> Int? {
    values.integer(value, of: key, in: 0...1_000_000_000_000_000)
  }
}
