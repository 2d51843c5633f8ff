import Diagnostics
import Markdown
import Reports

/// The level at which each heading of a report is written: `h2` for a section, and one deeper for what stands below it,
/// however many steps the author took at once.
struct HeadingLevels {
  private var levels: [SourceLocation: Int] = [:]

  init(_ report: Report) {
    add(report.introduction, below: 1)
    for section in report.sections {
      levels[section.range.start] = 2
      add(section.blocks, below: 2)
    }
  }

  subscript(place: SourceLocation) -> Int { levels[place] ?? 3 }

  private mutating func add(_ blocks: [Block], below base: Int) {
    var open: [Int] = []
    for block in blocks.headings {
      guard case .heading(let level, _) = block.kind else { continue }
      while let last = open.last, last >= level { open.removeLast() }
      open.append(level)
      levels[block.range.start] = min(6, base + open.count)
    }
  }
}
