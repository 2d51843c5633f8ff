import Bytes

/// What the server says to a request: a value from a request and a site, without a socket.
package struct PreviewAnswers: Sendable {
  static let script = "/icarus-preview.js"
  static let events = "/icarus-preview/events"

  let hosts: AllowedHosts
  let state: PreviewState

  package init(hosts: AllowedHosts, state: PreviewState) {
    self.hosts = hosts
    self.state = state
  }

  package enum Answer: Sendable {
    case response(Response)
    /// What changes on the page of this path.
    case events(of: String)
  }

  package func answer(_ head: RequestHead) -> Answer {
    if let refusal = refusal(of: head) { return .response(refusal) }
    switch head.path {
    case Self.script: return .response(Response(.ok, type: ContentType.script, PreviewScript.bytes))
    case Self.events:
      return .events(of: head.query.hasPrefix("page=") ? String(head.query.dropFirst(5)) : "/")
    default: return .response(page(head.path))
    }
  }

  /// Whoever isn't a browser in front of a page of this server.
  private func refusal(of head: RequestHead) -> Response? {
    guard hosts.allows(host: head.value(of: "host")) else {
      return Response(
        .misdirectedRequest, saying: "this server is asked as 127.0.0.1 or localhost, with its port")
    }
    guard hosts.allows(origins: head.values(of: "origin")) else {
      return Response(.forbidden, saying: "pages of other sites get nothing here")
    }
    guard head.method == "GET" || head.method == "HEAD" else {
      return Response(.methodNotAllowed, saying: "there is only something to read").adding(
        "Allow", "GET, HEAD")
    }
    return nil
  }

  private func page(_ path: String) -> Response {
    let site = state.snapshot.site
    switch site.place(of: path) {
    case .file(let file):
      guard let bytes = site.bytes(of: file) else { return missing(in: site) }
      return Response(.ok, type: ContentType.of(file), withScript(bytes, of: file, in: site))
    case .elsewhere(let address):
      return Response(.found, saying: address).adding("Location", address)
    case .nowhere: return missing(in: site)
    }
  }

  private func withScript(_ bytes: [UInt8], of file: String, in site: PreviewSite) -> [UInt8] {
    guard file.hasSuffix(".html") else { return bytes }
    let page = ServedPage(bytes)
    return page.withScript(Self.script, version: PageVersion(of: page, file, in: site).text)
  }

  /// The site's own page for what isn't there; one of the program's where there is no site.
  private func missing(in site: PreviewSite) -> Response {
    let bytes = site.bytes(of: "404.html") ?? (site.isEmpty ? EmptyPage.noSite : EmptyPage.noPage)
    return Response(
      .notFound, type: ContentType.html, ServedPage(bytes).withScript(Self.script, version: "none"))
  }
}
