/// Which part of a text stands at its place.
enum TextAnchor {
  case start, middle, end
}
