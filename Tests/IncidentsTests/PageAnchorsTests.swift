import Testing

@testable import Incidents

@Suite("Names of places on a page")
struct PageAnchorsTests {
  @Test("Each is found whole, and no other is")
  func contains() {
    let anchors: PageAnchors = ["impact", "t-1405", "what-went-well"]
    #expect(anchors.all == ["impact", "t-1405", "what-went-well"])
    for name in anchors.all { #expect(anchors.contains(name)) }
    for name in ["", "t-140", "-1405", "impact\nt-1405", "impact\n", "what"] {
      #expect(!anchors.contains(name))
    }
    #expect(PageAnchors(text: anchors.text) == anchors)
  }

  @Test("Nothing is in an empty one, and what no page can have is left out")
  func empty() {
    #expect(PageAnchors().all.isEmpty && !PageAnchors().contains(""))
    #expect(PageAnchors(["a\nb"]).all.isEmpty)
  }
}
