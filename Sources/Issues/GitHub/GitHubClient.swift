import Foundation
import Synchronization

/// Talks to GitHub as it wants to be talked to: one request at a time, writes a second apart, limits obeyed, redirects
/// followed within the server, and nothing written twice because of a doubt.
final class GitHubClient {
  private let server: GitHubServer
  private let token: Token
  private let transport: HTTPTransport
  private let pace: Pace
  private let observer: SyncObserver
  private var lastWrite: ContinuousClock.Instant?
  /// Seconds that limits have made this run wait.
  private var waited = 0.0
  /// Limits that didn't say how long they last.
  private var blindLimits = 0
  /// Until when the server wants nothing.
  private var limit: RateLimit?

  private static let mostRedirects = 5
  /// Of a list, a hundred elements each.
  private static let mostPages = 2_000

  init(_ server: GitHubServer, _ token: Token, userAgent: String, _ pace: Pace, _ observer: SyncObserver) {
    self.server = server
    self.token = token
    self.pace = pace
    self.observer = observer
    transport = HTTPTransport(token, userAgent: userAgent, timeout: pace.timeout)
  }

  /// Reads something; tried again where it fails for no reason that lasts.
  func get<Value: Decodable>(
    _ path: String, _ query: [(String, String)] = [], as type: Value.Type = Value.self
  ) throws(GitHubError) -> Value {
    try decoded(try read(server.address(of: path, query)), as: type).value
  }

  /// All elements of a list, page after page. Nothing of it unless all of it.
  func list<Element: Decodable>(
    _ path: String, _ query: [(String, String)], as type: Element.Type = Element.self
  ) throws(GitHubError) -> [Element] {
    var elements: [Element] = []
    var next = server.address(of: path, query + [("per_page", "100")])
    var seen: Set<URL> = []
    while let address = next {
      guard seen.insert(address).inserted, seen.count <= Self.mostPages else {
        throw .unknown(reason: "its list has no end")
      }
      let answer = try decoded(try read(address), as: [Element].self)
      elements += answer.value
      next = try nextPage(answer.answer, from: address)
    }
    return elements
  }

  /// Whether there is something at a path.
  func holds(_ path: String) throws(GitHubError) -> Bool {
    do throws(GitHubError) {
      _ = try read(server.address(of: path))
      return true
    } catch {
      if case .refused(404, _, _) = error { return false }
      throw error
    }
  }

  /// Writes something, once: where nobody can know whether it was done, that is what the error says.
  func post<Body: Encodable, Value: Decodable>(
    _ path: String, _ body: Body, as type: Value.Type = Value.self
  ) throws(GitHubError) -> Value {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let address = server.address(of: path), let data = try? encoder.encode(body) else {
      throw .unreachable(reason: "the address makes no sense")
    }
    let answer = try exchange(HTTPRequest(method: .post, address: address, body: data))
    guard answer.status == 201 || answer.status == 200 else { throw refusal(answer) }
    guard let value = try? JSONDecoder.github.decode(Value.self, from: answer.body) else {
      throw .unknown(reason: "the answer can't be read")
    }
    return value
  }

  private struct Decoded<Value> {
    let value: Value
    let answer: HTTPAnswer
  }

  private func decoded<Value: Decodable>(
    _ read: Read, as type: Value.Type
  ) throws(GitHubError) -> Decoded<Value> {
    var read = read
    while true {
      if let value = try? JSONDecoder.github.decode(Value.self, from: read.answer.body) {
        return Decoded(value: value, answer: read.answer)
      }
      let failure = GitHubError.unknown(reason: "the answer can't be read")
      read = try self.read(read.address, after: failure, tried: read.tries)
    }
  }

  private struct Read {
    let address: URL
    let answer: HTTPAnswer
    /// How often it was tried.
    let tries: Int
  }

  private func read(_ address: URL?) throws(GitHubError) -> Read {
    guard let address else { throw .unreachable(reason: "the address makes no sense") }
    return try read(address, after: nil, tried: 0)
  }

  /// `failure` is what came of the last try, if there was one.
  private func read(_ address: URL, after failure: GitHubError?, tried: Int) throws(GitHubError) -> Read {
    var failure = failure
    var tries = tried
    while true {
      if let failure {
        guard tries < pace.tries else { throw failure }
        try sleep(pace.retryDelay * Double(1 << min(tries - 1, 6)))
      }
      tries += 1
      do throws(GitHubError) {
        let answer = try exchange(HTTPRequest(method: .get, address: address))
        if answer.status < 300 { return Read(address: address, answer: answer, tries: tries) }
        if answer.status < 500 { throw refusal(answer) }
        failure = refusal(answer)
      } catch {
        guard error.mayPass else { throw error }
        failure = error
      }
    }
  }

  private func nextPage(_ answer: HTTPAnswer, from address: URL) throws(GitHubError) -> URL? {
    guard let link = answer["link"].flatMap({ LinkHeader.next(in: $0) }) else { return nil }
    guard let next = server.address(link, from: address) else { throw .redirectedAway }
    return next
  }

  /// One answer that is neither a limit nor a redirect: limits are waited for, since what meets one isn't done.
  private func exchange(_ request: HTTPRequest) throws(GitHubError) -> HTTPAnswer {
    var request = request
    var redirects = 0
    while true {
      let answer = try send(request)
      if let limit = RateLimit(answer) {
        self.limit = limit
        continue
      }
      guard answer.isRedirect else { return answer }
      redirects += 1
      guard redirects <= Self.mostRedirects else {
        throw .refused(status: answer.status, message: "it was moved again and again", .init([]))
      }
      guard let place = answer["location"], !place.isEmpty else {
        throw .refused(status: answer.status, message: "it was moved, and nobody says where", .init([]))
      }
      guard let address = server.address(place, from: request.address) else { throw .redirectedAway }
      request = HTTPRequest(method: request.method, address: address, body: request.body)
    }
  }

  private func send(_ request: HTTPRequest) throws(GitHubError) -> HTTPAnswer {
    if observer.isInterrupted { throw .interrupted }
    try waitForLimit()
    if request.method == .post, let lastWrite {
      try sleep(pace.writeInterval - lastWrite.duration(to: .now).inSeconds)
    }
    defer { if request.method == .post { lastWrite = .now } }
    do throws(HTTPTransport.Fault) {
      let answer = try transport.send(request) { observer.isInterrupted }
      if answer.status < 300 { limit = RateLimit(after: answer) }
      return answer
    } catch {
      if request.method == .get, observer.isInterrupted { throw .interrupted }
      throw error.mayHaveArrived ? .unknown(reason: error.reason) : .unreachable(reason: error.reason)
    }
  }

  private func waitForLimit() throws(GitHubError) {
    guard let limit else { return }
    if limit.wait == nil { blindLimits += 1 }
    let wait = limit.wait ?? pace.blindWait * Double(1 << min(blindLimits - 1, 6))
    guard waited + wait <= pace.longestWait else { throw .limited(wait: limit.wait) }
    waited += wait
    observer.note(.waiting(seconds: wait))
    try sleep(wait)
    self.limit = nil
  }

  /// In steps, so that an interruption is heard.
  func sleep(_ seconds: Double) throws(GitHubError) {
    let end = ContinuousClock.now + .seconds(max(0, seconds))
    while ContinuousClock.now < end {
      if observer.isInterrupted { throw .interrupted }
      Thread.sleep(forTimeInterval: min(0.1, ContinuousClock.now.duration(to: end).inSeconds))
    }
  }

  private func refusal(_ answer: HTTPAnswer) -> GitHubError {
    if answer.status >= 500 || answer.status < 300 {
      return .unknown(reason: "the server answered with \(answer.status)")
    }
    let told = try? JSONDecoder.github.decode(GitHubRefusal.self, from: answer.body)
    let faults = told?.errors ?? []
    let words = [told?.message].compactMap(\.self) + faults.compactMap(\.message)
    let message = words.isEmpty ? "no reason given" : words.joined(separator: "; ")
    return .refused(
      status: answer.status,
      message: token.removed(from: String(message.prefix(300)).replacing("\n", with: " ")),
      .init(faults.compactMap(\.field)))
  }
}

extension GitHubError {
  /// Whether the next try may fare better.
  fileprivate var mayPass: Bool {
    switch self {
    case .unknown, .unreachable: true
    case .refused, .limited, .redirectedAway, .interrupted: false
    }
  }
}

extension Duration {
  var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
