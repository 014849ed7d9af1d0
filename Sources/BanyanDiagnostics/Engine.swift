/// The program that reckons: stated in every result and every page, so that a figure can be traced to
/// what made it.
public enum Engine {
  /// As results name it.
  public static let name = "banyan"
  /// Three numbers: `0.1.0`.
  public static let version = "0.1.0"
}
