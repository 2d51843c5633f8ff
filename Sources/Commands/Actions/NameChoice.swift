import Diagnostics
import Incidents

/// The names from which a user picks one: by itself, or by what people call it. Case doesn't matter.
struct NameChoice<Kind> {
  private let choices: [(name: Name<Kind>, label: String)]
  /// `there is no service`
  private let refusal: String

  /// More names than these help nobody.
  private static var most: Int { 12 }

  /// Names may come more than once.
  init(_ names: some Sequence<Name<Kind>>, refusal: String, label: (Name<Kind>) -> String) {
    choices = Set(names).sorted().map { ($0, label($0)) }
    self.refusal = refusal
  }

  /// An error of usage for what is none of them.
  func name(_ text: String) throws -> Name<Kind> {
    let wanted = text.lowercased()
    if let exact = choices.first(where: { $0.name.rawValue == text }) { return exact.name }
    let found = choices.first { $0.name.rawValue.lowercased() == wanted || $0.label.lowercased() == wanted }
    guard let found else {
      throw Failure("\(refusal) \"\(VisibleText.escaped(text))\"; \(help(text))", status: 2)
    }
    return found.name
  }

  private func help(_ text: String) -> String {
    let known = choices.map(\.name.rawValue)
    if let question = NearMiss.question(text, among: known + choices.map(\.label)) {
      return VisibleText.escaped(question)
    }
    guard !known.isEmpty else { return "the archive names none" }
    let shown = known.prefix(Self.most).map { VisibleText.escaped($0) }.joined(separator: ", ")
    return "there \(known.count == 1 ? "is" : "are") \(shown)\(known.count > Self.most ? " and others" : "")"
  }
}
