import Foundation

extension GitError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "there is no git in any folder of PATH; install it"
    case .noRepository(let folder):
      "\"\(folder)\" is in no work tree of git; run \"git init\" there"
    case .otherRepository(let folder, let top):
      "\"\(folder)\" lies outside the work tree \"\(top)\" that git works on; go there, or unset GIT_DIR"
    case .refused(let words): "git refuses: \(words)"
    case .silent(let seconds): "git gave no answer for \(seconds) seconds, and was stopped"
    case .strange: "what answers as git is another program; see to it that git is the first one in PATH"
    case .failed(let code): "can't run git: \(String(cString: strerror(code)).lowercased())"
    case .unmerged(let path): "\"\(path)\" is in conflict; settle it and \"git add\" it"
    }
  }
}
