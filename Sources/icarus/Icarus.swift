import Commands

@main
enum Icarus {
  static func main() { IcarusCommand.runAndExit() }
}
