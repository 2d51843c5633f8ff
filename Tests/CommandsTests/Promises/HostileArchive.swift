import Foundation
import TestSupport

/// An archive by somebody who means harm, and the site that comes of it; all is built once.
enum HostileArchive {
  static let id = "2014-03-02-broker"
  static let hook = #""'></title><script>alert(1)</script>{{title}}{{{body}}}"#

  static let report = #"""
    ---
    title: '"''></title><script>alert(1)</script>{{title}}{{{body}}}'
    severity: sev2
    status: reviewed
    started: 2014-03-02 13:58
    detected: 2014-03-02 14:02
    resolved: 2014-03-02 15:20
    timezone: Europe/London
    services: ["<i onclick=x>api</i>", "../../etc/passwd"]
    factors: ["<b>no limit</b>"]
    tags: ["a\"b onmouseover=x", "Ünïcode/../x"]
    authors: ["<u>alice</u>"]
    detected_by: alert
    summary: "</script><!--<script>\u2028\u2029 \u202e late & <b>bold</b> {{root}} ]]> \u0007\u001b[31m"
    graphs: [{file: "g&'i.png", caption: "<img src=x onerror=alert(2)>"}]
    ---

    ## Impact

    1,840 customers saw <img src=x onerror=alert(1)> {{{body}}} {{>partial-styles}} <script>alert(3)</script> messages
    arrive ‮late‬. [x](java&#115;cript:alert) [y](vbscript:x) [z](data:text/html,<script>x</script>) <javascript:alert>
    [b](blob:https://x/y) [v](view-source:https://x) [p](//evil.example/x) [t](&#9;java&#10;script:x)
    ![r](https://evil.example/pixel.png "t\"onload=x") ![d](data:image/svg+xml;base64,AAAA)

    <script>alert(4)</script>

    <!-- a comment -->

    ```js" onload="alert(5)
    </code></pre><script>alert(6)</script>
    ```

    ## <script>alert(7)</script> "onfocus=x {{x}}

    | <b>a</b> | "onclick=x |
    |---|---|
    | </td><script>alert(8)</script> | {{x}} |

    ## Timeline

    - 13:58 A deploy <b onmouseover=x>doubles</b> the number of channels
    - 14:02 nagios reports `<script>alert(9)</script>` memory CRITICAL
    - 15:20 The backlog is gone

    ## Conclusions

    A broker takes as much memory as the machine has, and the alert came when it had none left.

    ## Actions

    - [ ] `A1` Alert <script>alert(10)</script> "when" memory passes 80 % (@alice, due 2014-03-16, detect, P1)
    - [x] `A2` Cap channels per connection (@bob, due 2014-03-09, prevent, done 2014-03-07)
    """#

  static let log = """
    14:00 <x"onclick=1> <script>alert(11)</script> \u{3}04red\u{3} \u{2}bold\u{2} \u{7}bell \u{1B}[31m \u{202E}evil
    14:01 <bob> javascript:alert(12) data:text/html,x vbscript:x https://ok.example/"onclick=x {{title}}
    14:02 <bob> \(String(repeating: "x", count: 5_000))
    14:03 <bob> ::error file=x::boo ]]> \u{FFFE} \u{0}

    """

  static func archive() throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "archive.yml": "rules: {address: warning}\ntitle: '<b>{{title}}</b>\"'\n",
      "content/incidents/\(id)/report.md": report, "content/incidents/\(id)/irc.log": log,
      "content/pages/about.md":
        "# About <script>alert(13)</script> {{x}}\n\n[x](javascript:alert) <b>raw</b>\n",
    ])
    try folder.write(
      Array(log.utf8) + Array("14:04 <bob> ".utf8) + [0xFF, 0xFE, 0x80, 0x0A],
      to: "content/incidents/\(id)/irc.log")
    try folder.write(PNG.pixel, to: "content/incidents/\(id)/g&'i.png")
    return folder
  }

  /// What was built, and what was said about it.
  static let built = Result {
    let folder = try archive()
    let outcome = try Program.run(["build", "--today", "2014-10-01"], in: folder.path)
    return Built(site: try folder.contents(of: "site"), outcome: outcome)
  }

  struct Built: Sendable {
    let site: [String: [UInt8]]
    let outcome: Program.Outcome
  }

  static func site() throws -> [String: [UInt8]] { try built.get().site }

  static func pages() throws -> [(path: String, markup: StrictMarkup)] {
    try site().filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.map {
      ($0.key, StrictMarkup($0.value))
    }
  }
}

enum PNG {
  /// One grey pixel, as small as it gets.
  static let pixel: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0,
    0, 1, 8, 0, 0, 0, 0,
    0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0xDA, 0x45, 0x08, 0x3B, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  /// The same with a head that says 10,000 by 10,000.
  static let wide: [UInt8] = {
    var bytes = pixel
    bytes.replaceSubrange(16..<24, with: [0x00, 0x00, 0x27, 0x10, 0x00, 0x00, 0x27, 0x10])
    bytes.replaceSubrange(29..<33, with: [0x9F, 0x25, 0x3D, 0xFB])
    return bytes
  }()
}
