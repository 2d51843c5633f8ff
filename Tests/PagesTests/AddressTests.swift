import Testing

@testable import Pages

@Suite("Addresses of the site")
struct AddressTests {
  @Test(
    "A link climbs out of the folders that aren't shared, and encodes what may not stand in one",
    arguments: [
      ("index.html", "index.html", "index.html"),
      ("index.html", "incidents/a/index.html", "incidents/a/index.html"),
      ("incidents/a/index.html", "incidents/a/log.html", "log.html"),
      ("incidents/a/index.html", "incidents/ab/index.html", "../ab/index.html"),
      ("incidents/a/index.html", "services/a/index.html", "../../services/a/index.html"),
      ("incidents/a/index.html", "index.html", "../../index.html"),
      ("a/index.html", "a/what now?.png", "what%20now%3F.png"),
      ("a/index.html", "\u{fc}/index.html", "../%C3%BC/index.html"),
    ])
  func link(from page: String, to target: String, expected: String) {
    #expect(Address(page).link(to: Address(target)) == expected)
    #expect(
      Address(page).link(to: Address(target), fragment: "L1") == (page == target ? "#L1" : expected + "#L1"))
  }

  @Test(
    "A page stands under names that aren't hidden",
    arguments: [
      ("index.html", true), ("a/b.c/d", true), ("", false), ("/a", false), ("a/", false), ("a//b", false),
      (".a", false), ("a/.b", false), ("a/../b", false), ("a\\b", false), ("a/b.", true),
    ])
  func isWithinSite(path: String, expected: Bool) {
    #expect(Address(path).isWithinSite == expected)
  }
}
