import Incidents

/// What is known of a service, a severity or another name, and how many incidents it has.
struct ListingLede {
  private let listing: Listing
  /// Of its incidents, newest first.
  private let days: [Day]
  private let settings: ArchiveSettings

  init(_ listing: Listing, _ days: [Day], _ site: Site) {
    self.listing = listing
    self.days = days
    settings = site.settings
  }

  var text: String { [definition, owner, size].compactMap(\.self).joined(separator: " ") }

  /// As the settings have it, made a sentence.
  private var definition: String? {
    switch listing.kind {
    case .severities:
      guard let text = listing.severity(in: settings)?.definition, let last = text.last else { return nil }
      return last.isPunctuation ? text : text + "."
    case .services:
      let isUnknown = !settings.services.isEmpty && listing.service(in: settings) == nil
      return isUnknown ? "Not described yet." : nil
    case .factors, .tags, .years: return nil
    }
  }

  private var owner: String? {
    guard listing.kind == .services, let service = listing.service(in: settings),
      let owner = settings.services[service]?.owner
    else { return nil }
    return "Owned by \(settings.name(of: owner))."
  }

  private var size: String? {
    guard let oldest = days.last, let newest = days.first else { return nil }
    let count = Counting.text(days.count, "incident")
    if listing.kind == .years { return "\(count)." }
    if days.count == 1 { return "One incident, on \(DayText.long(newest))." }
    return "\(count) since \(DayText.month(oldest)), the last one on \(DayText.long(newest))."
  }
}
