import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends one request at a time and waits for its answer. Redirects come back as they are.
final class HTTPTransport: Sendable {
  private let reading: URLSession
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
    reading = Self.session(timeout)
  }

  deinit { reading.invalidateAndCancel() }

  private static func session(_ timeout: Double) -> URLSession {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = timeout
    configuration.timeoutIntervalForResource = timeout * 4
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.urlCache = nil
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.httpMaximumConnectionsPerHost = 1
    return URLSession(configuration: configuration, delegate: Unredirected(), delegateQueue: nil)
  }

  /// What writes gets a connection of its own: where one that was used before breaks, libcurl sends the request once more on
  /// a new one without a word, and a write must not be done twice.
  func send(_ request: HTTPRequest) throws(Fault) -> HTTPAnswer {
    guard request.method == .post else { return try send(request, in: reading) }
    let session = Self.session(timeout)
    defer { session.finishTasksAndInvalidate() }
    return try send(request, in: session)
  }

  private func send(_ request: HTTPRequest, in session: URLSession) throws(Fault) -> HTTPAnswer {
    let isThere = DispatchSemaphore(value: 0)
    let result = Outcome()
    let task = session.dataTask(with: urlRequest(request)) { data, response, error in
      result.set(Self.outcome(data, response, error))
      isThere.signal()
    }
    task.resume()
    isThere.wait()
    return try result.get()
  }

  private final class Outcome: Sendable {
    private let value = Mutex<Result<HTTPAnswer, Fault>>(.failure(Fault(reason: "", mayHaveArrived: true)))

    func set(_ outcome: Result<HTTPAnswer, Fault>) { value.withLock { $0 = outcome } }

    func get() throws(Fault) -> HTTPAnswer { try value.withLock { $0 }.get() }
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

  private static func outcome(
    _ data: Data?, _ response: URLResponse?, _ error: (any Error)?
  ) -> Result<HTTPAnswer, Fault> {
    if let error { return .failure(fault(error)) }
    guard let response = response as? HTTPURLResponse else {
      return .failure(Fault(reason: "no answer", mayHaveArrived: true))
    }
    let headers = response.allHeaderFields.reduce(into: [String: String]()) { headers, field in
      if let name = field.key as? String, let value = field.value as? String { headers[name] = value }
    }
    return .success(HTTPAnswer(status: response.statusCode, headers: headers, body: data ?? Data()))
  }

  /// Its words are ours: a description could repeat what was sent.
  private static func fault(_ error: any Error) -> Fault {
    switch (error as? URLError)?.code {
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

  /// Follows nothing: whether to go on, and with what, is for who asked.
  private final class Unredirected: NSObject, URLSessionTaskDelegate {
    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
      completionHandler(nil)
    }
  }
}
