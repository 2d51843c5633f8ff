import CFuzzer
import Foundation
import FuzzTargets

/// Hands what libFuzzer makes to the target that `ICARUS_FUZZ_TARGET` names: it starts itself again now and then, and what it
/// starts inherits the name.
///
///     icarus-fuzz                       the targets, each with the length that its inputs may have
///     icarus-fuzz --seeds TESTS FOLDER  writes what the target begins with into a folder
///     icarus-fuzz …                     what libFuzzer understands
@main enum Fuzzer {
  private static let target = ProcessInfo.processInfo.environment["ICARUS_FUZZ_TARGET"].flatMap(
    FuzzTarget.named)

  static func main() throws {
    let words = CommandLine.arguments
    guard let target else { return list() }
    if words.count == 4, words[1] == "--seeds" { return try write(target.inputs(in: words[2]), to: words[3]) }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments) { bytes, length in Fuzzer.run(bytes, length) })
  }

  private static func list() {
    for target in FuzzTarget.all { print(target.name, target.longest) }
  }

  private static func write(_ inputs: [[UInt8]], to folder: String) throws {
    for (number, input) in inputs.enumerated() {
      try Data(input).write(to: URL(filePath: "\(folder)/seed-\(number)"))
    }
  }

  private static func run(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> Int32 {
    do {
      try target?.check(Array(UnsafeBufferPointer(start: bytes, count: length)))
    } catch {
      FileHandle.standardError.write(Data("FAILED: \(error)\n".utf8))
      abort()
    }
    return 0
  }
}
