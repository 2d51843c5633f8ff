import Diagnostics
import Incidents
import Markdown

/// The names in a cell such as `@alice` or `alice, bob and carol`.
enum ActionOwners {
  static func owners(in cell: Table.Cell) -> [(owner: PersonName, range: SourceRange)] {
    cell.inlines.plainText.replacing(" and ", with: ",").split(whereSeparator: { ",;&+".contains($0) })
      .compactMap { part in
        let name = part.drop { $0 == " " || $0 == "@" }
        guard let end = name.lastIndex(where: { $0 != " " }) else { return nil }
        let owner = String(name[...end])
        return (PersonName(owner), place(of: owner, in: cell))
      }
  }

  private static func place(of owner: String, in cell: Table.Cell) -> SourceRange {
    for name in ["@" + owner, owner] where cell.inlines.contains(where: { $0.plainText.contains(name) }) {
      return cell.inlines.range(of: name)
    }
    return cell.range
  }
}
