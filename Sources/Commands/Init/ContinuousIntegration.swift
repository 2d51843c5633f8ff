import ArgumentParser

/// A host for which there is a workflow that checks an archive and publishes it.
enum ContinuousIntegration: String, ExpressibleByArgument, CaseIterable {
  case github
  case gitlab

  /// Where it looks for workflows.
  var path: String {
    switch self {
    case .github: ".github/workflows/icarus.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }

  var workflow: [UInt8] {
    switch self {
    case .github: PackageResources.github_yml
    case .gitlab: PackageResources.gitlab_yml
    }
  }
}
