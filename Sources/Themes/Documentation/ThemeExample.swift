/// The theme that the reference shows: a restyle that adds one small style sheet to the default's.
enum ThemeExample {
  static let name = "acme"

  static let files: [(path: String, text: String)] = [
    ("theme.yml", "extends: default\n"),
    (
      "templates/partial-styles.mustache",
      """
      <link rel="stylesheet" href="{{root}}{{assets}}/style.css">
      <link rel="stylesheet" href="{{root}}{{assets}}/acme.css">

      """
    ),
    (
      "assets/acme.css",
      """
      /* On paper the default's black on white holds. */
      @media screen {
        :root {
          --bg: light-dark(#fdf9f1, #15120d);
          --sunk: light-dark(#f5eee0, #1e1a13);
        }
      }
      :root { --sans: Charter, Georgia, serif; }
      h1 { font-weight: 400; }

      """
    ),
  ]
}
