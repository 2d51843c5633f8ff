/// Which part of a text stands at its place.
enum TextAnchor: String {
  case start, middle, end
}
