import Foundation
import TestSupport
import Testing

/// Lines 10 to 15 of what content/pages/security.md promises: the files beside a report.
@Suite struct FilePromises {
  @Test(
    "10. No reference leads out of the content folder",
    arguments: [
      ("../../../etc/passwd", "\"../../../etc/passwd\" leads out of the content folder [address]"),
      ("/etc/passwd", "\"/etc/passwd\" leads out of the content folder [address]"),
      ("..\\\\..\\\\x", "the address \"..\\..\\x\" is not allowed [address]"),
      ("%2e%2e%2f%2e%2e%2fetc/passwd", "there is no \"../../etc/passwd\" beside this report [broken-link]"),
      ("..%5cx", "there is no \"..\\x\" beside this report [broken-link]"),
      ("~/.ssh/id_rsa", "there is no \"~/.ssh/id_rsa\" beside this report [broken-link]"),
      ("file:///etc/passwd", "the address \"file:///etc/passwd\" is not allowed [address]"),
      ("x%00.png", "there is no \"x\\u{0}.png\" beside this report [broken-link]"),
      (
        "../\(SampleReport.id)/../../archive.yml",
        "there is no \"../\(SampleReport.id)/../../archive.yml\" beside this report [broken-link]"
      ),
    ])
  func references(reference: String, message: String) throws {
    for markdown in ["[words](\(reference))", "![words](\(reference))"] {
      let archive = try SmallArchive(showing: markdown)
      try archive.folder.write("", to: "archive.yml")
      #expect(try archive.errors() == ["report.md:18:62: error: \(message)"])
    }
  }

  @Test(
    "10. No listed file lies elsewhere",
    arguments: ["../../../etc/passwd", "/etc/passwd", "..\\\\x", "~/x", "%2e%2e/x"])
  func listedFiles(file: String) throws {
    let archive = try SmallArchive(
      "timezone:", by: "logs: [{file: \"\(file)\"}]\ngraphs: [{file: \"\(file)\"}]\ntimezone:")
    let errors = try archive.errors()
    #expect(errors.count == 2)
    #expect(
      errors.allSatisfy {
        $0.contains("there is no file") && $0.hasSuffix("beside this report [missing-attachment]")
      })
  }

  @Test("11. Links and what is no file are never read")
  func links() throws {
    let archive = try SmallArchive()
    let place = archive.folder.path + "/" + SmallArchive.place
    try FileManager.default.createSymbolicLink(
      atPath: place + "passwd.log", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(atPath: place + "zero.png", withDestinationPath: "/dev/zero")
    #expect(mkfifo(place + "pipe.log", 0o600) == 0)
    let errors = try archive.errors()
    #expect(
      errors.map { $0.prefix { $0 != ";" }.description } == [
        "passwd.log:1:1: error: this is a symbolic link, and links are not followed [file]",
        "pipe.log:1:1: error: this is no regular file [file]",
        "zero.png:1:1: error: this is a symbolic link, and links are not followed [file]",
      ])
  }

  @Test(
    "12. Of what lies beside a report only what it names and what is harmless is published",
    arguments: [
      "evil.html", "x.HTML", "run.js", "x.php", "id_rsa.pem", "index.html", "log.html", "a.exe", "search.js",
      "style.css",
      "a.svg.html", "noext", "load.xml", "feed.xml",
    ])
  func types(name: String) throws {
    let archive = try SmallArchive(
      showing: "[words](\(name))", beside: [name: Array("<script>1</script>".utf8)])
    #expect(
      try archive.errors() == [
        "report.md:18:62: error: files such as \"\(name)\" are not published [attachment-type]"
      ])
  }

  @Test("12. What no report names, and what begins with a dot, stays where it is")
  func unnamed() throws {
    let text = Array("secret".utf8)
    let archive = try SmallArchive(beside: [
      ".env": text, "notes.txt": text, "old.pdf": text, ".git/config": text,
    ])
    #expect(try archive.run("build").status == 0)
    #expect(try !archive.site().contains { $0.value == text })
    let named = try SmallArchive(showing: "[words](.env)", beside: [".env": text])
    #expect(
      try named.errors() == ["report.md:18:62: error: there is no \".env\" beside this report [broken-link]"])
  }

  @Test(
    "13. An SVG that could run or fetch anything is refused",
    arguments: [
      ("<script>1</script>", "the element \"script\""), ("<g onload=\"x\"/>", "the attribute \"onload\""),
      ("<foreignObject/>", "the element \"foreignObject\""),
      ("<image href=\"https://e.example/x\"/>", "a reference to \"https://e.example/x\""),
      ("<a href=\"javascript:x\"/>", "a reference to \"javascript:x\""),
    ])
  func scalableImages(content: String, fault: String) throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">\(content)</svg>"
    let archive = try SmallArchive(showing: "![load](g.svg)", beside: ["g.svg": Array(svg.utf8)])
    #expect(
      try archive.errors() == [
        "report.md:18:62: error: \"g.svg\" can't be shown: the SVG has \(fault) [image]"
      ])
  }

  @Test("13. An SVG with a document type is refused")
  func documentTypes() throws {
    let svg = "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    let archive = try SmallArchive(showing: "![load](g.svg)", beside: ["g.svg": Array(svg.utf8)])
    #expect(
      try archive.errors() == [
        "report.md:18:62: error: \"g.svg\" can't be shown: the SVG has a document type [image]"
      ])
  }

  @Test("14. An image that is cut off, mislabelled or absurdly large is refused")
  func images() throws {
    for (bytes, fault) in [
      (Array(PNG.pixel.prefix(50)), "the image is cut off"),
      (Array(PNG.pixel.prefix(10)), "the image is cut off"),
      (Array("<html><script>".utf8), "the file is not a PNG, JPEG, GIF, WebP or SVG image"),
      (PNG.wide, "the image is 10000 x 10000 pixels, more than 40 million"),
    ] {
      let archive = try SmallArchive(showing: "![load](g.png)", beside: ["g.png": bytes])
      #expect(try archive.errors() == ["report.md:18:62: error: \"g.png\" can't be shown: \(fault) [image]"])
    }
    #expect(try SmallArchive(showing: "![load](g.png)", beside: ["g.png": PNG.pixel]).errors() == [])
  }

  @Test("15. Names that some systems hold for one are an error that tells both")
  func names() throws {
    let files = ["A.png": PNG.pixel, "a.png": PNG.pixel]
    #expect(
      try SmallArchive(showing: "![a](A.png) ![b](a.png)", beside: files).errors() == [
        "report.md:18:74: error: \"a.png\" and \"A.png\" differ only in case [attachment-name]"
      ])
    // As keys of a dictionary two names that differ in their form only are one.
    let forms = try SmallArchive(
      showing: "![a](\u{FC}.png) ![b](u\u{308}.png)", beside: ["\u{FC}.png": PNG.pixel])
    try forms.folder.write(PNG.pixel, to: SmallArchive.place + "u\u{308}.png")
    let errors = try forms.errors()
    #expect(errors.count == 1 && errors[0].contains("differ only in their Unicode form [attachment-name]"))
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.text,
      "content/incidents/2014-03-02-Broker/report.md": SampleReport.text,
    ])
    let outcome = try Program.run(["check"], in: folder.path)
    #expect(outcome.status == 1 && outcome.outputText.contains("2014-03-02-Broker"))
  }
}
