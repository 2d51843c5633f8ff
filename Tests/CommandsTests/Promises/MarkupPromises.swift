import Foundation
import TestSupport
import Testing

/// Lines 1 to 9 of what content/pages/security.md promises: what is published.
@Suite struct MarkupPromises {
  private static let elements: Set = [
    "a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "button", "caption", "circle", "code",
    "col", "colgroup",
    "dd", "details", "dialog", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "footer", "form",
    "g", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "img", "input", "kbd", "label", "legend",
    "li", "line",
    "link", "main", "mark", "meta", "nav", "ol", "p", "path", "polygon", "polyline", "pre", "rect", "script",
    "section",
    "small", "span", "strong", "style", "summary", "sup", "svg", "table", "tbody", "td", "text", "tfoot",
    "th", "thead", "time",
    "title", "tr", "tspan", "ul", "del", "use", "clipPath", "defs", "pattern", "noscript", "s", "q", "cite",
    "ellipse",
  ]

  @Test("1. Raw HTML in Markdown is never live")
  func rawHTML() throws {
    let pages = try HostileArchive.pages()
    #expect(pages.count > 15)
    for (path, markup) in pages {
      #expect(markup.faults == [], "\(path)")
      for tag in markup.tags {
        #expect(Self.elements.contains(tag.name), "\(path) has \(tag.name)")
        #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") }, "\(path): \(tag)")
      }
    }
    let said = try HostileArchive.built.get().outcome.errorText
    #expect(said.contains("HTML is dropped from the page"))
  }

  @Test("2. An address of another scheme than http, https and mailto leads nowhere")
  func schemes() throws {
    for (path, markup) in try HostileArchive.pages() {
      for tag in markup.tags {
        for name in ["href", "src", "action", "xlink:href", "formaction"] {
          guard let value = tag.attributes[name] else { continue }
          let address = Self.decoded(value)
          #expect(!address.hasPrefix("//"), "\(path): \(tag)")
          guard let scheme = address.prefixMatch(of: #/([A-Za-z][A-Za-z0-9+.-]*):/#) else { continue }
          #expect(["http", "https", "mailto"].contains(scheme.1.lowercased()), "\(path): \(tag)")
        }
      }
    }
    let said = try HostileArchive.built.get().outcome.errorText
    for scheme in [
      "javascript:alert", "vbscript:x", "blob:https://x/y", "view-source:https://x", "//evil.example/x",
    ] {
      #expect(said.contains("the address \"\(scheme)\" is not allowed"))
    }
  }

  /// As a browser reads it: entities are decoded, white space and control characters vanish.
  private static func decoded(_ value: String) -> String {
    var text = value.replacing("&amp;", with: "&").replacing("&#39;", with: "'").replacing(
      "&quot;", with: "\"")
    text = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    return String(text.unicodeScalars.filter { $0.value > 0x20 }.map(Character.init))
  }

  @Test("3. What somebody wrote is escaped for the place where it stands")
  func places() throws {
    let site = try HostileArchive.site()
    let page = String(
      decoding: try #require(site["incidents/\(HostileArchive.id)/index.html"]), as: UTF8.self)
    #expect(page.contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("&lt;script&gt;alert(9)&lt;/script&gt;"))
    #expect(page.contains("&lt;img src=x onerror=alert(2)&gt;"))
    #expect(page.contains("&lt;u&gt;alice&lt;/u&gt;"))
    let log = String(decoding: try #require(site["incidents/\(HostileArchive.id)/log.html"]), as: UTF8.self)
    #expect(log.contains("x&quot;onclick=1") && log.contains("&lt;script&gt;alert(11)&lt;/script&gt;"))
  }

  @Test("4. What looks like a template in content is text")
  func templates() throws {
    let site = try HostileArchive.site()
    let page = String(
      decoding: try #require(site["incidents/\(HostileArchive.id)/index.html"]), as: UTF8.self)
    #expect(page.contains("{{title}}{{{body}}}") && page.contains("{{{body}}} {{&gt;partial-styles}}"))
    let about = String(decoding: try #require(site["about/index.html"]), as: UTF8.self)
    #expect(about.contains("{{x}}") && about.contains("&lt;b&gt;{{title}}&lt;/b&gt;"))
  }

  @Test("5. Data is never put into a script, and in files of data no text can end one")
  func data() throws {
    let site = try HostileArchive.site()
    for (path, markup) in try HostileArchive.pages() {
      for tag in markup.tags where tag.name == "script" { #expect(tag.attributes["src"] != nil, "\(path)") }
    }
    for (path, bytes) in site
    where path.hasSuffix(".json") || path.hasSuffix("search.js")
      || path.hasPrefix("search/") && path.hasSuffix(".js")
    {
      let text = String(decoding: bytes, as: UTF8.self)
      for unsafe in ["</script", "<script", "<!--", "\u{2028}", "\u{2029}"] {
        #expect(!text.contains(unsafe), "\(path) has \(unsafe)")
      }
      guard path.hasSuffix(".json") else { continue }
      #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(bytes)) }
    }
    let incidents = try JSONSerialization.jsonObject(with: Data(try #require(site["incidents.json"])))
    let first = try #require((incidents as? [[String: Any]])?.first)
    #expect(first["title"] as? String == HostileArchive.hook)
  }

  @Test("6. The feed is well-formed, whatever stands in it")
  func feed() throws {
    let feed = try #require(try HostileArchive.site()["feed.xml"])
    let lint = try TemporaryFolder([:])
    try lint.write(feed, to: "feed.xml")
    let script =
      "import sys, xml.dom.minidom as m; print(len(m.parse('feed.xml').getElementsByTagName('entry')))"
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let outcome = try Program.run(
      ["python3", "-c", script], in: lint.path, environment: ["PATH": path], program: "/usr/bin/env")
    #expect(outcome.outputText == "1\n", "\(outcome.errorText)")
  }

  @Test("7. Pages are UTF-8 without control characters and without what turns the direction of text")
  func characters() throws {
    let log = String(
      decoding: try #require(try HostileArchive.site()["incidents/\(HostileArchive.id)/log.html"]),
      as: UTF8.self)
    #expect(log.contains("red") && log.contains("bold") && log.contains("bell") && !log.contains("04red"))
    #expect(log.contains("ÿþ€ bytes") || log.contains("ÿþ€"))
    for (path, markup) in try HostileArchive.pages() { #expect(markup.faults == [], "\(path)") }
  }

  @Test("8. Names become folders of small letters, digits and dashes only")
  func folders() throws {
    let allowed = #/[a-z0-9-]+/#
    for path in try HostileArchive.site().keys {
      let parts = path.split(separator: "/").dropLast()
      guard let kind = parts.first, ["services", "tags", "factors", "severities", "years"].contains(kind)
      else { continue }
      for part in parts { #expect(part.wholeMatch(of: allowed) != nil, "\(path)") }
    }
    #expect(try HostileArchive.site()["services/etc-passwd/index.html"] != nil)
  }

  @Test("9. Every page has a policy that allows no other host, and shows nothing from one")
  func policy() throws {
    for (path, markup) in try HostileArchive.pages() {
      let policy = markup.tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes[
        "content"]
      #expect(
        policy?.hasPrefix("default-src 'none'") == true && policy?.contains("script-src 'self'") == true,
        "\(path)")
      #expect(policy?.contains("http") == false && policy?.contains("unsafe") == false, "\(path)")
      for tag in markup.tags {
        #expect(tag.attributes["style"] == nil, "\(path): \(tag)")
        #expect(tag.attributes["src"]?.contains("://") != true, "\(path): \(tag)")
      }
    }
    let said = try HostileArchive.built.get().outcome.errorText
    #expect(said.contains("the image \"https://evil.example/pixel.png\" lies on another host"))
  }
}
