import Incidents
import Testing

@Suite struct GitHubSettingsTests {
  private func settings(_ apiURL: String?, _ repository: String? = "acme/ops") -> GitHubSettings {
    var settings = GitHubSettings()
    settings.apiURL = apiURL
    settings.repository = repository
    return settings
  }

  @Test(arguments: [
    (nil, "https://github.com"),
    ("https://api.github.com", "https://github.com"),
    ("https://api.github.com/", "https://github.com"),
    ("https://API.github.com", "https://github.com"),
    ("https://ghe.example/api/v3", "https://ghe.example"),
    ("https://ghe.example/api/v3//", "https://ghe.example"),
    ("https://ghe.example:8443/api/v3", "https://ghe.example:8443"),
    ("https://proxy.example/github/api/v3", "https://proxy.example/github"),
    ("https://api.ghe.example/api/v3", "https://api.ghe.example"),
    ("https://api.acme.ghe.com", "https://acme.ghe.com"),
    ("http://localhost:8080", "http://localhost:8080"),
    ("nonsense", "https://github.com"),
    ("https://", "https://github.com"),
  ])
  func anIssueIsReadWhereItsServerIs(apiURL: String?, website: String) {
    let github = settings(apiURL)
    #expect(
      github.address(of: IssueReference(repository: nil, number: 12)) == "\(website)/acme/ops/issues/12")
    #expect(
      github.address(of: IssueReference(repository: "acme/web", number: 3)) == "\(website)/acme/web/issues/3")
  }

  @Test func anIssueOfNoKnownRepositoryHasNoAddress() {
    let github = settings(nil, nil)
    #expect(github.address(of: IssueReference(repository: nil, number: 12)) == nil)
    #expect(github.address(of: IssueReference(repository: "a/b", number: 12)) != nil)
  }

  @Test(arguments: [
    ("#12", "acme/ops#12", true), ("ACME/Ops#12", "acme/ops#12", true), ("#12", "#12", true),
    ("#12", "acme/web#12", false), ("#12", "#13", false),
  ])
  func oneIssueMayBeNamedInManyWays(a: String, b: String, areSame: Bool) throws {
    let (a, b) = (try #require(IssueReference(parsing: a)), try #require(IssueReference(parsing: b)))
    #expect(settings(nil).areSame(a, b) == areSame)
    #expect(settings(nil).areSame(b, a) == areSame)
  }

  @Test(arguments: [
    (nil, "https://github.com/a/b/issues/1", nil), (nil, "http://GitHub.com/a/b/issues/1", nil),
    (nil, "https://git.example/a/b/issues/1", "https://git.example"),
    ("https://git.example/api/v3", "https://git.example/a/b/issues/1", nil),
    ("https://git.example/api/v3", "https://github.com/a/b/issues/1", "https://github.com"),
    ("http://127.0.0.1:8080", "https://github.com/a/b/issues/1", nil),
    ("https://git.example/api/v3", "https://git.example:8443/a/b/issues/1", "https://git.example:8443"),
  ])
  func issuesElsewhereAreToldApart(apiURL: String?, address: String, site: String?) {
    #expect(settings(apiURL).otherSite(ofAddress: address) == site)
  }

  @Test func anIssueElsewhereIsNoneOfTheArchive() {
    let github = settings(nil)
    let elsewhere = IssueReference(repository: "acme/ops", number: 12, site: "https://git.example")
    let own = IssueReference(repository: "acme/ops", number: 12)
    #expect(github.address(of: elsewhere) == "https://git.example/acme/ops/issues/12")
    #expect(!github.areSame(own, elsewhere))
    #expect(github.short(elsewhere) == elsewhere)
  }
}
