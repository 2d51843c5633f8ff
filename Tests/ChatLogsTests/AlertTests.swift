import ChatLogs
import Testing

@Suite struct AlertTests {
  @Test(arguments: [
    ("~sam finished deploying shop-web@2.3 to staging ", "deploy - shop-web -"),
    ("sam deployed shop-web 2.3.0 to production (rollback)", "deploy - shop-web -"),
    ("OK: queue-03 - rabbitmq_messages is OK: 212 messages ready", "recovery queue-03 rabbitmq_messages OK"),
    ("PROBLEM - host web-07 is DOWN", "alert web-07 - DOWN"),
    ("RECOVERY: host web-07 is UP PING OK", "recovery web-07 - UP"),
    ("PROBLEM - web/HTTP is CRITICAL Connection refused", "alert web HTTP CRITICAL"),
    ("ACKNOWLEDGEMENT: web-07/HTTP is CRITICAL: on it", "ack web-07 HTTP CRITICAL"),
    ("** FLAPPINGSTART Service Alert: web-07/HTTP is WARNING **", "flapping web-07 HTTP WARNING"),
    ("** FLAPPINGSTOP Service Alert: web-07/HTTP is OK **", "flapping web-07 HTTP OK"),
    ("** DOWNTIMESTART Host Alert: db-2 is UP **", "downtime db-2 - UP"),
    ("** DOWNTIMEEND Host Alert: db-2 is UP **", "downtime db-2 - UP"),
    (
      "PROBLEM Service: HTTP Host: web-07 Address: 10.0.0.7 State: CRITICAL", "alert web-07 HTTP CRITICAL"
    ),
    ("RECOVERY Host: web-07 Address: 10.0.0.7 State: UP", "recovery web-07 - UP"),
    ("Downtime (60s) scheduled for service web-07: HTTP by marge: a test", "downtime web-07 HTTP -"),
    ("Host db-2 has entered scheduled downtime.", "downtime db-2 - -"),
    ("Host db-2 has exited from scheduled downtime.", "downtime db-2 - -"),
    ("Host db-2 has been manually removed from scheduled downtime.", "downtime db-2 - -"),
    ("[07] web-07:Disk / is UNKNOWN: no answer", "alert web-07 Disk / UNKNOWN"),
    ("\u{3}01,04ALERT\u{3} web-07/queue: 5000 messages", "alert web-07 queue ALERT"),
    ("RESOLVED web-07/queue: 12 messages", "recovery web-07 queue RESOLVED"),
    ("Alert HighLatency for api is resolved", "recovery api HighLatency RESOLVED"),
    ("[FIRING:1] DiskFull node-4", "alert - DiskFull node-4 FIRING"),
    ("[RESOLVED:3] DiskFull node-4 (prod)", "recovery - DiskFull node-4 RESOLVED"),
    ("a :: b :: Load WARNINGs: 1 is 9. CRITICALs: 5 is 9.", "alert b Load CRITICAL"),
    ("a :: b :: Load\tUNKNOWNs: 1 is unknown. OKs: 5 is 1.", "alert b Load UNKNOWN"),
    ("node4\tDisk usage\t2\tCRITICALs: / is 98.12", "alert node4 Disk usage CRITICAL"),
    ("\tWARNINGs: / is 92 (outside range [:90]).", "alert - - WARNING"),
    ("OKs: / is 61.00.", "recovery - - OK"),
    ("Resolved: /var: Disk space is low", "recovery - /var: Disk space is low RESOLVED"),
    ("Updated problem: High CPU utilization", "ack - High CPU utilization PROBLEM"),
    ("Updated problem in 1d 5m: High CPU utilization", "ack - High CPU utilization PROBLEM"),
    ("Incident # 4471 : acknowledged and assigned to sam", "ack - - ACKNOWLEDGED 4471"),
    ("Incident # 4471 :, was escalated and assigned to sam", "page - - ESCALATED 4471"),
    ("Incident # 4471 :, reassigned to priya", "page - - REASSIGNED 4471"),
    ("Incident #4471 has been resolved by sam", "recovery - - RESOLVED 4471"),
    ("[PagerDuty] Incident #4471 TRIGGERED: broker3 is down", "page - broker3 is down TRIGGERED 4471"),
    ("[PagerDuty] Incident #4471 (ACKNOWLEDGED): broker3", "ack - broker3 ACKNOWLEDGED 4471"),
    ("[PagerDuty] Incident #4471 RESOLVED: ", "recovery - - RESOLVED 4471"),
  ])
  func botsAreUnderstood(text: String, told: String) {
    #expect(SaidAlert.by("sam", text).map(SaidAlert.words) == told)
  }

  @Test(
    "Some forms are a bot's only where a bot has them",
    arguments: [
      ("Problem: nginx is down", "alert - nginx is down PROBLEM"),
      ("Resolved: we have no backup", "recovery - we have no backup RESOLVED"),
      ("PROBLEM: nginx is down", "alert - nginx is down PROBLEM"),
      ("OK: nginx is down", "recovery - nginx is down OK"),
      ("Investigating - Some calls fail.", "alert - - INVESTIGATING"),
      ("Identified - A broker is full.", "ack - - IDENTIFIED"),
      ("Monitoring - It is empty again.", "ack - - MONITORING"),
      ("Resolved - All calls go through.", "recovery - - RESOLVED"),
      ("sam rolled back shop-web to 2.3.0", "deploy - shop-web -"),
      ("sam reverted shop-web@2.3.1 to 2.3.0", "deploy - shop-web -"),
      ("sam is rolling back shop-web to 2.3.0", "deploy-start - shop-web -"),
    ])
  func nicksHelp(text: String, told: String) {
    #expect(SaidAlert.by("zabbix-eu", text).map(SaidAlert.words) == told)
    #expect(SaidAlert.by("StatusBot", text).map(SaidAlert.words) == told)
    #expect(SaidAlert.by("simon", text) == nil)
  }

  @Test(arguments: [
    "is it DOWN: for you too?", "web is critical: really", "everything is OK", "who deployed to production",
    "who deployed shop-web to production", "nobody deployed shop-web to production",
    "sam deployed shop-web to production?", "sam deployed the fix to production", "PROBLEM: none",
    "[07] is it?", "ok:", "ok: web-07", "what is OK: and what is not", "web-07 is DOWN: anyone looking?",
    "PROBLEM - web is DOWN for me", "PROBLEM - web is DOWNish", "PROBLEM Host: web State: DOWN",
    "\"PROBLEM - web-07/HTTP is CRITICAL: no\" is all it says", "> web-07:HTTP is CRITICAL: refused",
    "<nagios> web-07:HTTP is CRITICAL: refused", "problem - web-07/HTTP is CRITICAL: refused",
    "bob: web-07 is CRITICAL: see there", "bob: HTTP is CRITICAL: see there",
    "** PROBLEM Service Alert: web-07/HTTP is CRITICAL ** again", "WARNING: web-07 - load is OK: now",
    "Downtime (soon) scheduled for lunch", "Downtime (60s) scheduled for host db-2", "Host db-2 has gone",
    "Host has been down", "ALERT everybody", "ALERT web-07/disk", "RESOLVED by itself",
    "alert web-07/disk: CRITICAL",
    "Alert HighLatency on api is firing again", "Alert HighLatency on api is silenced", "Alert bob is firing",
    "[FIRING] (x)", "[FIRING:2]", "[firing:2] DiskFull", "[RESOLVED] ", "[ok] DiskFull",
    "a :: b :: c", "a :: CRITICALs: b", "a :: b :: CRITICALs: 1", "node4\tDisk\tx\tCRITICALs: 1",
    "all CRITICALs: gone", "Problem: the disk is full", "Problem: We have no backup",
    "Problem: Messages arrive late, and I see no reason", "Problem: Messages arrive late.",
    "Problem: is that ours?", "Problem:", "problem: Disk full", "Resolved: nothing to do",
    "Resolved in time: Disk full", "Resolved in 12: Disk full", "Resolved by sam: Disk full",
    "Incident # : triggered and assigned to sam", "Incident # 4471 : who has it", "Incident reports are due",
    "[PagerDuty] Incident #4471 SNOOZED: x", "[PagerDuty] Incident #4471TRIGGERED: x",
    "You have 2 PagerDuty update(s):", "resolved - it was DNS", "", " ", "?",
  ])
  func peopleAreNoBots(text: String) {
    #expect(SaidAlert.by("sam", text) == nil)
  }

  @Test("A message of several lines is read as a whole")
  func linesThatBelongTogether() throws {
    var options = ChatLogOptions()
    options.format = "discord-text"
    let log = ChatLogReader.read(
      Array("[17-Jun-25 09:59 AM] sam\na :: b :: Load\nCRITICALs: 5 is 9.".utf8), options: options)
    let event = try #require(log.events.first)
    let alert = try #require(log.alert(of: event))
    #expect(SaidAlert.words(alert) == "alert b Load CRITICAL")
    #expect(log.events.count == 1)
  }

  @Test func whatIsLongWasPasted() {
    let line = "PROBLEM - web-07/HTTP is CRITICAL: "
    let fitting = line + String(repeating: "x", count: 1_000 - line.utf8.count)
    #expect(SaidAlert.by("sam", fitting)?.text == fitting)
    #expect(SaidAlert.by("sam", fitting + "x") == nil)
  }

  @Test(
    "A bot that the archive lists says nothing but alerts",
    arguments: [
      ("disk of web-07 is full", "alert - - -"), ("is it full?", "alert - - -"),
      ("disk of web-07: recovered", "recovery - - -"), ("disk of web-07: OK", "recovery - - -"),
      ("it is ok to go up", "alert - - -"), ("disk is unresolved", "alert - - -"),
      ("PROBLEM - web-07/HTTP is CRITICAL: no", "alert web-07 HTTP CRITICAL"),
      ("OK: nginx is down", "recovery - nginx is down OK"),
    ])
  func listedBots(text: String, told: String) {
    let alert = SaidAlert.by("Watchman", text, bots: ["other", "watchman"])
    #expect(alert.map(SaidAlert.words) == told)
    #expect(alert?.text == text)
  }

  @Test(arguments: ["watchmen", "watchma", "watchman2", "sam"])
  func othersAreNotListed(nick: String) {
    #expect(SaidAlert.by(nick, "disk of web-07 is full", bots: ["other", "watchman"]) == nil)
  }
}
