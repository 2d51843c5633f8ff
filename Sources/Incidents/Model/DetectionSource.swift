/// Who noticed first.
package enum DetectionSource: String, Hashable, Sendable, CaseIterable {
  case alert
  case staff
  case customer
}
