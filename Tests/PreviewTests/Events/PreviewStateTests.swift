import Testing

@testable import Preview

@Suite struct PreviewStateTests {
  private let findings = PreviewFindings(content: "content", root: "/r", editor: nil)

  @Test func readersAreBoundedAndForgottenWhenTheyLeave() async throws {
    let state = PreviewState(PreviewSite(folder: "/nowhere"), findings)
    var streams = (0..<PreviewState.mostReaders).compactMap { _ in state.signals() }
    #expect(streams.count == PreviewState.mostReaders)
    #expect(state.signals() == nil)
    streams.removeAll()
    #expect(state.readerCount == 0)
    #expect(state.signals() != nil)
  }

  @Test func aReaderHearsAtOnceAndOfEachChange() async throws {
    let state = PreviewState(PreviewSite(folder: "/nowhere"), findings)
    var signals = try #require(state.signals()).makeAsyncIterator()
    #expect(await signals.next() == .changed)
    state.show(PreviewSite(folder: "/nowhere", files: ["a"]), findings)
    state.show(PreviewSite(folder: "/nowhere", files: ["b"]), findings)
    #expect(await signals.next() == .changed)
    #expect(state.snapshot.site.has("b"))
    state.beat()
    #expect(await signals.next() == .beat)
  }
}
