/// Pages of the program's own, where a site has none. What is wrong is shown in them as in any other.
enum EmptyPage {
  static let noSite = page(
    "No site yet",
    "The archive has errors, so there is no site to show. It appears here as soon as they are mended.")

  static let noPage = page("No such page", "The site has nothing at this address.")

  private static func page(_ title: String, _ text: String) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(text)</p>
      </main>
      </body>
      </html>

      """.utf8)
  }
}
