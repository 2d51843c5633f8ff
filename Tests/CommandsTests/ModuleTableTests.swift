import Foundation
import Testing

/// The table of modules in content/pages/inside.md is so.
@Suite struct ModuleTableTests {
  /// `| `Pages` | what it owns | Reports, ChatLogs |` by name.
  private func pictured() throws -> [String: Set<String>] {
    var modules: [String: Set<String>] = [:]
    let page = try ProjectFolder.text("content/pages/inside.md")
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let imports = cells[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      modules[cells[1].trimmingCharacters(in: ["`"])] = Set(imports)
    }
    return modules
  }

  /// The modules that the sources of a module import, of those that are pictured or come from packages.
  private func imported(by module: String, among known: Set<String>) throws -> Set<String> {
    let folder = ProjectFolder.path + "/Sources/\(module)"
    var imports: Set<String> = []
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
    while let file = walk.nextObject() as? String {
      guard file.hasSuffix(".swift") else { continue }
      for line in try ProjectFolder.text("Sources/\(module)/\(file)").split(separator: "\n")
      where line.hasPrefix("import ") {
        imports.insert(String(line.dropFirst(7)))
      }
    }
    return imports.intersection(known)
  }

  /// The dependencies of each module in Package.swift, as SwiftPM will hold everybody to them.
  private func declared() throws -> [String: Set<String>] {
    let manifest = try ProjectFolder.text("Package.swift").replacing("\n", with: " ")
    var modules: [String: Set<String>] = [:]
    for match in manifest.matches(
      of: /(?:module|executableTarget)\(\s*(?:name: )?"(\w+)"(?:,\s*(?:below|dependencies): \[(.*?)\])?/)
    {
      let names = (match.2 ?? "").split(separator: ",").map { $0.trimmingCharacters(in: ["\"", " "]) }
      modules[String(match.1)] = Set(names.filter { !$0.isEmpty }.map { Self.products[$0] ?? $0 })
    }
    return modules
  }

  /// What Package.swift calls the products of other packages.
  private static let products = [
    "argumentParser": "ArgumentParser", "flyingSocks": "FlyingSocks", "mustache": "Mustache", "yams": "Yams",
  ]

  /// Modules of C.
  private static let libraries: Set = ["CCmark", "CZlib", "CMalloc", "CRevision"]

  @Test func thePictureOfTheModulesIsThePackages() throws {
    let declared = try declared()
    #expect(declared.count >= 13)
    var pictured = try pictured()
    for library in Self.libraries { pictured[library] = nil }
    #expect(pictured == declared)
  }

  @Test func everyModuleImportsWhatIsPicturedAndNothingElse() throws {
    let pictured = try pictured()
    let known = Set(pictured.keys).union(Self.products.values)
    for (module, imports) in pictured where !Self.libraries.contains(module) {
      let found = try imported(by: module, among: known)
      #expect(found == imports, "\(module) imports \(found.sorted()), pictured is \(imports.sorted())")
    }
  }
}
