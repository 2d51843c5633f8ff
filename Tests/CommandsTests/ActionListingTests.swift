import Diagnostics
import Incidents
import Testing

@testable import Commands

@Suite struct ActionListingTests {
  private static let today = Day(number: 16_000)

  private func text(width: Int?, isColoured: Bool = false, due: Int = 16_010, state: ActionItem.State = .open)
    -> String
  {
    let id = IncidentID("2014-03-02-broker")
    var action = ActionItem(
      incident: id, id: ActionID(incident: id, local: "A1"),
      text: "Alert when the memory of a broker passes four fifths", state: state, range: .start)
    action.opened = Day(number: 15_900)
    action.due = Day(number: due)
    let archive = Archive(settings: ArchiveSettings(), today: Self.today, incidents: [])
    return ActionListing(archive, preventions: [:], width: width, isColoured: isColoured).text(of: [action])
  }

  @Test(arguments: [
    (
      nil,
      "Open 100 days  due 2013-11-01  2014-03-02-broker/A1  Alert when the memory of a broker passes four fifths\n"
    ),
    (
      86,
      """
      Open 100 days  due 2013-11-01  2014-03-02-broker/A1  Alert when the memory of a broker
                                                           passes four fifths

      """
    ),
    (
      60,
      """
      Open 100 days  due 2013-11-01  2014-03-02-broker/A1
        Alert when the memory of a broker passes four fifths

      """
    ),
    (
      5,
      """
      Open 100 days  due 2013-11-01  2014-03-02-broker/A1
        Alert when the memory of a
        broker passes four fifths

      """
    ),
  ])
  func wordsGoAsFarAsTheTerminal(width: Int?, expected: String) {
    #expect(text(width: width) == expected)
  }

  @Test func onlyWhatIsLateOrOverIsColoured() {
    #expect(text(width: nil, isColoured: true) == text(width: nil))
    #expect(text(width: nil, isColoured: true, due: 15_990).hasPrefix("\u{1B}[33mOpen"))
    #expect(text(width: nil, isColoured: true, state: .done).hasPrefix("\u{1B}[2mDone"))
    #expect(!text(width: nil, due: 15_990).contains("\u{1B}"))
  }
}
