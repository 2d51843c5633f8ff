import Markdown
import Testing

@Suite struct HTMLRendererTests {
  @Test(arguments: [
    ("<script>alert(1)</script>\n\na", "<p>a</p>\n"),
    ("a <b onclick=\"c\">d</b> <!-- e -->", "<p>a d </p>\n"),
    ("[a](javascript:b)", "<p>a</p>\n"), ("[a](&#106;avascript:b)", "<p>a</p>\n"),
    ("[a](<java&#9;script:b>)", "<p>a</p>\n"),
    ("![a](data:image/png,b)", "<p>a</p>\n"), ("<javascript:a>", "<p>javascript:a</p>\n"),
    ("[a](//b.example)", "<p>a</p>\n"),
    ("[a][b]\n\n[b]: vbscript:c", "<p>a</p>\n"),
    ("[a](b \"\\\"onclick=c\")", "<p><a href=\"b\" title=\"&quot;onclick=c\">a</a></p>\n"),
    ("```\" onclick=a\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>\n"),
    ("```js\"><script>\nb\n```", "<pre><code class=\"language-jsscript\">b\n</code></pre>\n"),
    ("```c++ x\nb\n```", "<pre><code class=\"language-c++\">b\n</code></pre>\n"),
    ("a\u{202E}b", "<p>ab</p>\n"),
    ("{{a}}", "<p>{{a}}</p>\n"),
  ])
  func letsNothingPassThatIsLive(_ text: String, _ expected: String) { #expect(html(text) == expected) }

  @Test func rendersTaskLists() {
    #expect(
      html("- [ ] a\n- [x] b\n- [-] c\n- d\n") == """
        <ul class="tasks">
        <li><input type="checkbox" disabled aria-label="open"> a</li>
        <li><input type="checkbox" disabled checked aria-label="done"> b</li>
        <li><input type="checkbox" disabled class="dropped" aria-label="not doing"> c</li>
        <li>d</li>
        </ul>

        """)
  }

  @Test func rendersTables() {
    #expect(
      html("|a|b|\n|-|:-:|\n|c|\n") == """
        <div class="scroll" tabindex="0" role="region" aria-label="Table: a, b">
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th class="center">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>c</td>
        <td class="center"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func asksHooks() {
    var hooks = RenderHooks()
    hooks.link = { destination, _, _ in destination == "drop" ? nil : destination + "#L1" }
    hooks.image = { image, destination, writer in
      guard destination.hasPrefix("https:") else { return false }
      writer.element("b", text: image.plainText)
      return true
    }
    hooks.heading = { level, inlines, range in ("\(inlines.plainText)-\(range.start.line)", level + 1) }
    hooks.block = { block, writer in
      guard case .paragraph = block.kind, block.plainText == "mine" else { return false }
      writer.raw("<mine>")
      return true
    }
    let document = Document(
      blocks: parse("# a\n\n[b](c) [d](drop)\n\n![e](https://f) ![g](h)\n\n- mine\n\n###### i\n"))
    #expect(
      HTMLRenderer(hooks: hooks).render(document).description == """
        <h2 id="a-1">a</h2>
        <p><a href="c#L1">b</a> d</p>
        <p><b>e</b> <img src="h" alt="g"></p>
        <ul>
        <li><mine></li>
        </ul>
        <h6 id="i-9">i</h6>

        """)
  }

  @Test func judgesWhatAHookReturns() {
    var hooks = RenderHooks()
    hooks.link = { _, _, _ in "javascript:a" }
    #expect(HTMLRenderer(hooks: hooks).render(Document(blocks: parse("[b](c)"))).description == "<p>b</p>\n")
  }
}
