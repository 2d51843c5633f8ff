import CMalloc

/// What becomes of memory that was freed.
enum FreedMemory {
  /// Lets it stay with the process. The C library would return it to the system after every report and ask for it again
  /// for the next one, and each page of it costs a fault.
  static func keep() {
    #if canImport(Glibc)
      mallopt(M_TRIM_THRESHOLD, largest)
      mallopt(M_MMAP_THRESHOLD, largest)
      mallopt(M_TOP_PAD, step)
    #endif
  }

  /// In bytes: larger pieces are given back.
  private static let largest: Int32 = 33_554_432
  /// In bytes: how much is asked for at once. A thread's memory that grows beyond that does so page by page.
  private static let step: Int32 = 16_777_216
}
