import Diagnostics

/// Every asset that a template names behind `{{assets}}/` exists.
enum KnownAssets: TemplateLaw {
  static func diagnostics(for set: TemplateSet) -> [Diagnostic] {
    set.sorted.flatMap { template in
      template.outline.references.compactMap { reference in
        guard reference.name == "assets", reference.role == .escaped,
          let (path, range) = path(behind: reference.range.upperBound, in: template.source.bytes),
          !set.assets.contains(path)
        else { return nil }
        return template.source.templateError(
          range, "there is no asset \"\(path)\"",
          help: NearMiss.question(path, among: set.assets.sorted()) ?? "it would be assets/\(path)")
      }
    }
  }

  /// `style.css` of `/style.css"`, and where it stands.
  private static func path(behind offset: Int, in bytes: [UInt8]) -> (String, Range<Int>)? {
    guard bytes[offset...].first == UInt8(ascii: "/") else { return nil }
    let path = bytes[(offset + 1)...].prefix { ThemeLayerReader.isPlain($0) || $0 == UInt8(ascii: "/") }
    return path.isEmpty ? nil : (String(decoding: path, as: UTF8.self), path.startIndex..<path.endIndex)
  }
}
