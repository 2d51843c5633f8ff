import Bytes
import Incidents
import Pages

/// A file of the site in which nothing stands that archive.yml redacts.
enum RedactedFile {
  /// Images and what else is no text stay as they are, and so do addresses that begin with `baseURL`.
  static func bytes(
    _ bytes: UnsafeBufferPointer<UInt8>, at address: Address, by redaction: Redaction,
    within baseURL: String?
  ) -> [UInt8]? {
    switch address.path.split(separator: ".").last?.lowercased() {
    case "html", "svg": RedactedMarkup(redaction, within: baseURL).bytes(bytes)
    case "xml": RedactedMarkup(redaction, within: baseURL, isFeed: true).bytes(bytes)
    // The site's own lie in its root, and what their members are called is known.
    case "json": RedactedJSON(redaction, includingNames: address.path.contains("/")).bytes(bytes)
    case "js" where address.isSearchText: RedactedSearchText(redaction).bytes(bytes)
    case "txt", "csv", "log", "md", "yml", "yaml": lines(bytes, redaction)
    default: nil
    }
  }

  private static func lines(_ bytes: UnsafeBufferPointer<UInt8>, _ redaction: Redaction) -> [UInt8]? {
    // Old files have a character a byte.
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.map { redaction.applied(to: String($0)) }.joined(separator: "\n").utf8)
  }
}

extension SiteFiles {
  /// The same files without what is redacted.
  func redacted(by redaction: Redaction, within baseURL: String?) -> SiteFiles {
    guard !redaction.isEmpty, case .made(let addresses, let stage, let make) = content else { return self }
    return SiteFiles(addresses, of: report, stage: stage) { (receive) throws(PublishingError) in
      try make { (address, made) throws(PublishingError) in
        guard case .bytes(let bytes) = made,
          let redacted = RedactedFile.bytes(bytes, at: address, by: redaction, within: baseURL)
        else { return try receive(address, made) }
        try redacted.withUnsafeBufferPointer { (bytes) throws(PublishingError) in
          try receive(address, .bytes(bytes))
        }
      }
    }
  }
}
