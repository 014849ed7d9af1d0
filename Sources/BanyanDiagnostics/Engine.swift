/// The program that reckons: stated in every result and every page, so that a figure can be traced to
/// what made it.
package enum Engine {
  package static let name = "banyan"
  package static let version = "0.1.0"
}
