import Incidents
import Markdown

/// Why two incidents are alike, in words: `same factor no-memory-limit; same alert memory CRITICAL on broker3`.
struct SharedReasons {
  private let reasons: [SimilarityReason]
  private let site: Site
  private let page: Address

  /// The strongest first.
  init(_ reasons: [SimilarityReason], _ site: Site, _ page: Address) {
    self.reasons = reasons
    self.site = site
    self.page = page
  }

  /// Reasons of one kind stand together, where the strongest of them is.
  func write(into html: inout HTMLWriter) {
    var told: [Kind] = []
    for reason in reasons {
      let kind = Kind(reason)
      guard !told.contains(kind) else { continue }
      if !told.isEmpty { html.raw("; ") }
      told.append(kind)
      write(reasons.filter { Kind($0) == kind }, kind, &html)
    }
  }

  private enum Kind: String {
    case named = "named as related"
    case factor = "same factor"
    case alert = "same alert"
    case tag = "same tag"
    case service = "same service"
    case words = "same words"

    init(_ reason: SimilarityReason) {
      switch reason {
      case .named: self = .named
      case .factor: self = .factor
      case .alert: self = .alert
      case .tag: self = .tag
      case .service: self = .service
      case .words: self = .words
      }
    }
  }

  private func write(_ reasons: [SimilarityReason], _ kind: Kind, _ html: inout HTMLWriter) {
    html.text(kind.rawValue)
    if reasons.count > 1 { html.raw("s") }
    guard kind != .named else { return }
    for (index, reason) in reasons.enumerated() {
      html.raw(index == 0 ? " " : ", ")
      write(reason, &html)
    }
  }

  private func write(_ reason: SimilarityReason, _ html: inout HTMLWriter) {
    switch reason {
    case .named: break
    case .factor(let factor): page.write(factor.rawValue, to: .factor(factor), into: &html)
    case .tag(let tag): page.write(tag.rawValue, to: .tag(tag), into: &html)
    case .service(let service):
      page.write(site.settings.label(of: service), to: .service(service), into: &html)
    case .alert(let check, let state, let host):
      html.element("code", text: state.map { "\(check) \($0)" } ?? check)
      if let host { html.text(" on \(host)") }
    case .words(let words): html.text(words.joined(separator: ", "))
    }
  }
}
