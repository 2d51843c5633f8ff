import Drafting
import Testing

@Suite struct AttachmentNameTests {
  @Test(arguments: [
    ("irc.log", "irc.log"), ("/var/log/#ops 2014.log", "ops-2014.log"), (".log", "log"),
    ("a/b/ünï.weechatlog", "-n-.weechatlog"),
    ("x-pinpoint=1,2.png", "x-pinpoint=1,2.png"), ("###", "log"),
  ])
  func namesNeedNoEscaping(path: String, name: String) {
    #expect(AttachmentName.name(of: path, taken: []) == name.replacing(/^-/, with: ""))
  }

  @Test func stemsDiffer() {
    #expect(AttachmentName.name(of: "a/irc.log", taken: ["irc.txt"]) == "irc-2.log")
    #expect(AttachmentName.name(of: "a/irc.log", taken: ["irc.log", "irc-2.log"]) == "irc-3.log")
    #expect(AttachmentName.name(of: "IRC.LOG", taken: ["irc.log"]) == "IRC-2.LOG")
    #expect(AttachmentName.name(of: "report.md", taken: []) == "report-2.md")
  }
}
