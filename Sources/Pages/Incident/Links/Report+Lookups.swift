import ChatLogs
import Incidents
import Markdown
import Reports

extension Report {
  func log(_ index: Int) -> CuratedLog? { logs.indices.contains(index) ? logs[index] : nil }

  func entry(_ index: Int) -> TimelineEntry? { entries.indices.contains(index) ? entries[index] : nil }

  func timelineAnchor(_ item: Int) -> String? {
    anchors.timeline.indices.contains(item) ? anchors.timeline[item] : nil
  }
}

extension CuratedLog {
  /// As readers know it: `#ops`, else the name of its file.
  var name: String { reference.channel ?? reference.file }
}
