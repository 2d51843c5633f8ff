import Bytes

/// The names of those people or channels of an export of Slack that some of its files speak of, as a file of their own:
/// `[{"id": "U01", "name": "alice"}]`. The export's own tells addresses and numbers of everybody.
package enum SlackNames {
  /// `directory` holds the bytes of `users.json` or `channels.json`. Nothing where nobody in it is spoken of.
  package static func excerpt(of directory: [UInt8]?, spokenOfIn files: [[UInt8]]) -> [UInt8]? {
    let elements = SlackDirectory.elements(of: directory)
    let ids = Set(elements.compactMap { $0.text("id") })
    var found: Set<String> = []
    for file in files { find(ids, in: file, &found) }
    let named = elements.compactMap { element -> (id: String, name: String)? in
      guard let id = element.text("id"), found.remove(id) != nil,
        let name = SlackDirectory.name(of: element)
      else { return nil }
      return (id, name)
    }
    return named.isEmpty ? nil : text(of: named)
  }

  /// Ids are letters and digits, and stand as a word.
  private static func find(_ ids: Set<String>, in file: [UInt8], _ found: inout Set<String>) {
    var start = 0
    for (index, byte) in file.enumerated() where !isOfID(byte) {
      if index - start > 1, file[start] < 0x60 {
        let word = String(decoding: file[start..<index], as: UTF8.self)
        if ids.contains(word) { found.insert(word) }
      }
      start = index + 1
    }
  }

  private static func isOfID(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  private static func text(of named: [(id: String, name: String)]) -> [UInt8] {
    var text = ByteBuffer(capacity: 64 * named.count)
    for (index, element) in named.enumerated() {
      text.append(index == 0 ? "[\n" : ",\n")
      text.append(" {\"id\": \"")
      text.append(json: element.id)
      text.append("\", \"name\": \"")
      text.append(json: element.name)
      text.append("\"}")
    }
    text.append("\n]\n")
    return text.withBytes { Array($0) }
  }
}
