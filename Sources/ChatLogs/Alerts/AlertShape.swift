/// A form in which bots say things: one value a form, tried in this order.
struct AlertShape: Sendable {
  /// Whether people say such things, too, so that the nick has to be a bot's.
  let needsBot: Bool
  /// It is shown what has passed `LineBytes.mayBeAlert`, so that must know of every form.
  let recognise: @Sendable (LineBytes) -> Alert?

  init(needsBot: Bool = false, _ recognise: @escaping @Sendable (LineBytes) -> Alert?) {
    self.needsBot = needsBot
    self.recognise = recognise
  }

  static let all: [AlertShape] = [
    .notificationFirst,
    .notificationWithLabels,
    .stateFirst,
    .hostFirst,
    .downtimeScheduled,
    .downtimeOfHost,
    .sensu,
    .alertmanager,
    .alertmanagerTitle,
    .munin,
    .muninForNagios,
    .muninSection,
    .zabbix,
    .zabbixOfBot,
    .zabbixOld,
    .pagerDuty,
    .pagerDutyTitle,
    .statuspage,
    .deploy,
    .rollback,
  ]
}
