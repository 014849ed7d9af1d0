import Glibc

/// A folder that appears whole or not at all.
///
/// Its files go into a folder beside the place, under a name that nobody can guess; when all are on the
/// disk it takes the place, so that nobody who reads sees half. A failure or a signal leaves nothing
/// behind. The disk is waited for once: a hundred thousand files that each waited would take minutes.
package final class WholeFolder {
  /// Says of every file what it is, for whoever sets up a web server; and tells a folder of ours.
  private static let note = ".types"

  private let place: String
  private let folder: String
  private var made: Set<Substring> = []
  private var isOpen = true
  /// What was added to files that grow and does not stand in them yet.
  private var waiting: [String: [UInt8]] = [:]

  /// `mark`: the program that writes it; `contents`: what it will hold, in words.
  package init(at place: String, mark: String, of contents: String) throws(FileError) {
    self.place = place
    folder = Self.temporary(beside: place)
    Interruption.hold()
    do throws(FileError) {
      try FileSystem.createFolder(folder)
      waiting[Self.note] = Array("# \(mark): \(contents)\n".utf8)
    } catch {
      Interruption.release()
      throw error
    }
  }

  /// Nothing of it is kept in memory.
  package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let parent = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    if made.insert(parent).inserted { try FileSystem.createFolder("\(folder)/\(parent)") }
    try FileSystem.fill("\(folder)/\(path)", with: bytes)
    if Interruption.isPending { throw FileError(path: place, code: EINTR) }
    try note(path)
  }

  /// Puts something behind what a file holds; the file grows while others are written.
  package func add(_ bytes: [UInt8], to path: String) throws(FileError) {
    if waiting[path] == nil, path != Self.note { try note(path) }
    waiting[path, default: []] += bytes
    if waiting[path, default: []].count > Self.mostWaiting { try flush(path) }
  }

  private func note(_ path: String) throws(FileError) {
    try add(Array("\(path)\t\(Self.mediaType(of: path))\n".utf8), to: Self.note)
  }

  private static let mostWaiting = 1 << 16

  private func flush(_ path: String) throws(FileError) {
    try FileSystem.append(waiting[path, default: []], to: "\(folder)/\(path)")
    waiting[path] = []
  }

  /// Nothing waits any more and all is on the disk: what is left is to take its place. Nothing may be
  /// written afterwards.
  package func complete() throws(FileError) {
    if waiting.isEmpty { return }
    for path in waiting.keys.sorted() { try flush(path) }
    waiting = [:]
    try FileSystem.settle(folder)
  }

  /// It takes its place.
  package func settle() throws(FileError) {
    try complete()
    try Self.settle(folder, at: place)
    close()
  }

  /// Leaves nothing behind of what has not taken its place.
  package func discard() {
    guard isOpen else { return }
    Self.remove(folder)
    close()
  }

  private func close() {
    isOpen = false
    Interruption.release()
  }

  /// Whether a place is free, or holds just what was written there before of the same contents.
  package static func isFree(
    _ place: String, mark: String, of contents: String
  ) throws(FileError) -> Bool {
    guard let kind = try FileSystem.kind(of: place) else { return true }
    guard case .folder = kind else { return false }
    let files = try paths(in: place, below: "")
    if files.isEmpty { return true }
    guard files.contains(note) else { return false }
    let lines = String(decoding: try FileSystem.bytes(of: "\(place)/\(note)"), as: UTF8.self)
      .split(separator: "\n")
    guard let first = lines.first, first.hasPrefix("# \(mark)"), first.hasSuffix(": \(contents)")
    else { return false }
    let known = Set(
      lines.dropFirst().compactMap { $0.split(separator: "\t").first.map(String.init) })
    return files.allSatisfy { $0 == note || known.contains($0) }
  }

  private static func paths(in place: String, below prefix: String) throws(FileError) -> [String] {
    var found: [String] = []
    for name in try FileSystem.names(in: "\(place)/\(prefix)") {
      let path = prefix + name
      if case .folder? = try FileSystem.kind(of: "\(place)/\(path)") {
        found += try paths(in: place, below: path + "/")
      } else {
        found.append(path)
      }
    }
    return found
  }

  private static func temporary(beside place: String) -> String {
    var name = place[...]
    while name.hasSuffix("/"), name.count > 1 { name = name.dropLast() }
    let parent = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    let chance = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }
    return "\(parent).banyan-\(chance.joined())"
  }

  private static func settle(_ folder: String, at place: String) throws(FileError) {
    if try FileSystem.kind(of: place) == nil {
      guard rename(folder, place) == 0 else { throw FileError(path: place, code: errno) }
      return
    }
    // A folder takes no other's place at once: for a moment there is none, and never half of one.
    let old = temporary(beside: place)
    guard rename(place, old) == 0 else { throw FileError(path: place, code: errno) }
    guard rename(folder, place) == 0 else {
      let code = errno
      rename(old, place)
      throw FileError(path: place, code: code)
    }
    remove(old)
  }

  private static func remove(_ folder: String) {
    guard let names = try? FileSystem.names(in: folder) else { return }
    for name in names {
      let path = "\(folder)/\(name)"
      let kind = (try? FileSystem.kind(of: path)) ?? nil
      if case .folder? = kind { remove(path) } else { unlink(path) }
    }
    rmdir(folder)
  }

  /// By the end of its name; what has none is JSON, as the interface of EN 18222 serves it.
  private static func mediaType(of path: String) -> String {
    if path.hasSuffix(".html") { return "text/html; charset=utf-8" }
    if path.hasSuffix(".png") { return "image/png" }
    if path.hasSuffix(".svg") { return "image/svg+xml" }
    if path.hasSuffix(".csv") { return "text/csv; charset=utf-8" }
    if path.hasPrefix("links/") { return "application/linkset+json" }
    if path.hasSuffix(".jwt") || path.hasPrefix("status/") { return "application/vc+jwt" }
    return "application/json"
  }
}

/// Keeps other runs of the program out of a folder until the process ends.
package struct FolderLock {
  /// Waits for its turn.
  package init(_ folder: String) throws(FileError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: folder, code: errno) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileError(path: folder, code: errno) }
    }
  }
}
