/// The colour of a pixel; how much shines through doesn't count.
struct Colour: Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8
}
