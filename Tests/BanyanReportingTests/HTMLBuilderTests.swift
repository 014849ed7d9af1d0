import Banyan
import Testing

@Suite struct HTMLBuilderTests {
  @Test("Text and attributes are escaped, elements nest")
  func escaping() {
    var html = HTMLBuilder()
    html.element("p", ["title": "a\"<b"]) { html in
      html.text("<&>\"'")
      html.empty("br")
      html.element("b", "x & y")
    }
    #expect(
      html.html
        == "<p title=\"a&quot;&lt;b\">&lt;&amp;&gt;&quot;&#39;<br><b>x &amp; y</b></p>")
  }

  @Test("Control characters do not reach the page")
  func control() {
    #expect(HTMLBuilder.escaped("a\u{1}b\tc") == "a␁b\tc")
    #expect(HTMLBuilder.escaped("1\u{202E}2\u{2066}3\u{9B}") == "1\u{FFFD}2\u{FFFD}3\u{FFFD}")
  }

  @Test("A bar's length is its part of the widest, and labels are escaped")
  func bars() {
    var html = HTMLBuilder()
    SVGChart.bars(
      [
        .init(label: "<a>", value: 200, figure: "200"),
        .init(label: "b", value: 50, figure: "50"),
      ], title: "t", in: &html)
    #expect(html.html.contains("width=\"420\""))
    #expect(html.html.contains("width=\"105\""))
    #expect(html.html.contains("&lt;a&gt;"))
  }

  @Test("Charts of nothing divide by nothing")
  func empty() {
    var html = HTMLBuilder()
    SVGChart.bars([.init(label: "a", value: 0, figure: "0")], title: "t", in: &html)
    SVGChart.columns([], marks: [], title: "t", in: &html)
    #expect(html.html.isEmpty)
  }
}
