import TestSupport
import Testing

@testable import Reports

@Suite("The files of git's index")
struct IndexListingTests {
  private func listing(_ lines: String...) throws -> IndexListing {
    try IndexListing(Array(lines.joined().utf8))
  }

  private func file(_ path: String, mode: String = "100644", stage: Int = 0, flags: String = "0") -> String {
    "\(mode) e69de29b \(stage)\t\(path)\0  ctime: 5:6\n  mtime: 3:4\n  dev: 27\tino: 9\n  uid: 0\tgid: 0\n"
      + "  size: 12\tflags: \(flags)\n"
  }

  @Test("They are found by their paths, with what git remembers of them")
  func entries() throws {
    let listing = try listing(
      file("a.b"), file("a/x", mode: "100755"), file("a/y/z", mode: "120000"), file("a0"))
    let entry = try #require(listing.entry(at: "a/x"))
    #expect(entry.kind == .file && listing.object(of: entry) == "e69de29b")
    #expect(entry.state?.modified.seconds == 3 && entry.state?.changed.nanoseconds == 6)
    #expect(entry.state?.size == 12 && entry.state?.inode == 9)
    #expect(listing.entry(at: "a/y/z")?.kind == .link)
    for path in ["a", "a/y", "", "b", "a/x/"] { #expect(listing.entry(at: path) == nil, "\(path)") }
    #expect(listing.list("a").map(\.name) == ["x", "y"])
    #expect(listing.list("a").map(\.kind) == [.file, .folder])
  }

  @Test("Names are listed in the order of their bytes, which isn't that of paths")
  func order() throws {
    let listing = try listing(file("f/a.b"), file("f/a/1"), file("f/a/2"), file("f/a0"))
    #expect(listing.list("f").map(\.name) == ["a", "a.b", "a0"])
  }

  @Test("Other repositories and files that are only intended are left out")
  func leftOut() throws {
    let listing = try listing(
      file("a", mode: "160000"), file("b", flags: "20004000"), file("c", flags: "40000000"))
    #expect(listing.entry(at: "a") == nil && listing.entry(at: "b") == nil && listing.entry(at: "c") != nil)
  }

  @Test("Files that aren't in order are not git's", arguments: [("b", "a"), ("a", "a"), ("a/x", "a")])
  func disorder(first: String, second: String) {
    #expect(throws: GitError.strange) { try listing(file(first), file(second)) }
  }

  @Test("A file in conflict is an error that names it")
  func conflict() {
    #expect(throws: GitError.unmerged(path: "a\nb")) { try listing(file("a\nb", stage: 2)) }
  }

  @Test(
    "Where git tells no more, or in other words, nothing is known of the state",
    arguments: ["", "  ctime: 5:6\n  new: 3\n", "  ctime: x\n", "  ctime: 5:6x\n  size\n"])
  func withoutStates(behind: String) throws {
    let listing = try listing("100644 ab 0\ta\0" + behind, file("b"))
    #expect(listing.entry(at: "a")?.state == nil)
    #expect(listing.entry(at: "a")?.kind == .file && listing.entry(at: "b")?.state != nil)
  }

  @Test(
    "What isn't git's is refused",
    arguments: ["x", "100644 ab", "100644 ab 0\ta", "\0", "100644 ab 0\ta\0  c"])
  func strange(text: String) {
    #expect(throws: GitError.strange) { try listing(text) }
  }

  @Test("Without its changes it is the one before")
  func undoing() throws {
    let now = try listing(file("a"), file("c"), file("d"))
    let changes = try StagedChange.list(
      Array(
        (":000000 100644 000 111 A\0a\0" + ":100644 000000 222 000 D\0b\0" + ":120000 100644 333 444 T\0c\0")
          .utf8))
    let before = now.undoing(changes)
    #expect(before.entry(at: "a") == nil && before.entry(at: "d")?.state != nil)
    let removed = try #require(before.entry(at: "b"))
    #expect(before.object(of: removed) == "222" && removed.state == nil)
    #expect(before.entry(at: "c")?.kind == .link)
  }
}
