/// How the burden of a process is divided among what it puts out, or a shared record among processes
/// (ISO 14044:2006, 4.3.4.2; ISO 14067:2018, 6.4.6).
public enum AllocationRule: String, Sendable, CaseIterable {
  /// By what a meter of each says.
  case metered
  case mass
  case energy
  /// By quantity × price.
  case economic
  /// By quantity ÷ molar mass.
  case molar
  /// By shares somebody states.
  case shares
}
