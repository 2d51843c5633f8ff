import Incidents

/// What is known of a service, a severity or another name, and how many incidents it has.
struct ListingLede {
  private let listing: Listing
  private let incidents: [Incident]
  private let settings: ArchiveSettings

  init(_ listing: Listing, _ incidents: [Incident], _ site: Site) {
    self.listing = listing
    self.incidents = incidents
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
    guard let oldest = incidents.last, let newest = incidents.first else { return nil }
    let count = Counting.text(incidents.count, "incident")
    if listing.kind == .years { return "\(count)." }
    if incidents.count == 1 { return "One incident, on \(DayText.long(newest.day))." }
    return "\(count) since \(DayText.month(oldest.day)), the last one on \(DayText.long(newest.day))."
  }
}
