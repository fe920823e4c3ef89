import Probability

/// Four complex numbers at once.
struct ComplexLanes {
  var re: SIMD4<Double>
  var im: SIMD4<Double>

  @inline(__always)
  static func * (a: ComplexLanes, b: ComplexLanes) -> ComplexLanes {
    ComplexLanes(re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re)
  }

  @inline(__always)
  static func + (a: ComplexLanes, b: ComplexLanes) -> ComplexLanes { ComplexLanes(re: a.re + b.re, im: a.im + b.im) }

  @inline(__always)
  static func + (a: ComplexLanes, real: Double) -> ComplexLanes { ComplexLanes(re: a.re + real, im: a.im) }

  @inline(__always)
  static func * (a: ComplexLanes, real: Double) -> ComplexLanes { ComplexLanes(re: a.re * real, im: a.im * real) }

  @inline(__always)
  static func / (a: ComplexLanes, b: ComplexLanes) -> ComplexLanes {
    let size = b.re * b.re + b.im * b.im
    return ComplexLanes(re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size)
  }

  /// The real part of the product with another.
  @inline(__always)
  func realPart(times other: ComplexLanes) -> SIMD4<Double> { re * other.re - im * other.im }
}

/// A spectrum's values four by four: valid while the spectrum is lent.
struct SpectrumLanes {
  fileprivate let re: UnsafeMutablePointer<Double>
  fileprivate let im: UnsafeMutablePointer<Double>

  /// The four values from a frequency on.
  @inline(__always)
  subscript(j: Int) -> ComplexLanes {
    get {
      ComplexLanes(
        re: UnsafeRawPointer(re + j).loadUnaligned(as: SIMD4<Double>.self),
        im: UnsafeRawPointer(im + j).loadUnaligned(as: SIMD4<Double>.self))
    }
    nonmutating set {
      UnsafeMutableRawPointer(re + j).storeBytes(of: newValue.re, as: SIMD4<Double>.self)
      UnsafeMutableRawPointer(im + j).storeBytes(of: newValue.im, as: SIMD4<Double>.self)
    }
  }

  /// The value at one frequency, in the first place.
  @inline(__always)
  subscript(single j: Int) -> ComplexLanes {
    get { ComplexLanes(re: SIMD4(re[j], 0, 0, 0), im: SIMD4(im[j], 0, 0, 0)) }
    nonmutating set {
      re[j] = newValue.re[0]
      im[j] = newValue.im[0]
    }
  }
}

extension Spectrum {
  /// Lends the values to be read and changed.
  @inline(__always)
  mutating func withLanes(_ body: (SpectrumLanes) -> Void) {
    re.withUnsafeMutableBufferPointer { re in
      im.withUnsafeMutableBufferPointer { im in
        guard let re = re.baseAddress, let im = im.baseAddress else { return }
        body(SpectrumLanes(re: re, im: im))
      }
    }
  }

  /// Puts another value in the place of each, four by four: one more than a multiple of four.
  @inline(__always)
  mutating func change(_ body: (ComplexLanes) -> ComplexLanes) {
    let last = re.count - 1
    withLanes { values in
      for j in stride(from: 0, to: last, by: 4) { values[j] = body(values[j]) }
      values[single: last] = body(values[single: last])
    }
  }

  /// Lends the values to be read.
  @inline(__always)
  func readLanes(_ body: (SpectrumLanes) -> Void) {
    re.withUnsafeBufferPointer { re in
      im.withUnsafeBufferPointer { im in
        guard let re = re.baseAddress, let im = im.baseAddress else { return }
        body(SpectrumLanes(re: UnsafeMutablePointer(mutating: re), im: UnsafeMutablePointer(mutating: im)))
      }
    }
  }
}
