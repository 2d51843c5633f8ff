/// Numbers as text: five bits a letter, the highest first; all letters but the last are of the second half of the alphabet.
/// `search.js` reads them.
enum PostingDigits {
  private static let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)

  /// By letter; nothing that a number has for others.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: .max, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// `number` isn't negative.
  static func write(_ number: Int, _ write: (UInt8) -> Void) {
    var shift = 0
    while number >> shift >= 32 { shift += 5 }
    while shift > 0 {
      write(alphabet[32 + (number >> shift & 31)])
      shift -= 5
    }
    write(alphabet[number & 31])
  }

  /// The number at the front of some letters, and how many they are; nothing where there is none.
  static func read(_ letters: some Collection<UInt8>) -> (number: Int, length: Int)? {
    var number = 0
    for (place, letter) in letters.enumerated() {
      let value = Int(values[Int(letter)])
      guard value < 64, place < 8 else { return nil }
      number = number << 5 | value & 31
      if value < 32 { return (number, place + 1) }
    }
    return nil
  }
}
