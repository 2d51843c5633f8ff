/// `-----BEGIN … PRIVATE KEY-----` or `-----END … PRIVATE KEY-----`; those of PGP end with `BLOCK`.
struct KeyMark {
  let isEnd: Bool
  /// With its dashes.
  let range: Range<Int>
  /// Where the name begins, behind `BEGIN `: what stands before tells the kind.
  let name: Int
}
