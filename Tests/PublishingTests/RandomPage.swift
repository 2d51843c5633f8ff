/// A free page of a random archive.
struct RandomPage {
  var isInFooter: Bool
  var title: Int
  var words: Int
  /// The incident to which it leads, where there is one.
  var link: String

  func text(in surroundings: RandomReport.Surroundings) -> String {
    let front = isInFooter ? "" : "---\nfooter: false\n---\n\n"
    let link = surroundings.reports[link].map { "\nAs [then](../\($0)).\n" } ?? ""
    return "\(front)# Page \(title)\n\nText \(words).\n\(link)"
  }
}
