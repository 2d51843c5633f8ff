import Foundation
import Incidents

/// The address of GitHub's interface for programs.
package struct GitHubServer: Hashable, Sendable {
  package static let usual = "https://api.github.com"

  /// Without a slash at its end.
  let address: String
  private let origin: Origin

  struct Origin: Hashable, Sendable {
    let scheme: String
    let host: String
    let port: Int?

    init?(_ url: URL) {
      guard let scheme = url.scheme?.lowercased(), let host = url.host()?.lowercased(), !host.isEmpty,
        url.user() == nil, url.password() == nil
      else { return nil }
      self.scheme = scheme
      self.host = host
      port = url.port ?? (scheme == "https" ? 443 : 80)
    }

    /// Where nobody on the way can listen.
    var isOfThisMachine: Bool { ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host) }
  }

  /// That of archive.yml, else of the environment, else GitHub's own. Nothing where it is no address, or one to which a token
  /// would travel in the clear.
  package init?(_ settings: GitHubSettings, _ environment: [String: String]) {
    let named = environment["GITHUB_API_URL"].flatMap { $0.isEmpty ? nil : $0 }
    self.init(settings.apiURL ?? named ?? Self.usual)
  }

  init?(_ text: String) {
    let address = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let url = URL(string: address), let origin = Origin(url), url.query() == nil, url.fragment() == nil,
      origin.scheme == "https" || origin.scheme == "http" && origin.isOfThisMachine
    else { return nil }
    self.address = address
    self.origin = origin
  }

  /// Nothing where an address leads to another server, which gets no request of ours.
  package func address(_ text: String, from base: URL?) -> URL? {
    guard let url = URL(string: text, relativeTo: base)?.absoluteURL, Origin(url) == origin else {
      return nil
    }
    return url
  }

  /// `path` begins with a slash.
  func address(of path: String, _ query: [(String, String)] = []) -> URL? {
    let pairs = query.map { "\($0)=\(Self.escaped($1))" }
    return URL(string: address + path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")))
  }

  /// What is in no way special in a path or a query.
  static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
