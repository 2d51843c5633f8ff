import Bytes

/// Tokens that begin with the letters of their service.
enum KnownTokens {
  private struct Form {
    let prefix: StaticString
    /// Letters, digits, `_` and `-` behind the prefix, at least.
    let length: Int
    let kind: Secret.Kind
  }

  private static let forms = [
    Form(prefix: "ghp_", length: 36, kind: .githubToken),
    Form(prefix: "gho_", length: 36, kind: .githubToken),
    Form(prefix: "ghu_", length: 36, kind: .githubToken),
    Form(prefix: "ghs_", length: 36, kind: .githubToken),
    Form(prefix: "ghr_", length: 36, kind: .githubToken),
    Form(prefix: "github_pat_", length: 22, kind: .githubToken),
    Form(prefix: "glpat-", length: 20, kind: .gitlabToken),
    Form(prefix: "xoxb-", length: 16, kind: .slackToken),
    Form(prefix: "xoxp-", length: 16, kind: .slackToken),
    Form(prefix: "xoxa-", length: 16, kind: .slackToken),
    Form(prefix: "xoxr-", length: 16, kind: .slackToken),
    Form(prefix: "xoxs-", length: 16, kind: .slackToken),
    Form(prefix: "xapp-", length: 16, kind: .slackToken),
    Form(prefix: "AKIA", length: 16, kind: .awsKey), Form(prefix: "ASIA", length: 16, kind: .awsKey),
    Form(prefix: "AIza", length: 35, kind: .googleKey),
    Form(prefix: "sk_live_", length: 16, kind: .stripeKey),
    Form(prefix: "rk_live_", length: 16, kind: .stripeKey),
    Form(prefix: "sk-", length: 40, kind: .openAIKey), Form(prefix: "npm_", length: 36, kind: .npmToken),
    Form(prefix: "dop_v1_", length: 64, kind: .digitalOceanToken),
    Form(prefix: "eyJ", length: 17, kind: .webToken),
  ]

  /// No form is shorter. Where so many bytes end in the middle of a word, the next so many begin behind what ended it.
  private static let shortest = 20

  static func find(in bytes: UnsafeBufferPointer<UInt8>, _ found: inout [Secret]) {
    var last = shortest - 1
    while last < bytes.count {
      let first = last - shortest + 1
      var place = last
      while place >= first, bytes[place].isOfToken { place -= 1 }
      guard place < first else {
        last = place + shortest
        continue
      }
      let end = look(at: first, in: bytes, &found)
      last = end + shortest
    }
  }

  /// Looks at the whole word that holds a place, and returns where it ends.
  private static func look(
    at place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ found: inout [Secret]
  ) -> Int {
    var start = place
    while start > 0, bytes[start - 1].isOfToken { start -= 1 }
    var end = place + 1
    while end < bytes.count, bytes[end].isOfToken { end += 1 }
    guard let secret = secret(in: bytes, start, end) else { return end }
    found.append(secret)
    return secret.range.upperBound
  }

  /// A form may begin within a word, behind a `-` or `_`.
  private static func secret(in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Secret? {
    if let kind = kind(before: start, in: bytes) { return Secret(kind: kind, range: start..<end) }
    for place in start...max(start, end - shortest) where place == start || bytes[place - 1].isJoint {
      for form in forms {
        if let secret = secret(form, in: bytes, place, end) { return secret }
      }
    }
    return nil
  }

  private static func secret(_ form: Form, in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
    -> Secret?
  {
    guard let behind = place(behind: form.prefix, in: bytes, start) else { return nil }
    let end = form.kind == .webToken ? endOfDotted(bytes, from: end) : end
    guard end - behind >= form.length, isPlausible(form, bytes[behind..<end]) else { return nil }
    return Secret(kind: form.kind, range: behind..<end)
  }

  /// Of what stands behind the part of an address or the name of a service that ends with a mark.
  private static func kind(before start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Secret.Kind? {
    guard start > 0, bytes[start - 1] == UInt8(ascii: "/") || bytes[start - 1] == UInt8(ascii: ".") else {
      return nil
    }
    let before = String(decoding: bytes[max(0, start - 60)..<start], as: UTF8.self)
    if before.hasSuffix(".") {
      return before.hasSuffix("SG.") ? .sendGridKey : before.hasSuffix("hvs.") ? .vaultToken : nil
    }
    return before.contains("hooks.slack.com/services/T") ? .slackHook : nil
  }

  /// A token of three parts with dots between them.
  private static func endOfDotted(_ bytes: UnsafeBufferPointer<UInt8>, from end: Int) -> Int {
    var end = end
    while end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), bytes[end + 1].isOfToken {
      end += 1
      while end < bytes.count, bytes[end].isOfToken { end += 1 }
    }
    return end
  }

  /// What has no digit is a word; an access key of AWS has capitals and digits alone.
  private static func isPlausible(_ form: Form, _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch form.kind {
    case .awsKey: rest.count == 16 && rest.allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
    case .webToken: rest.contains(UInt8(ascii: "."))
    default: rest.contains { $0 &- 0x30 < 10 }
    }
  }

  private static func place(behind prefix: StaticString, in bytes: UnsafeBufferPointer<UInt8>, _ start: Int)
    -> Int?
  {
    let length = prefix.utf8CodeUnitCount
    guard start + length <= bytes.count else { return nil }
    for offset in 0..<length where bytes[start + offset] != prefix.utf8Start[offset] { return nil }
    return start + length
  }
}
