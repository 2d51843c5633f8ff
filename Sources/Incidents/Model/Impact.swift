/// What an incident cost, in numbers.
package struct Impact: Hashable, Sendable {
  package var customers: Int?
  package var requestsFailed: Int?
  package var supportTickets: Int?
  /// In the author's words; "none" is worth saying.
  package var dataLoss: String?

  package init(
    customers: Int? = nil, requestsFailed: Int? = nil, supportTickets: Int? = nil, dataLoss: String? = nil
  ) {
    self.customers = customers
    self.requestsFailed = requestsFailed
    self.supportTickets = supportTickets
    self.dataLoss = dataLoss
  }

  package var isEmpty: Bool { self == Impact() }
}
