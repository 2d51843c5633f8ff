import Testing

@testable import Pages

struct DataNameUUIDTests {
  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 1_000), "291e9a6c66994949b57ba5e650361e98fc36b1ba"),
  ])
  func digestsAreThoseOfTheStandard(message: String, digest: String) {
    let hexadecimal = SHA1.digest(of: Array(message.utf8)).map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }
    #expect(hexadecimal.joined() == digest)
  }

  /// Around the ends of a block, where the padding needs one more.
  @Test(arguments: [
    (55, "c1c8bbdc22796e28c0e15163d20899b65621d65a"), (56, "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
    (63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5"), (64, "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
  ])
  func digestsOfFullBlocks(count: Int, digest: String) {
    let hexadecimal = SHA1.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: count)).map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }
    #expect(hexadecimal.joined() == digest)
  }

  /// RFC 9562, appendix A.4.
  @Test func namesAmongHosts() {
    let hosts = NameUUID(bytes: [
      0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ])
    #expect(NameUUID("www.example.com", in: hosts).description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test func namesAmongAddresses() {
    #expect(
      NameUUID("http://www.example.com/", in: .addresses).description
        == "fcde3c85-2270-590f-9e7c-ee003d65e0e2")
  }

  @Test func theNamespaceOfIncidentsStays() {
    #expect(NameUUID.incidents.description == "c375c41f-d1ce-5e56-b2bc-802c6c4b0362")
  }
}
