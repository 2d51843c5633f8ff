import Adopting
import Diagnostics
import Foundation
import Issues
import Reports

/// Carries out a conversion as one commit: what is new is written first, and what is old goes when the commit is made. So
/// nothing is lost whenever it ends, and until then it can be put back.
struct ConversionRun {
  private let conversion: Conversion
  /// An absolute path.
  private let root: String
  private let tree: GitWorkTree
  private let changes: [(path: String, before: [UInt8]?, after: [UInt8])]

  init(of conversion: Conversion, in root: String) throws {
    self.conversion = conversion
    self.root = root
    tree = try Self.git { () throws(GitError) in
      try GitWorkTree(around: root, environment: Self.environment)
    }
    changes = Self.changes(conversion, ArchiveFiles(root: root).ignored)
  }

  /// All that hooks and keys of the user may want, but for tokens of GitHub: no other program gets to see these.
  private static var environment: [String: String] {
    ProcessInfo.processInfo.environment.filter { !Token.variables.contains($0.key) }
  }

  /// The files below a folder of which git knows; none where there is no git, which is told when the commit is to be made.
  static func known(in root: String) -> Set<String> {
    (try? GitWorkTree(around: root, environment: environment).tracked()) ?? []
  }

  /// Of texts that stay where they are; nothing is `before` of one that isn't there yet.
  private static func changes(
    _ conversion: Conversion, _ ignored: (before: [UInt8], after: [UInt8])?
  ) -> [(path: String, before: [UInt8]?, after: [UInt8])] {
    var changes = conversion.texts.map { (path: $0.path, before: Optional($0.before), after: $0.after) }
    changes.append((conversion.settings.path, conversion.formerSettings, conversion.settings.bytes))
    if let ignored {
      changes.append((".gitignore", ignored.before.isEmpty ? nil : ignored.before, ignored.after))
    }
    return changes
  }

  /// A failure where git has something that isn't in its last commit.
  func requireCleanTree() throws {
    let places = [conversion.content, ".gitignore", conversion.settings.path] + conversion.texts.map(\.path)
    let (unfinished, dirty, tracked) = try Self.git { () throws(GitError) in
      (try tree.unfinished(), try tree.changes(untrackedIn: places), try tree.tracked())
    }
    if let unfinished { throw Failure.unfinished(unfinished) }
    guard dirty.isEmpty else { throw Failure.unclean(dirty) }
    let unknown = Set(conversion.removed + changes.filter { $0.before != nil }.map(\.path))
      .subtracting(tracked)
    guard unknown.isEmpty else { throw Failure.unknown(unknown.sorted()) }
  }

  /// The name of the commit. Where it can't be made, all is as it was.
  func carryOut() throws -> String {
    // Who interrupts stops git, and gets everything back.
    signal(SIGINT) { _ in }
    defer { signal(SIGINT, SIG_DFL) }
    var files = NewFiles(in: root)
    do {
      try write(&files)
      let commit = try commit()
      removeOld()
      return commit
    } catch {
      files.undo()
      try? tree.remove(created)
      try? tree.add(replaced + conversion.removed)
      throw error
    }
  }

  private var created: [String] {
    conversion.reports.flatMap { [$0.to] + $0.files.map(\.to) }
      + changes.filter { $0.before == nil }.map(\.path)
  }

  private var replaced: [String] { changes.filter { $0.before != nil }.map(\.path) }

  private func write(_ files: inout NewFiles) throws {
    do throws(FileError) {
      for report in conversion.reports {
        try files.create(report.to, report.after, like: report.from)
        for file in report.files {
          try files.create(file.to, FileSystem.read(root + "/" + file.from), like: file.from)
        }
      }
      for change in changes {
        if let before = change.before {
          try files.replace(change.path, before, by: change.after)
        } else {
          try files.create(change.path, change.after)
        }
      }
    } catch {
      throw Failure("\(error); nothing is changed", status: 2)
    }
  }

  private func commit() throws -> String {
    do throws(GitError) {
      try tree.add(created + replaced)
      try tree.remove(conversion.removed)
      return try tree.commit(saying: ConversionText.message(of: conversion))
    } catch {
      throw Failure(
        "\(ConversionText.told(of: error))\nicarus: no commit was made; all is as it was", status: 2)
    }
  }

  /// With the folders that are empty then. What somebody changed meanwhile stays.
  private func removeOld() {
    let texts = Dictionary(conversion.reports.map { ($0.from, $0.before) }) { first, _ in first }
    let copies = Dictionary(conversion.reports.flatMap(\.files).map { ($0.from, $0.to) }) { first, _ in first
    }
    for path in conversion.removed {
      guard let bytes = texts[path] ?? copies[path].flatMap(bytes), self.bytes(of: path) == bytes,
        unlink(root + "/" + path) == 0
      else {
        Console.error(
          "icarus: left \(VisibleText.escaped(path)) where it is: it was changed, or can't be removed")
        continue
      }
      var folder = (path as NSString).deletingLastPathComponent
      while folder.hasPrefix(conversion.content + "/"), rmdir(root + "/" + folder) == 0 {
        folder = (folder as NSString).deletingLastPathComponent
      }
    }
  }

  private func bytes(of path: String) -> [UInt8]? { try? FileSystem.read(root + "/" + path) }

  private static func git<Value>(_ ask: () throws(GitError) -> Value) throws -> Value {
    do throws(GitError) { return try ask() } catch {
      throw Failure(ConversionText.told(of: error), status: 2)
    }
  }
}
