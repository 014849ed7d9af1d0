/// Charts as inline SVG: no script, the same bytes for the same figures.
///
/// Lengths are doubles, since a picture has no use for exact digits; every figure is printed beside
/// the chart from its exact value. Charts are as wide as a phone so that their words stay readable
/// there.
package enum SVGChart {
  package static let width = 420.0

  /// One horizontal bar, its label above it.
  package struct Bar: Sendable {
    package enum Level: Sendable {
      /// A sum, followed by its parts.
      case whole
      /// A part of the whole above it.
      case part
      /// One of several that stand side by side.
      case single
    }

    package var label: String
    package var value: Double
    /// The figure as printed.
    package var figure: String
    /// A colour of the style sheet: `c1` to `c6`, or `c0` for a neutral one.
    package var colour: String
    package var level: Level

    package init(
      label: String, value: Double, figure: String, colour: String = "c0", level: Level = .single
    ) {
      self.label = label
      self.value = value
      self.figure = figure
      self.colour = colour
      self.level = level
    }
  }

  /// Lengths of a row by its level, in units of the view box.
  private struct Row {
    var height: Double
    var baseline: Double
    var indent: Double
    var thickness: Double
    var style: String
    /// Letters that fit beside the figure; the table under the chart has the whole label.
    var letters: Int

    init(_ level: Bar.Level) {
      switch level {
      case .whole: self.init(37, 16, 0, 11, "whole", 52)
      case .part: self.init(26, 11, 14, 5, "part", 60)
      case .single: self.init(31, 13, 0, 8, "single", 58)
      }
    }

    private init(
      _ height: Double, _ baseline: Double, _ indent: Double, _ thickness: Double, _ style: String,
      _ letters: Int
    ) {
      self.height = height
      self.baseline = baseline
      self.indent = indent
      self.thickness = thickness
      self.style = style
      self.letters = letters
    }
  }

  /// Bars from a common zero line, which moves right when there are values below zero.
  package static func bars(_ bars: [Bar], title: String, in html: inout HTMLBuilder) {
    let highest = max(bars.map(\.value).max() ?? 0, 0)
    let lowest = min(bars.map(\.value).min() ?? 0, 0)
    // Nothing to compare: an empty frame would only take room.
    guard highest > lowest else { return }
    let scale = width / (highest - lowest)
    let zero = -lowest * scale
    var y = 0.0
    let height = bars.reduce(0.0) { $0 + Row($1.level).height }
    svg(height: height, title: title, in: &html) { html in
      for bar in bars {
        row(bar, top: y, zero: zero, scale: scale, in: &html)
        y += Row(bar.level).height
      }
    }
  }

  private static func row(
    _ bar: Bar, top: Double, zero: Double, scale: Double, in html: inout HTMLBuilder
  ) {
    let row = Row(bar.level)
    let baseline = number(top + row.baseline)
    html.element(
      "text", ["x": number(row.indent), "y": baseline, "class": row.style],
      shortened(bar.label, to: row.letters - bar.figure.count))
    html.element(
      "text", ["x": number(width), "y": baseline, "text-anchor": "end", "class": row.style],
      bar.figure)
    let length = abs(bar.value) * scale
    html.shape(
      "rect",
      [
        "x": number(bar.value < 0 ? zero - length : zero),
        "y": number(top + row.baseline + 5), "width": number(max(length, 0.6)),
        "height": number(row.thickness),
        "class": bar.level == .part ? bar.colour + " part" : bar.colour,
      ])
  }

  private static func shortened(_ label: String, to letters: Int) -> String {
    label.count <= letters ? label : label.prefix(max(1, letters - 1)) + "…"
  }

  /// One column of stacked segments.
  package struct Column: Sendable {
    package var label: String
    /// Bottom first, each with its colour.
    package var segments: [(value: Double, colour: String)]

    package init(label: String, segments: [(value: Double, colour: String)]) {
      self.label = label
      self.segments = segments
    }
  }

  /// Stacked columns; segments below zero hang under the zero line.
  ///
  /// Each of `marks` is a horizontal line at its value, with its words.
  package static func columns(
    _ columns: [Column], marks: [(value: Double, words: String)], title: String,
    in html: inout HTMLBuilder
  ) {
    func sum(_ column: Column, _ sign: Double) -> Double {
      column.segments.reduce(0) { $0 + max(0, $1.value * sign) }
    }
    let highest = max(columns.map { sum($0, 1) }.max() ?? 0, marks.map(\.value).max() ?? 0)
    let lowest = -(columns.map { sum($0, -1) }.max() ?? 0)
    let plotHeight = 170.0
    // Room for the marks' words at the left, so that no column hides them.
    let gutter = 6.2 * Double(marks.map(\.words.count).max() ?? 0) + (marks.isEmpty ? 0 : 5)
    guard highest > lowest else { return }
    let scale = plotHeight / (highest - lowest)
    let zero = 14 + highest * scale
    svg(height: plotHeight + 36, title: title, in: &html) { html in
      for mark in marks {
        let y = zero - mark.value * scale
        line(at: y, from: gutter, class: "grid", in: &html)
        html.element(
          "text",
          ["x": number(gutter - 5), "y": number(y + 3.5), "text-anchor": "end", "class": "mark"],
          mark.words)
      }
      let step = (width - gutter) / Double(max(1, columns.count))
      for (index, column) in columns.enumerated() {
        let x = gutter + Double(index) * step
        stack(
          column, x: x + step * 0.16, width: step * 0.68, zero: zero, scale: scale, in: &html)
        html.element(
          "text",
          [
            "x": number(x + step / 2), "y": number(plotHeight + 29),
            "text-anchor": "middle", "class": "part",
          ], column.label)
      }
      line(at: zero, from: gutter, class: "axis", in: &html)
    }
  }

  private static func stack(
    _ column: Column, x: Double, width: Double, zero: Double, scale: Double,
    in html: inout HTMLBuilder
  ) {
    var above = zero
    var below = zero
    for segment in column.segments where segment.value != 0 {
      let height = abs(segment.value) * scale
      let top = segment.value > 0 ? above - height : below
      if segment.value > 0 { above -= height } else { below += height }
      html.shape(
        "rect",
        [
          "x": number(x), "y": number(top), "width": number(width), "height": number(height),
          "class": segment.colour + " stacked",
        ])
    }
  }

  private static func line(
    at y: Double, from left: Double, class name: String, in html: inout HTMLBuilder
  ) {
    html.shape(
      "line",
      ["x1": number(left), "x2": number(width), "y1": number(y), "y2": number(y), "class": name])
  }

  private static func svg(
    height: Double, title: String, in html: inout HTMLBuilder, _ body: (inout HTMLBuilder) -> Void
  ) {
    html.element(
      "svg",
      [
        "viewBox": "0 0 \(number(width)) \(number(height))", "role": "img", "aria-label": title,
      ], body)
  }

  /// A tenth of a unit is finer than any screen; integers print without a point.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
