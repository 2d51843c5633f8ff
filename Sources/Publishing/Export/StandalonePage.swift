import Bytes
import Incidents
import Markdown
import Pages
import Themes

/// A page of the site as one file for mail, wikis and printers: with the theme's styles and its images in it, and without what
/// leads through the site.
struct StandalonePage {
  private let content: PageContent
  private let address: Address
  private let settings: ArchiveSettings
  private let styles: InlineStyles
  /// What stands beside the text.
  private let about: HTML

  init(_ content: PageContent, at address: Address, _ settings: ArchiveSettings, _ theme: Theme, about: HTML)
  {
    self.content = content
    self.address = address
    self.settings = settings
    styles = theme.styles
    self.about = about
  }

  /// `image` gives the bytes of one that lies in the site.
  func bytes(
    image: @escaping (Address) throws(PublishingError) -> [UInt8]?
  ) throws(PublishingError) -> [UInt8] {
    let pieces = ["kicker", "heading", "lede", "facts", "axis", "body"].map { redacted(part($0)) }
    let about = redacted(about)
    let markup = StandaloneMarkup(
      of: address, baseURL: settings.baseURL, pieces + [about], image: image)
    var file = ByteBuffer(capacity: 65_536 + styles.text.utf8.count)
    appendHead(to: &file)
    let frames: [(StaticString, StaticString)] = [
      ("<p class=\"kick\">", "</p>\n"), ("<h1>", "</h1>\n"), ("<p class=\"lede\">", "</p>\n"), ("", ""),
      ("", ""), ("<div class=\"cols\"><div>\n", "</div>\n"),
    ]
    for (piece, (front, end)) in zip(pieces, frames) where !piece.isEmpty {
      file.append(front)
      try markup.append(piece, to: &file)
      file.append(end)
    }
    if !about.isEmpty {
      file.append("<aside class=\"rail\">")
      try markup.append(about, to: &file)
      file.append("</aside>\n")
    }
    appendFoot(to: &file)
    return file.bytes
  }

  private func appendHead(to file: inout ByteBuffer) {
    file.append("<!DOCTYPE html>\n<html lang=\"")
    file.append(escaped: settings.language)
    file.append("\">\n<head>\n<meta charset=\"utf-8\">\n")
    file.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    file.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; ")
    file.append("style-src 'sha256-")
    file.append(escaped: styles.digest)
    file.append("'; form-action 'none'; base-uri 'none'\">\n<title>")
    file.append(escaped: text("title"))
    file.append("</title>\n<meta name=\"color-scheme\" content=\"light dark\">\n")
    file.append("<meta name=\"referrer\" content=\"no-referrer\">\n<style>")
    file.append(utf8: styles.text)
    file.append("</style>\n</head>\n<body class=\"k-")
    file.append(utf8: content.kind.rawValue)
    file.append("\">\n<main id=\"Main\"><div class=\"wrap\"><article>\n")
  }

  private func appendFoot(to file: inout ByteBuffer) {
    file.append("</div></article></div></main>\n<footer class=\"foot\"><div class=\"wrap\"><p>")
    file.append(escaped: settings.redaction.applied(toProse: settings.title))
    file.append("</p>")
    if let baseURL = settings.baseURL {
      var link = ByteBuffer(capacity: 128)
      link.append(escaped: baseURL + address.encoded)
      file.append("<p><a href=\"")
      file.append(link.bytes)
      file.append("\">")
      file.append(link.bytes)
      file.append("</a></p>")
    }
    file.append("</div></footer>\n</body>\n</html>\n")
  }

  /// Empty for one that the page doesn't have.
  private func part(_ name: String) -> HTML {
    switch content.parts.last(where: { $0.name == name })?.value {
    case .text(let text): HTML { $0.text(text) }
    case .html(let html): html
    case .written(let write): HTML { write(&$0) }
    case nil: HTML(escaped: [])
    }
  }

  private func text(_ name: String) -> String {
    guard case .text(let text)? = content.parts.last(where: { $0.name == name })?.value else { return "" }
    return settings.redaction.applied(toProse: text)
  }

  private func redacted(_ html: HTML) -> HTML {
    guard !settings.redaction.isEmpty else { return html }
    let markup = RedactedMarkup(settings.redaction, within: settings.baseURL)
    return HTML(escaped: html.bytes.withUnsafeBufferPointer { markup.bytes($0) })
  }
}
