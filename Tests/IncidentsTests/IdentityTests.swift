import Incidents
import Testing

@Suite struct IdentityTests {
  @Test(arguments: ["2014-03-02-broker", "2014-03-02-a-1"])
  func incidentIDs(text: String) {
    #expect(IncidentID(checking: text) != nil)
  }

  @Test(arguments: [
    "2014-03-02", "2014-03-02-", "2014-02-30-x", "2014-03-02-Broker", "2014-03-02-x_y", "broker",
    "2014-03-02/x",
  ])
  func otherFoldersAreNoIncidents(text: String) {
    #expect(IncidentID(checking: text) == nil)
  }

  @Test(arguments: ["A1", "a", "Fix-2", "L1x"])
  func actionIDs(text: String) {
    #expect(ActionID.isLocal(text))
  }

  @Test(arguments: ["", "1A", "L12", "A 1", "A_1", "Ä1"])
  func otherCodeIsNoActionID(text: String) {
    #expect(!ActionID.isLocal(text))
  }

  @Test(arguments: [
    ("Message broker", "message-broker"), ("Überdienst & Co.", "uberdienst-co"), ("don't", "dont"),
    ("--a--", "a"), ("a-", "a"), ("-a", "a"), ("a--b", "a-b"), ("a_b", "a-b"),
    ("mail-2", "mail-2"), ("../../etc", "etc"), ("Die Straße fiel aus", "die-strasse-fiel-aus"),
    ("Łódź, Øresund & Ærø", "lodz-oresund-aero"), ("Đorđe þing ıŋ", "dorde-thing-ing"),
  ])
  func slugs(text: String, slug: String) {
    #expect(Slug(text).text == slug)
  }

  @Test func aTextWithoutLettersGetsAHash() {
    #expect(Slug("消息").text.utf8.allSatisfy { $0 >= 0x30 })
    #expect(Slug("消息").text != Slug("队列").text)
  }

  @Test(arguments: [("sev1", "SEV 1"), ("sev1", "Sev-1"), ("near-miss", "near miss")])
  func severitiesAreNamedLoosely(id: String, text: String) {
    #expect(Severity.standard.first { $0.id == id }?.isNamed(text) == true)
  }
}
