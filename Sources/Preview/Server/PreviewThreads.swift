import Dispatch

/// Threads of the server's own, so that it answers also while others keep those of all tasks busy.
final class PreviewThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "icarus.preview", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
