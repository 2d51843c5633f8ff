import Bytes

/// A block an event, stacked by month with the worst at the bottom and the number on top.
///
///     MonthStacks(marks: marks, months: 24, lastDay: 20_756, label: "Incidents a month").write(.wide, into: &buffer)
package struct MonthStacks: Chart {
  /// In any order; those outside the months are not drawn.
  package var marks: [DatedMark]
  /// 1 to 120, the last of which is that of `lastDay`.
  package var months: Int
  /// Days since 1970-01-01.
  package var lastDay: Int
  /// What it shows, in words.
  package var label: String

  package init(marks: [DatedMark], months: Int = 24, lastDay: Int, label: String) {
    self.marks = marks
    self.months = months
    self.lastDay = lastDay
    self.label = label
  }

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let slots = MonthSlots(count: months, lastDay: lastDay, width: width.points)
    let stacks = stacks(in: slots)
    let blocks = BlockSize(tallest: stacks.map(\.count).max() ?? 0, slotWidth: slots.slotWidth)
    let base = 16 + blocks.tallestStack
    let hasLinks = blocks.areSingle && stacks.contains { $0.contains { $0.href != nil } }
    SVGDrawing(width: width, height: base + 36, label: label, hasLinks: hasLinks).write(into: &buffer) {
      svg in
      for (position, stack) in stacks.enumerated() {
        let x = slots.x(ofSlot: position) + (slots.slotWidth - blocks.width) / 2
        if blocks.areSingle {
          drawBlocks(stack, blocks, x: x, base: base, &svg)
        } else {
          drawBars(stack, blocks, x: x, base: base, &svg)
        }
        drawCount(stack.count, blocks, slots, x: x + blocks.width / 2, base: base, &svg)
      }
      svg.line(0, base + 0.5, width.points, base + 0.5, "base")
      drawMonths(slots, blocks, base: base, width, &svg)
    }
  }

  /// One a month, from the bottom up.
  private func stacks(in slots: MonthSlots) -> [[DatedMark]] {
    var stacks = [[DatedMark]](repeating: [], count: slots.months.count)
    for mark in marks.sorted(by: DatedMark.precedes) {
      if let position = slots.position(of: mark.day) { stacks[position].append(mark) }
    }
    return stacks.map { stack in Rank.allCases.flatMap { rank in stack.filter { $0.rank == rank } } }
  }

  private func drawBlocks(
    _ stack: [DatedMark], _ blocks: BlockSize, x: Double, base: Double, _ svg: inout SVGWriter
  ) {
    for (level, mark) in stack.enumerated() {
      let y = base - blocks.step * Double(level + 1) + blocks.gap / 2
      svg.link(mark.href) {
        $0.rect(
          x, y, blocks.width, blocks.step - blocks.gap, mark.rank.cssClass, radius: 1.5, title: mark.title)
      }
    }
  }

  /// So many that a block would be thinner than a line: a bar a rank.
  private func drawBars(
    _ stack: [DatedMark], _ blocks: BlockSize, x: Double, base: Double, _ svg: inout SVGWriter
  ) {
    var below = 0
    for rank in Rank.allCases {
      let count = stack.count { $0.rank == rank }
      guard count > 0 else { continue }
      below += count
      let y = base - blocks.step * Double(below)
      svg.rect(
        x, y, blocks.width, blocks.step * Double(count), rank.cssClass, radius: 0, title: "\(count)")
    }
  }

  private func drawCount(
    _ count: Int, _ blocks: BlockSize, _ slots: MonthSlots, x: Double, base: Double, _ svg: inout SVGWriter
  ) {
    let isTallest = blocks.step * Double(count) == blocks.tallestStack
    guard count > 0, isTallest || TextMetrics.small.width(of: "\(count)") < slots.slotWidth - 2 else {
      return
    }
    svg.text("\(count)", x, base - blocks.step * Double(count) - 4, "s q", anchor: .middle)
  }

  private func drawMonths(
    _ slots: MonthSlots, _ blocks: BlockSize, base: Double, _ width: ChartWidth, _ svg: inout SVGWriter
  ) {
    var years = Occupancy(within: 0...width.points, gap: 4)
    // A January has more right to its year than the first month, which may stand just before it.
    let named = slots.months.enumerated().filter { $1.ordinal == 0 } + slots.months.enumerated().prefix(1)
    for (position, month) in named {
      let x = slots.x(ofSlot: position) + (slots.slotWidth - blocks.width) / 2
      guard years.take(width: TextMetrics.smallBold.width(of: "\(month.year)"), at: x, anchor: .start) else {
        continue
      }
      svg.text("\(month.year)", x, base + 32, "s k")
    }
    guard slots.slotWidth >= 11 else { return }
    for (position, month) in slots.months.enumerated() {
      svg.text(
        month.initial, slots.x(ofSlot: position) + slots.slotWidth / 2, base + 17, "s", anchor: .middle)
    }
  }
}
