import Testing

@testable import Preview

@Suite struct AllowedHostsTests {
  private let hosts = AllowedHosts(port: 4080)

  @Test(arguments: ["127.0.0.1:4080", "localhost:4080", "[::1]:4080", "LOCALHOST:4080"])
  func thisMachineIsAsked(_ host: String) {
    #expect(hosts.allows(host: host))
    #expect(hosts.allows(origins: ["http://" + host]))
  }

  @Test(arguments: [
    nil, "", "127.0.0.1", "localhost", "127.0.0.1:4081", "evil.example:4080", "127.0.0.1:4080.evil.example",
    "localhost.:4080", "0.0.0.0:4080", "user@localhost:4080",
  ])
  func nobodyElseIs(_ host: String?) { #expect(!hosts.allows(host: host)) }

  @Test func theUsualPortNeedsNoNumber() { #expect(AllowedHosts(port: 80).allows(host: "localhost")) }

  @Test(arguments: [
    ["null"], ["http://evil.example"], ["https://localhost:4080"], ["http://localhost:4081"],
    ["http://localhost:4080", "http://evil.example"],
  ])
  func otherPagesGetNothing(_ origins: [String]) { #expect(!hosts.allows(origins: origins)) }

  @Test func whoeverTypesAnAddressSendsNoOrigin() { #expect(hosts.allows(origins: [])) }
}
