/// The reference for those who write themes as a free page, for a site to publish.
package enum ThemesPage {
  package static var markdown: String {
    [beginning, steps, parts, layout, mistakes, styles, scripts].joined(separator: "\n")
  }

  private static var steps: String {
    ThemeExample.files.map { path, text in
      "`themes/\(ThemeExample.name)/\(path)`:\n\n\(fenced(text))"
    }.joined(separator: "\n") + "\n" + afterSteps
  }

  private static var parts: String {
    introductionOfParts + "\n### On every page\n\n\(list(Part.ofEveryPage))"
      + TemplateKind.allCases.map { kind in
        "\n### \(kind.rawValue).mustache\n\nMakes \(kind.summary).\n\n\(list(kind.ownParts))"
      }.joined()
  }

  private static func list(_ parts: [Part]) -> String {
    parts.map { part in
      let tag = part.format == .text ? "{{\(part.name)}}" : "{{{\(part.name)}}}"
      return "- `\(tag)`\(part.isOptional ? ", optional" : ""): \(part.summary)\n"
    }.joined()
  }

  private static var mistakes: String {
    introductionOfMistakes
      + ThemeMistake.all.map { mistake in
        let words = [mistake.message, mistake.help].compactMap(\.self).joined(separator: "; ")
        return "\n\(fenced(mistake.template + "\n    " + words + "\n"))"
      }.joined()
  }

  private static var styles: String {
    introductionOfTokens + "\n\(list(StyleNames.tokens, prefix: "--"))\n" + introductionOfClasses
      + "\n\(list(StyleNames.classes, prefix: "."))"
  }

  private static func list(_ groups: [StyleNames], prefix: String) -> String {
    groups.map { group in
      "- \(group.names.map { "`\(prefix)\($0)`" }.joined(separator: ", ")): \(group.summary)\n"
    }.joined()
  }

  private static func fenced(_ text: String) -> String { "```\n\(text)```\n" }
}

extension ThemesPage {
  private static let beginning = """
    # How a theme is made

    A theme is a folder `themes/NAME/`. A file that it lacks comes from the theme that it extends, and at the end from the one
    that comes with icarus, so that it holds only what is to be different. This page is written from the program itself.

    ## Three steps

    Make the folder with these files, name it in `archive.yml` (`theme: acme`), and let `icarus check` tell what is wrong while
    `icarus serve` shows how it looks.

    """

  private static let afterSteps = """
    The second file puts a style sheet behind the default's, which goes on as it is. To do without the default's, put a file of
    your own in its place: `assets/style.css`. `theme.yml` may be left out; it knows `extends` and `name`.

    Whatever lies in `assets/` is published. The name of its folder follows its contents, so that no browser shows an old one:
    templates write `{{root}}{{assets}}/` before a file, and style sheets name what lies beside them. The layout allows nothing
    from other hosts, and no fonts from files; a layout of your own may say otherwise in its `Content-Security-Policy`.

    """

  private static let introductionOfParts = """
    ## What a template may name

    `templates/` has one template for each kind of page, in [Mustache](https://mustache.github.io). `{{name}}` is text, and
    escaped where it is put in; `{{{name}}}` is HTML. Where something is optional, some pages go without: `{{#name}}…{{/name}}`
    shows what is between only where it is there, `{{^name}}…{{/name}}` only where it isn't. There are no lists to go through:
    rows are HTML already.

    """

  private static let layout = """
    ## The layout and partials

    `layout.mustache` is around every page. A template is put into it by `{{<layout}}…{{/layout}}`, between which only blocks
    stand:

    - `{{$main}}…{{/main}}`: what the page shows; a layout of your own without it is refused
    - `{{$head}}…{{/head}}`: what else belongs into the page's `head`
    - `{{$type}}…{{/type}}`: what the page is to those who link to it (`og:type`): `website` unless it says `article`

    `partial-styles.mustache` has the style sheets. A partial of your own is called `partial-NAME.mustache`, is put in by
    `{{>partial-NAME}}`, and may name what all the pages that use it have. A template of any other name is an error.

    """

  private static let introductionOfMistakes = """
    ## What is refused

    Before anything is built, and with file, line and column. Here in a `page.mustache`, each with what one reads:

    """

  private static let introductionOfTokens = """
    ## What a style sheet may build on

    These custom properties (tokens) and classes stay; others may change. Severities, phases and what one should look at share no
    hue, and nothing is told by colour alone: whoever changes one looks at its neighbours, light and dark. Set colours within
    `@media screen`, so that the print keeps its own.

    """

  private static let introductionOfClasses = """
    `body` has the class `k-KIND`, such as `k-incident`, by which a rule keeps to one kind of page. Within pages:

    """

  private static let scripts = """
    ## What the scripts look for

    `icarus.js`, and `timeline.js` on incidents and logs, need nothing and make what they add. They find, and a layout of your
    own should have:

    - `main` with the id `Main`: where "Skip to content" leads
    - `.mast .wrap`: gets the button for light and dark, and, where a link in `.mast nav` leads to the search, a field
    - an empty element with the id `Clock` (in `log.mustache`; incidents have it in their timeline): gets the buttons for clocks
    - `.foot .wrap`: gets the button that tells the keys

    `theme.js` stands in the `head` and isn't deferred, so that a reader's choice of light or dark holds before anything is seen.
    `search.mustache` loads `search.js`.

    """
}
