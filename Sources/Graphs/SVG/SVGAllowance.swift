/// What an SVG may have.
enum SVGAllowance {
  /// Shapes, texts, paints and filters: no scripts, no HTML, no animations (which can set any attribute), no media.
  private static let elements: Set<Substring> = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "switch", "view", "a",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image", "text", "tspan", "textPath",
    "linearGradient", "radialGradient", "meshgradient", "stop", "pattern", "clipPath", "mask", "marker",
    "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix",
    "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA",
    "feFuncB",
    "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset",
    "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
  ]

  private static let svg = "http://www.w3.org/2000/svg"

  /// Those in which no browser knows an element or an attribute, but for `href`, which is judged under any prefix.
  private static let silentNamespaces: Set<String> = [
    "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://purl.org/dc/elements/1.1/",
    "http://creativecommons.org/ns#", "http://web.resource.org/cc/",
    "http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.serif.com/",
  ]

  /// With a prefix other than `svg`, an element is of a silent namespace: no other can be declared.
  static func allows(element name: String) -> Bool {
    let name = XMLName(name)
    return elements.contains(name.local) || (name.prefix != nil && name.prefix != "svg")
  }

  static func judge(_ attribute: XMLAttribute) throws(ImageFault) {
    let local = attribute.localName.lowercased()
    if attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") {
      return try judge(namespace: attribute)
    }
    if local.hasPrefix("on") || local == "base" {
      throw .forbidden("the attribute \"\(attribute.name.prefix(60))\"")
    }
    if ["href", "src"].contains(local) {
      try SVGReferences.judge(link: attribute.value)
    } else if local == "style" {
      try SVGReferences.judge(style: Array(attribute.value.utf8))
    } else {
      try SVGReferences.judge(value: attribute.value)
    }
  }

  private static func judge(namespace: XMLAttribute) throws(ImageFault) {
    let isSVG = namespace.value == svg
    let isSilent = silentNamespaces.contains(namespace.value)
    let isAllowed =
      switch namespace.name {
      case "xmlns": isSVG
      case "xmlns:svg": isSVG || isSilent
      default: isSilent
      }
    guard isAllowed else { throw .forbidden("the namespace \"\(namespace.value.prefix(60))\"") }
  }
}
