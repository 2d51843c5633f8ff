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
    case .factor(let factor): link(factor.rawValue, .factor(factor), &html)
    case .tag(let tag): link(tag.rawValue, .tag(tag), &html)
    case .service(let service): link(site.settings.label(of: service), .service(service), &html)
    case .alert(let check, let state, let host):
      html.element("code", text: [check, state].compactMap(\.self).joined(separator: " "))
      if let host { html.text(" on \(host)") }
    case .words(let words): html.text(words.joined(separator: ", "))
    }
  }

  private func link(_ text: String, _ address: Address, _ html: inout HTMLWriter) {
    html.raw("<a")
    html.attribute("href", page.link(to: address))
    html.raw(">")
    html.text(text)
    html.raw("</a>")
  }
}
