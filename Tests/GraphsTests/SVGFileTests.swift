import Testing

@testable import Graphs

@Suite struct SVGFileTests {
  private static let namespace = "xmlns=\"http://www.w3.org/2000/svg\""

  private static func read(_ text: String) -> Result<ImageHeader, ImageFault> {
    ImageHeader.read(Array(text.utf8), named: "a.svg")
  }

  private static func drawing(_ content: String, _ attributes: String = "width=\"9\" height=\"9\"") -> String
  {
    "<svg \(namespace) \(attributes)>\(content)</svg>"
  }

  @Test(arguments: [
    ("width=\"497\" height=\"275\"", 497, 275), ("width='10px' height='20.6'", 10, 21),
    ("width=\"372.75pt\" height=\"206.25pt\"", 497, 275), ("width=\"1in\" height=\"2.54cm\"", 96, 96),
    ("viewBox=\"0 0 40 20\"", 40, 20), ("viewBox=\"0,0,40,20\" width=\"100%\"", 40, 20),
    ("viewBox=\"0 0 40 20\" width=\"80\"", 80, 40), ("viewBox=\"0 0 40 20\" height=\"80\"", 160, 80),
    ("", 300, 150), ("width=\"7\"", 7, 150), ("viewBox=\"0 0 0 0\"", 300, 150),
  ])
  func readsTheSize(attributes: String, width: Int, height: Int) throws {
    let header = try Self.read(Self.drawing("<g/>", attributes)).get()
    #expect(header.width == width && header.height == height)
  }

  @Test(arguments: [
    ("width='0' height='4'", ImageFault.zeroSize),
    ("width='-3' height='4'", .zeroSize),
    ("width='1e9' height='9'", .tooLarge(width: 300, height: 9)),
    ("width='99999' height='99999'", .tooLarge(width: 99999, height: 99999)),
    (
      "viewBox='0 0 nan 1' width='99999999999999999999999' height='1'",
      .tooLarge(width: 1_000_000_000, height: 1)
    ),
  ])
  func refusesSizesThatCannotBeShown(attributes: String, fault: ImageFault) throws {
    let result = Self.read(Self.drawing("", attributes))
    if case .tooLarge(300, _) = fault {
      #expect((try result.get()).width == 300)
    } else {
      #expect(result == .failure(fault))
    }
  }

  @Test(arguments: [
    "<a href=\"#x\"><text>a &lt; b &#x26; c</text></a>",
    "<rect fill=\"url(#a)\" style=\"stroke: rgb(1,2,3); fill: url('#b')\"/>",
    "<style>rect { fill: url(#a) } @media print { g { opacity: .5 } }</style>",
    "<style><![CDATA[ a > b { fill: red } ]]></style><!-- <script> -->",
    "<image href=\"data:image/png;base64,AAAA\" transform=\"translate(1,2) scale(3)\"/>",
    "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:li rdf:resource=\"http://a.example/\"/></rdf:RDF></metadata>",
    "<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"#glyph0-1\" x=\"1\"/>",
    "<text aria-label=\"f(x) = (x)\" xml:space=\"preserve\">only &quot;words&quot;</text>",
  ])
  func acceptsWhatDraws(content: String) throws {
    #expect((try Self.read(Self.drawing(content)).get()).format == .svg)
  }

  @Test(arguments: [
    ("<script/>", "the element \"script\""),
    ("<svg:script/>", "the element \"svg:script\""),
    ("<foreignObject/>", "the element \"foreignObject\""),
    ("<animate attributeName=\"href\"/>", "the element \"animate\""),
    ("<iframe/>", "the element \"iframe\""),
    ("<rect onload=\"x()\"/>", "the attribute \"onload\""),
    ("<rect OnLoad=\"x()\"/>", "the attribute \"OnLoad\""),
    ("<g xml:base=\"http://a.example/\"/>", "the attribute \"xml:base\""),
    ("<a href=\"http://a.example/\"/>", "a reference to \"http://a.example/\""),
    ("<a href=\"java&#115;cript:x()\"/>", "a reference to \"javascript:x()\""),
    ("<a href=\" &#9;//a.example\"/>", "a reference to \"//a.example\""),
    ("<use x:href=\"b.svg#c\"/>", "a reference to \"b.svg#c\""),
    ("<image href=\"data:image/svg+xml;base64,AA\"/>", "a reference to \"data:image/svg+xml;base64,AA\""),
    ("<rect fill=\"url( 'http://a.example/' )\"/>", "a reference to \"http://a.example/\""),
    ("<rect fill=\"u\\72l(http://a.example/)\"/>", "an escape in an attribute"),
    ("<rect mask=\"image-set('b.png' 1x)\"/>", "a reference to \"b.png' 1x\""),
    ("<rect style=\"fill: URL(//a.example)\"/>", "a reference to \"//a.example\""),
    ("<rect style=\"fill: \\75rl(a)\"/>", "an escape in a style"),
    ("<style>@import 'a.css';</style>", "an import in a style"),
    ("<style>@im<![CDATA[port 'a.css']]>;</style>", "an import in a style"),
    ("<style>@im<!-- -->port 'a.css';</style>", "an import in a style"),
    ("<style>@im<g/>port 'a.css';</style>", "an element in a style sheet"),
    ("<style>a { b: image-set('c.png') }</style>", "the function \"image-set()\" in a style"),
    (
      "<g xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script/></g>",
      "the namespace \"http://www.w3.org/1999/xhtml\""
    ),
    ("<g xmlns=\"http://www.w3.org/1999/xhtml\"/>", "the namespace \"http://www.w3.org/1999/xhtml\""),
    ("<g xmlns:h=\"http://www.w3.org/2000/svg\"/>", "the namespace \"http://www.w3.org/2000/svg\""),
    ("<text>&xxe;</text>", "the entity \"&xxe;\""),
    ("<?xml-stylesheet href=\"a.css\"?>", "a processing instruction"),
    ("<!ENTITY a \"b\">", "a document type"),
  ])
  func refusesWhatRunsOrFetches(content: String, what: String) {
    #expect(Self.read(Self.drawing(content)) == .failure(.forbidden(what)))
  }

  @Test func refusesDocumentTypes() {
    let text = "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"a\" \"b\">" + Self.drawing("")
    #expect(Self.read(text) == .failure(.forbidden("a document type")))
  }

  @Test(arguments: [
    ("<svg \(namespace)>", ImageFault.truncated),
    ("<svg \(namespace)><g></svg>", .badHeader("an end tag without its start")),
    ("<svg \(namespace)/><svg/>", .badHeader("a second root element")),
    ("<svg \(namespace) a='1' a='2'/>", .badHeader("an attribute given twice")),
    ("<svg \(namespace) a=1/>", .badHeader("an attribute without quotes")),
    ("<svg \(namespace)>a & b</svg>", .badHeader("a bare \"&\"")),
    ("<svg \(namespace)>&#0;</svg>", .badHeader("the reference \"&#0;\"")),
    ("<svg/>", .notAnImage),
    ("<!-- a --><html/>", .notAnImage),
    ("<?xml version='1.0' encoding='UTF-7'?><svg/>", .badHeader("an encoding other than UTF-8")),
  ])
  func refusesWhatIsNoDrawing(text: String, fault: ImageFault) {
    #expect(Self.read(text) == .failure(fault))
  }

  @Test func refusesDeepNestingWithoutATrap() {
    let text = "<svg \(Self.namespace)>" + String(repeating: "<g>", count: 100_000)
    #expect(Self.read(text) == .failure(.badHeader("elements nested too deeply")))
  }

  @Test func refusesBytesThatAreNotUTF8() {
    let bytes = Array("<svg ".utf8) + [0xFF] + Array("/>".utf8)
    #expect(ImageHeader.read(bytes, named: "a.svg") == .failure(.badHeader("text that is not UTF-8")))
  }
}
