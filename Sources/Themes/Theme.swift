/// How pages look: a frame for each kind of page, and the assets that they refer to.
package struct Theme: Sendable {
  /// The name of its folder.
  package let name: String
  /// The folders of the archive that it came from, nearest first; empty for the theme that came with icarus.
  package let folders: [String]
  /// What is published beside the pages.
  package let assets: [ThemeAsset]
  /// Tells apart themes that make different pages from the same parts: 16 hexadecimal digits.
  package let digest: String
  private let library: FrameLibrary
  private let frames: [TemplateKind: Frame]

  init(name: String, folders: [String], assets: [ThemeAsset], digest: String, library: FrameLibrary) {
    self.name = name
    self.folders = folders
    self.assets = assets
    self.digest = digest
    self.library = library
    frames = Dictionary(uniqueKeysWithValues: TemplateKind.allCases.map { ($0, library.frame($0)) })
  }

  /// All style sheets, for a file that stands alone.
  package var styles: InlineStyles { library.styles }

  /// The frame that all threads share.
  package func frame(_ kind: TemplateKind) -> Frame { frames[kind] ?? library.frame(kind) }
}
