extension UnsafeMutableBufferPointer {
  /// Memory of its own holding the elements of an array; to be deallocated by the owner.
  static func allocate(copying elements: [Element]) -> UnsafeMutableBufferPointer {
    let buffer = allocate(capacity: elements.count)
    _ = buffer.initialize(from: elements)
    return buffer
  }
}
