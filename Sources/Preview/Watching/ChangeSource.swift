/// Tells what changes below an archive's root.
protocol ChangeSource {
  /// Paths relative to the root, that of a folder also for whatever is in it; none where nothing changed in so many
  /// milliseconds. Without an end it waits as long as it takes.
  mutating func changes(within milliseconds: Int?) -> Set<String>
}
