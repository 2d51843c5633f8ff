import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends one request at a time and waits for its answer. Redirects come back as they are.
final class HTTPTransport: Sendable {
  private let reading: URLSession
  private let readReceiver = AnswerReceiver()
  private let timeout: Double
  private let token: Token
  private let userAgent: String

  /// The answer didn't come, or not all of it.
  struct Fault: Error, Sendable {
    let reason: String
    /// Whether the server may have got the request all the same.
    let mayHaveArrived: Bool
  }

  /// `timeout` in seconds, until the answer goes on.
  init(_ token: Token, userAgent: String, timeout: Double) {
    self.token = token
    self.userAgent = userAgent
    self.timeout = timeout
    reading = Self.session(timeout, readReceiver)
  }

  deinit { reading.invalidateAndCancel() }

  private static func session(_ timeout: Double, _ receiver: AnswerReceiver) -> URLSession {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = timeout
    configuration.timeoutIntervalForResource = timeout * 4
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.urlCache = nil
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.httpMaximumConnectionsPerHost = 1
    return URLSession(configuration: configuration, delegate: receiver, delegateQueue: nil)
  }

  /// What writes gets a connection of its own: where one that was used before breaks, libcurl sends the request once more on
  /// a new one without a word, and a write must not be done twice. What reads ends when it is interrupted.
  func send(_ request: HTTPRequest, isInterrupted: () -> Bool) throws(Fault) -> HTTPAnswer {
    guard request.method == .post else { return try send(request, in: reading, readReceiver, isInterrupted) }
    let receiver = AnswerReceiver()
    let session = Self.session(timeout, receiver)
    defer { session.finishTasksAndInvalidate() }
    return try send(request, in: session, receiver) { false }
  }

  private func send(
    _ request: HTTPRequest, in session: URLSession, _ receiver: AnswerReceiver, _ isInterrupted: () -> Bool
  ) throws(Fault) -> HTTPAnswer {
    let task = session.dataTask(with: urlRequest(request))
    receiver.expect(task)
    task.resume()
    while !receiver.isDone(within: 0.1) {
      if isInterrupted() {
        task.cancel()
        throw Fault(reason: "interrupted", mayHaveArrived: true)
      }
    }
    return try receiver.answer.mapError(Self.fault).get()
  }

  private func urlRequest(_ request: HTTPRequest) -> URLRequest {
    var sent = URLRequest(url: request.address)
    sent.httpMethod = request.method.rawValue
    sent.httpBody = request.body
    sent.setValue(token.authorization, forHTTPHeaderField: "Authorization")
    sent.setValue("application/vnd.github+json", forHTTPHeaderField: "Accept")
    sent.setValue("2022-11-28", forHTTPHeaderField: "X-GitHub-Api-Version")
    sent.setValue(userAgent, forHTTPHeaderField: "User-Agent")
    if request.body != nil { sent.setValue("application/json", forHTTPHeaderField: "Content-Type") }
    return sent
  }

  /// Its words are ours: a description could repeat what was sent.
  private static func fault(_ error: any Error) -> Fault {
    if error is AnswerReceiver.TooLong { return Fault(reason: "it has no end", mayHaveArrived: true) }
    return switch (error as? URLError)?.code {
    case .cannotFindHost, .dnsLookupFailed: Fault(reason: "the host can't be found", mayHaveArrived: false)
    case .cannotConnectToHost: Fault(reason: "nobody answers there", mayHaveArrived: false)
    case .notConnectedToInternet: Fault(reason: "there is no network", mayHaveArrived: false)
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot:
      Fault(reason: "the connection can't be made safe (TLS)", mayHaveArrived: false)
    case .timedOut: Fault(reason: "the answer took too long", mayHaveArrived: true)
    default: Fault(reason: "the connection broke", mayHaveArrived: true)
    }
  }
}
