/// The messages of an export, in its order.
struct ExportedMessages: Sendable {
  var messages: [ExportedMessage] = []
  /// How many lines or elements were read, with those that are no messages.
  var lineCount = 0

  /// From a list of which each element makes messages, mostly one.
  init(_ elements: [JSON], _ read: (_ element: JSON, _ line: Int) -> [ExportedMessage]) {
    lineCount = elements.count
    for (index, element) in elements.enumerated() { messages += read(element, index + 1) }
  }

  init() {}

  /// Puts those of a later file behind these.
  mutating func append(_ later: ExportedMessages) {
    for var message in later.messages {
      message.line += lineCount
      messages.append(message)
    }
    lineCount += later.lineCount
  }

  /// By time; what has none stays behind what stands before it.
  var inOrderOfTime: [ExportedMessage] {
    var last = ExportTime.earliest
    let keyed = messages.map { message in
      last = message.time ?? last
      return (time: last, message: message)
    }
    return keyed.sorted { $0.time < $1.time }.map(\.message)
  }
}
