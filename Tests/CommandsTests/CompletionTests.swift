import Foundation
import TestSupport
import Testing

@Suite struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsGetTheCommandsAndTheirOptions(shell: String) throws {
    let folder = try TemporaryFolder([:])
    let outcome = try Program.run(["--generate-completion-script", shell], in: folder.path)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for word in [
      "build", "check", "new", "serve", "log", "timeline", "export", "actions", "agenda", "issues", "hook",
      "schema", "explain",
    ] {
      #expect(outcome.outputText.contains(word), "\(word)")
    }
  }

  @Test func bashUnderstandsItsOwn() throws {
    let folder = try TemporaryFolder([:])
    let script = try Program.run(["--generate-completion-script", "bash"], in: folder.path).output
    try Data(script).write(to: URL(filePath: folder.path + "/icarus.bash"))
    let check = """
      source ./icarus.bash && COMP_WORDS=(icarus sch) COMP_CWORD=1 COMP_LINE='icarus sch' COMP_POINT=10
      _icarus icarus sch icarus && echo "${COMPREPLY[@]}"
      """
    let outcome = try Program.run(["-c", check], in: folder.path, program: "/bin/bash")
    #expect(outcome.outputText == "schema\n", "\(outcome.errorText)")
  }
}
