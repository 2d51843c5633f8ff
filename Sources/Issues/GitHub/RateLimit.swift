import Foundation

/// That the server wants no more requests for now.
package struct RateLimit: Hashable, Sendable {
  /// In seconds; nothing where the server doesn't say.
  package let wait: Double?

  /// Nothing where an answer is no such refusal. Of two signs that it gives the first counts: `retry-after`, else the moment at
  /// which a spent budget is filled again.
  package init?(_ answer: HTTPAnswer) {
    guard answer.status == 403 || answer.status == 429 else { return nil }
    if let seconds = answer["retry-after"].flatMap(Double.init), seconds.isFinite, seconds >= 0 {
      wait = seconds
    } else if let wait = Self.untilReset(answer) {
      self.wait = wait
    } else if answer.status == 429 || Self.isToldInWords(answer) {
      wait = nil
    } else {
      return nil
    }
  }

  /// That the budget is spent with an answer that was a good one.
  package init?(after answer: HTTPAnswer) {
    guard let wait = Self.untilReset(answer) else { return nil }
    self.wait = wait
  }

  /// By the server's own clock; a second more, since it counts whole ones.
  private static func untilReset(_ answer: HTTPAnswer) -> Double? {
    guard answer["x-ratelimit-remaining"] == "0",
      let reset = answer["x-ratelimit-reset"].flatMap(Double.init),
      reset.isFinite
    else { return nil }
    let now = answer["date"].flatMap(seconds) ?? Date().timeIntervalSince1970
    return max(0, reset - now) + 1
  }

  private static func isToldInWords(_ answer: HTTPAnswer) -> Bool {
    let text = String(decoding: answer.body.prefix(4_096), as: UTF8.self).lowercased()
    return text.contains("rate limit") || text.contains("abuse detection")
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110).
  private static func seconds(_ date: String) -> Double? {
    let format = Date.ParseStrategy(
      format:
        "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) GMT",
      locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt)
    return (try? Date(date, strategy: format))?.timeIntervalSince1970
  }
}
