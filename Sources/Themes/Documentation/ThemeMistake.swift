/// Something that a template must not hold, and what one reads about it.
struct ThemeMistake: Sendable {
  /// In a template of free pages.
  let template: String
  let message: String
  let help: String?

  private init(_ template: String, _ message: String, help: String? = nil) {
    self.template = template
    self.message = message
    self.help = help
  }

  static let all = [
    ThemeMistake("{{titel}}", "unknown part \"titel\"", help: "did you mean \"title\"?"),
    ThemeMistake("{{{toc}}}", "pages of the kind \"page\" have no part \"toc\""),
    ThemeMistake("{{body}}", "\"body\" is HTML already", help: "write {{{body}}}"),
    ThemeMistake("{{{title}}}", "\"title\" is text and must be escaped", help: "write {{title}}"),
    ThemeMistake(
      "{{>partial-nav}}", "there is no template \"partial-nav\"",
      help: "it would be templates/partial-nav.mustache"),
    ThemeMistake(
      "{{>page}}",
      "the template \"page\" puts in itself: the template \"page\", then the template \"page\""),
    ThemeMistake(
      "{{<layout}}{{$mian}}{{/mian}}{{/layout}}", "\"layout\" has no block \"mian\"",
      help: "did you mean \"main\"?"),
    ThemeMistake(
      "{{<layout}}Hello{{/layout}}", "this text would be lost",
      help: "put it into a block of \"layout\", such as {{$main}}…{{/main}}"),
    ThemeMistake(
      "<img src=\"{{root}}{{assets}}/ikon.svg\">", "there is no asset \"ikon.svg\"",
      help: "did you mean \"icon.svg\"?"),
    ThemeMistake("{{#title}}", "this is never closed", help: "write {{/title}} where it ends"),
    ThemeMistake(
      "{{%CONTENT_TYPE:TEXT}}", "pragmas are not allowed in themes", help: "text is always escaped"),
    ThemeMistake("{{=<% %>=}}", "delimiters can't be changed in themes"),
    ThemeMistake(
      "{{>*title}}", "a partial's name can't come from a part, since it could not be checked",
      help: "name the file"),
  ]
}
