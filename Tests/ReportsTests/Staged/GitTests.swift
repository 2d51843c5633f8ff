import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite("git, asked by icarus")
struct GitTests {
  /// A program called git that is this script of the shell.
  private func git(_ script: String, patience: Int = 20) throws -> (Git, TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.writeProgram("#!/bin/sh\n\(script)\n", to: "git")
    return (try Git(environment: ["PATH": "\(folder.path):/usr/bin:/bin"], patience: patience), folder)
  }

  @Test(
    "One that is silent is stopped", arguments: ["sleep 30", "exec sleep 30", "exec >&- 2>&-; exec sleep 30"])
  func silent(script: String) throws {
    let (git, folder) = try git(script, patience: 1)
    let start = Date()
    #expect(throws: GitError.silent(seconds: 1)) { try git.answer(["status"]) }
    #expect(Date().timeIntervalSince(start) < 10)
    withExtendedLifetime(folder) {}
  }

  @Test("However much it says on both streams, all is read")
  func muchOutput() throws {
    let (git, folder) = try git("head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero; exit 3")
    let answer = try git.answer([])
    #expect(answer.output.count == 3_000_000 && answer.status == 3)
    withExtendedLifetime(folder) {}
  }

  @Test("What it complains about is shown as text")
  func complaint() throws {
    let (git, folder) = try git("printf 'fatal: no \\033[31mway\\nmore' >&2; exit 128")
    let answer = try git.answer([])
    #expect(answer.refusal == .refused("no \\u{1b}[31mway"))
    withExtendedLifetime(folder) {}
  }

  @Test("It is looked for in absolute folders of PATH alone", arguments: ["", ".", "bin:./bin", "/nowhere"])
  func missing(path: String) {
    #expect(throws: GitError.missing) { try Git(environment: ["PATH": path]) }
  }

  private func reader(_ repository: TestRepository) throws -> ObjectReader {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ObjectReader(of: try GitRepository(around: repository.path, Git(environment: ["PATH": path])))
  }

  @Test("Objects are read one behind the other, each up to its limit")
  func objects() throws {
    let texts = ["", "a\n", String(repeating: "line\n", count: 400_000), "b"]
    let repository = try TestRepository(["0": texts[0], "1": texts[1], "2": texts[2], "3": texts[3]])
    let names = try repository.git("hash-object", "-w", "0", "1", "2", "3").split(separator: "\n").map(
      String.init)
    let reader = try reader(repository)
    for limit in [Int.max, 1] {
      for (name, text) in zip(names, texts) {
        let bytes = try reader.read(name, limit: limit)
        #expect(bytes == Array(text.utf8.prefix(limit == .max ? .max : limit + 1)))
      }
    }
    #expect(try reader.read(String(repeating: "0", count: 40), limit: 9) == nil)
    #expect(try reader.read(names[1], limit: 9) == Array("a\n".utf8))
    let all = (0..<reader.mostTogether).map { names[$0 % names.count] }
    let together = try reader.read(all + [String(repeating: "0", count: 40)], limit: .max)
    #expect(
      together.dropLast() == all.map { name in names.firstIndex(of: name).map { Array(texts[$0].utf8) } }[...]
    )
    #expect(together.last == [UInt8]?.none)
    #expect(reader.fault == nil)
  }

  @Test("A git that ends in between is a fault for good")
  func ended() throws {
    let repository = try TestRepository(["a": "a"])
    let name = try repository.git("hash-object", "-w", "a").trimmingCharacters(in: .newlines)
    let (git, folder) = try git(
      "case \"$*\" in *cat-file*) read line; echo \"$line blob 9\"; echo x;; *) exec /usr/bin/env PATH=/usr/bin:/bin git \"$@\";; esac"
    )
    let reader = ObjectReader(of: try GitRepository(around: repository.path, git))
    #expect(throws: GitError.strange) { try reader.read(name, limit: 9) }
    #expect(throws: GitError.strange) { try reader.read(name, limit: 9) }
    #expect(reader.fault == .strange)
    withExtendedLifetime(folder) {}
  }
}
