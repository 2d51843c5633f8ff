import ChatLogs
import Incidents
import Testing

@Suite struct AlertTests {
  private func alert(_ text: String) -> Alert? {
    var options = ChatLogOptions()
    options.format = "irssi"
    let log = ChatLogReader.read(Array("10:00 < bot> \(text)".utf8), options: options)
    return log.events.first.flatMap { log.alert(of: $0) }
  }

  @Test(arguments: [
    ("PROBLEM - web-07/HTTP is CRITICAL: Connection refused", "alert web-07 HTTP CRITICAL"),
    ("RECOVERY - web-07/HTTP is OK: HTTP OK: HTTP/1.1 200 OK", "recovery web-07 HTTP OK"),
    ("\u{3}4[07] web-07:HTTP is CRITICAL: Connection refused", "alert web-07 HTTP CRITICAL"),
    ("[08] db-2 is DOWN: PING CRITICAL - Packet loss = 100%", "alert db-2 - DOWN"),
    ("db-2 is UP: PING OK", "recovery db-2 - UP"),
    ("** PROBLEM Service Alert: web-07/HTTP is CRITICAL **", "alert web-07 HTTP CRITICAL"),
    ("** ACKNOWLEDGEMENT Service Alert: web-07/HTTP is CRITICAL **", "ack web-07 HTTP CRITICAL"),
    ("WARNING: web-07 - load is WARNING: load average: 31.20", "alert web-07 load WARNING"),
    ("OK: queue-03 - rabbitmq_messages is OK: 212 messages ready", "recovery queue-03 rabbitmq_messages OK"),
    ("sam deployed shop-web 2.3.1 to production", "deploy - shop-web -"),
    ("~sam finished deploying shop-web@2.3 to staging ", "deploy - shop-web -"),
    ("sam is deploying shop-web/master to production", "deploy-start - shop-web -"),
  ])
  func botsAreUnderstood(text: String, told: String) {
    let alert = alert(text)
    #expect(
      alert.map { "\($0.kind.rawValue) \($0.host ?? "-") \($0.service ?? "-") \($0.state ?? "-")" } == told)
  }

  @Test(arguments: [
    "I deployed nothing to production today, promise",
    "the page says \"web-07 is CRITICAL\" but it loads for me",
    "ok: who has the runbook?", "is it DOWN: for you too?", "web is critical: really", "everything is OK",
    "who deployed to production", "PROBLEM: none", "[07] is it?", "ok:", "what is OK: and what is not",
  ])
  func peopleAreNoBots(text: String) {
    #expect(alert(text) == nil)
  }
}
