import Incidents
import Markdown
import Pages
import Testing

@Suite struct ActionStateMarkTests {
  private typealias Sample = ListingSample

  @Test(arguments: [
    ("2014-09-29", "Open 2 days"), ("2014-09-30", "Open 1 day"), ("2014-10-01", "Opened today"),
    ("2014-10-02", "Opens 2 Oct 2014"),
  ])
  func anOpenActionTellsItsAgeOrItsDay(opened: String, text: String) {
    let action = Sample.action("2014-09-28-a", "A1") { $0.opened = Sample.day(opened) }
    let mark = ActionStateMark(action, in: ReportContext(ArchiveSettings(), today: Sample.today))
    #expect(mark.text == text)
    #expect(HTML { mark.write(into: &$0) }.description.hasSuffix("</svg>\(text)</span>"))
  }
}
