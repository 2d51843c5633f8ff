import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Takes the answers of a session, one at a time, no more of each than anybody would send in earnest, and follows no redirect:
/// whether to go on, and with what, is for who asked.
final class AnswerReceiver: NSObject, URLSessionDataDelegate {
  /// A hundred issues with the longest of bodies have a quarter of it.
  private static let mostBytes = 64 << 20

  struct TooLong: Error {}

  private struct State {
    /// Whose answer it is.
    var task = 0
    var body = Data()
    var isTooLong = false
    var error: (any Error)?
    var response: HTTPURLResponse?
  }

  private let state = Mutex(State())
  private let end = DispatchSemaphore(value: 0)

  /// To be called before the task begins.
  func expect(_ task: URLSessionTask) {
    state.withLock { $0 = State(task: task.taskIdentifier) }
  }

  /// Whether all of it is there, or nothing more will come; waits for so many seconds.
  func isDone(within seconds: Double) -> Bool { end.wait(timeout: .now() + seconds) == .success }

  /// To be asked when it is done.
  var answer: Result<HTTPAnswer, any Error> {
    state.withLock { state in
      if state.isTooLong { return .failure(TooLong()) }
      if let error = state.error { return .failure(error) }
      guard let response = state.response else { return .failure(URLError(.badServerResponse)) }
      let headers = response.allHeaderFields.reduce(into: [String: String]()) { headers, field in
        if let name = field.key as? String, let value = field.value as? String { headers[name] = value }
      }
      return .success(HTTPAnswer(status: response.statusCode, headers: headers, body: state.body))
    }
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLong = state.withLock { state in
      guard state.task == dataTask.taskIdentifier else { return false }
      state.isTooLong = state.isTooLong || state.body.count + data.count > Self.mostBytes
      if !state.isTooLong { state.body.append(data) }
      return state.isTooLong
    }
    if isTooLong { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    let isExpected = state.withLock { state in
      guard state.task == task.taskIdentifier else { return false }
      state.error = error
      state.response = task.response as? HTTPURLResponse
      return true
    }
    if isExpected { end.signal() }
  }
}
