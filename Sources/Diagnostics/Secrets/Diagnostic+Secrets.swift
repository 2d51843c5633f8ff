extension Diagnostic {
  /// With asterisks for the secrets in what is quoted.
  package var withoutSecrets: Diagnostic {
    var masked = self
    masked.message = SecretScan.masked(message)
    masked.help = help.map { SecretScan.masked($0) }
    for index in masked.notes.indices {
      masked.notes[index].message = SecretScan.masked(notes[index].message)
    }
    return masked
  }
}
