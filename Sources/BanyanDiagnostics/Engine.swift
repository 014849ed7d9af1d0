/// The program that reckons: stated in every result and every page, so that a figure can be traced to
/// what made it.
public enum Engine {
  public static let name = "banyan"
  public static let version = "0.1.0"
}
