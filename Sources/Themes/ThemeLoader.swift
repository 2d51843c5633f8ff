import Diagnostics

/// Loads a theme: its own files, for what it lacks those of the theme that it extends, and at the end the built-in.
package struct ThemeLoader {
  private let folders: any ThemeFolders
  private var layers: [ThemeLayer] = []
  private var diagnostics: [Diagnostic] = []

  /// Nothing but diagnostics where there is an error. Throws what `folders` throws.
  package static func load(
    _ reference: ThemeReference, from folders: any ThemeFolders
  ) throws -> Diagnosed<Theme?> {
    var loader = ThemeLoader(folders: folders)
    try loader.readLayers(reference)
    return loader.theme(named: reference.name)
  }

  private init(folders: any ThemeFolders) { self.folders = folders }

  private mutating func readLayers(_ reference: ThemeReference) throws {
    var next: ThemeReference? = reference
    while let reference = next { next = try readLayer(reference) }
    layers.append(BuiltInTheme.layer)
  }

  /// Reads one theme and says which it extends; nothing where that is the built-in.
  private mutating func readLayer(_ reference: ThemeReference) throws -> ThemeReference? {
    guard reference.isPlain else {
      let help = "a theme is a folder in themes/; its name has letters, digits, \".\", \"_\" and \"-\""
      diagnostics.append(reference.error("\"\(reference.name)\" can't be the name of a theme", help: help))
      return nil
    }
    if let circle = circle(reference) {
      diagnostics.append(circle)
      return nil
    }
    // A theme called "default" that extends "default" extends the built-in.
    if layers.contains(where: { $0.name == reference.name }) { return nil }
    guard let layer = try ThemeLayerReader.read(reference.name, in: folders) else {
      if reference.name != BuiltInTheme.name { diagnostics.append(try unknown(reference)) }
      return nil
    }
    diagnostics += layer.diagnostics
    layers.append(layer.value)
    return manifest(of: layer.value)
  }

  private mutating func manifest(of layer: ThemeLayer) -> ThemeReference? {
    guard let source = layer.source("theme.yml") else { return ThemeReference(BuiltInTheme.name, path: "") }
    let manifest = ThemeManifestReader.read(source)
    diagnostics += manifest.diagnostics
    guard let extends = manifest.value.extends else { return ThemeReference(BuiltInTheme.name, path: "") }
    return ThemeReference(extends.name, path: source.path, at: extends.range)
  }

  private func circle(_ reference: ThemeReference) -> Diagnostic? {
    guard reference.name != BuiltInTheme.name,
      let start = layers.firstIndex(where: { $0.name == reference.name })
    else { return nil }
    let names = layers[start...].map(\.name) + [reference.name]
    return reference.error(
      "themes extend each other in a circle: \(names.joined(separator: ", then "))",
      help: "let one of them extend \"\(BuiltInTheme.name)\"")
  }

  private func unknown(_ reference: ThemeReference) throws -> Diagnostic {
    let known = try folders.entries(of: "")?.filter { $0.kind == .folder }.map(\.name) ?? []
    return reference.error(
      "there is no theme \"\(reference.name)\"",
      help: NearMiss.question(reference.name, among: known + [BuiltInTheme.name])
        ?? "it would be the folder themes/\(reference.name)")
  }
}

extension ThemeLoader {
  private func theme(named name: String) -> Diagnosed<Theme?> {
    let files = layers.reversed().reduce(into: [:]) { $0.merge($1.files) { _, nearer in nearer } }
    let assets = AssetFolder(files)
    let templates = readTemplates(beside: assets)
    let found = (diagnostics + templates.diagnostics + templates.value.diagnostics()).sorted()
    guard !found.contains(where: { $0.level == .error }) else { return Diagnosed(nil, found) }
    let library = FrameLibrary.make(
      templates.value, assetFolder: assets.address, styles: InlineStyles(layers.reversed()))
    guard library.diagnostics.isEmpty else { return Diagnosed(nil, found + library.diagnostics) }
    let theme = Theme(
      name: name, folders: layers.filter { !$0.isBuiltIn }.map { "themes/" + $0.name },
      assets: assets.assets, digest: Fingerprint(of: files).text, library: library.value)
    return Diagnosed(theme, found)
  }

  /// The nearest file of each name.
  private func readTemplates(beside assets: AssetFolder) -> Diagnosed<TemplateSet> {
    var templates: [String: Template] = [:]
    var diagnostics: [Diagnostic] = []
    for layer in layers {
      for path in layer.files.keys.sorted() {
        guard let name = Self.templateName(path), templates[name] == nil, let source = layer.source(path)
        else { continue }
        let template = Template.read(name, source, isBuiltIn: layer.isBuiltIn)
        templates[name] = template.value
        diagnostics += template.diagnostics
      }
    }
    return Diagnosed(TemplateSet(templates: templates, assets: assets.paths), diagnostics)
  }

  /// `index` of `templates/index.mustache`; files in folders below are no templates.
  private static func templateName(_ path: String) -> String? {
    guard path.hasPrefix("templates/"), path.hasSuffix(".mustache") else { return nil }
    let name = path.dropFirst("templates/".count).dropLast(".mustache".count)
    return name.contains("/") ? nil : String(name)
  }
}
