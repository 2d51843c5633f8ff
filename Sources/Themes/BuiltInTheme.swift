/// The theme that comes with icarus: `themes/default`, embedded when the program is built.
enum BuiltInTheme {
  static let name = "default"

  static let layer = ThemeLayer(name: name, prefix: "(built-in)/", isBuiltIn: true, files: files)

  /// Every file of the folder; a test compares the two.
  static let files: [String: [UInt8]] = [
    "theme.yml": PackageResources.theme_yml,
    "templates/404.mustache": PackageResources._04_mustache,
    "templates/actions.mustache": PackageResources.actions_mustache,
    "templates/incident.mustache": PackageResources.incident_mustache,
    "templates/index.mustache": PackageResources.index_mustache,
    "templates/layout.mustache": PackageResources.layout_mustache,
    "templates/listing.mustache": PackageResources.listing_mustache,
    "templates/log.mustache": PackageResources.log_mustache,
    "templates/page.mustache": PackageResources.page_mustache,
    "templates/partial-styles.mustache": PackageResources.partial_styles_mustache,
    "templates/review.mustache": PackageResources.review_mustache,
    "templates/search.mustache": PackageResources.search_mustache,
    "templates/summary.mustache": PackageResources.summary_mustache,
    "templates/trends.mustache": PackageResources.trends_mustache,
    "assets/icarus.js": PackageResources.icarus_js,
    "assets/icon.svg": PackageResources.icon_svg,
    "assets/search.js": PackageResources.search_js,
    "assets/style.css": PackageResources.style_css,
    "assets/theme.js": PackageResources.theme_js,
    "assets/timeline.js": PackageResources.timeline_js,
  ]
}
