import ArgumentParser
import Banyan

/// What `--standard` takes.
enum StandardOption: String, ExpressibleByArgument, CaseIterable {
  case iso = "iso-14064-1"
  case decree06 = "decree-06"
}
