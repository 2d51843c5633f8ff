import Bytes
import Incidents
import Markdown
import Pages

/// Makes of HTML that we wrote for a page of the site what a file can hold that stands alone: images are in it, and what leads
/// to another page leads to where the site stands, or nowhere.
struct StandaloneMarkup {
  private let page: Address
  /// Of the site; nothing where it stands nowhere.
  private let baseURL: String?
  private let image: (Address) throws(PublishingError) -> [UInt8]?
  /// The places of the file that a link can name.
  private var ids: Set<String> = []

  /// `image` gives the bytes of one that lies in the site.
  init(
    of page: Address, baseURL: String?, _ pieces: [HTML],
    image: @escaping (Address) throws(PublishingError) -> [UInt8]?
  ) {
    self.page = page
    self.baseURL = baseURL
    self.image = image
    for piece in pieces {
      Self.forEachTag(of: piece.bytes) { tag in
        if let id = tag.attribute("id") { ids.insert(id) }
      }
    }
  }

  func append(_ html: HTML, to output: inout ByteBuffer) throws(PublishingError) {
    var written = 0
    var rest = html.bytes[...]
    var isInCaption = false
    while let tag = MarkupTag(firstIn: rest) {
      rest = html.bytes[tag.range.upperBound...]
      if tag.name == "figcaption" {
        isInCaption = true
      } else if tag.name == "/figcaption" {
        isInCaption = false
      }
      guard let end = Self.end(of: tag, in: rest, leavingOut: isInCaption && isOfFile(tag)) else {
        guard let changed = try changed(tag) else { continue }
        output.append(html.bytes[written..<tag.range.lowerBound])
        output.append(changed)
        written = tag.range.upperBound
        continue
      }
      output.append(html.bytes[written..<tag.range.lowerBound])
      written = end
      rest = html.bytes[end...]
    }
    output.append(html.bytes[written...])
  }

  /// Behind what is left out from a tag on; nothing for what stays. A form is of no use where nothing answers it.
  private static func end(of tag: MarkupTag, in rest: ArraySlice<UInt8>, leavingOut isLink: Bool) -> Int? {
    guard tag.name == "form" || isLink else { return nil }
    var rest = rest
    while let next = MarkupTag(firstIn: rest) {
      if next.name == "/" + tag.name { return next.range.upperBound }
      rest = rest[next.range.upperBound...]
    }
    return nil
  }

  /// Whether it begins a link to a file of the page, which a caption has below an image: the file holds that already.
  private func isOfFile(_ tag: MarkupTag) -> Bool {
    guard tag.name == "a", baseURL == nil, let address = tag.attribute("href") else { return false }
    return !address.hasPrefix("#") && !LinkAddress.isRemote(address) && target(of: address).fragment == nil
      && target(of: address).address != page
  }

  /// Nothing for a tag that stays as it is.
  private func changed(_ tag: MarkupTag) throws(PublishingError) -> [UInt8]? {
    switch tag.name {
    case "a": return changed(link: tag)
    case "details" where tag.attribute("class") == "more": return tag.adding(" open")
    case "img":
      guard let source = tag.attribute("src"), !source.contains(":") else { return nil }
      let address = target(of: source).address
      guard let bytes = try image(address) else { return tag.replacing("src", by: nil) }
      return tag.replacing("src", by: DataAddress.bytes(of: bytes, named: address.path))
    default: return nil
    }
  }

  private func changed(link tag: MarkupTag) -> [UInt8]? {
    guard let address = tag.attribute("href"), !LinkAddress.isRemote(address) else { return nil }
    let (target, fragment) = target(of: address)
    if target == page, let fragment, ids.contains(fragment) {
      return address.hasPrefix("#") ? nil : tag.replacing("href", by: Array(("#" + fragment).utf8))
    }
    guard let baseURL else { return tag.replacing("href", by: nil) }
    var absolute = ByteBuffer(capacity: 128)
    absolute.append(escaped: baseURL + target.encoded + (fragment.map { "#" + $0 } ?? ""))
    return tag.replacing("href", by: absolute.bytes)
  }

  /// What a relative link leads to.
  private func target(of link: String) -> (address: Address, fragment: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count > 1 ? parts[1] : nil
    guard let path = parts.first, !path.isEmpty else { return (page, fragment) }
    return (page.target(ofLink: path), fragment)
  }

  private static func forEachTag(of bytes: [UInt8], _ body: (MarkupTag) -> Void) {
    var rest = bytes[...]
    while let tag = MarkupTag(firstIn: rest) {
      body(tag)
      rest = bytes[tag.range.upperBound...]
    }
  }
}
