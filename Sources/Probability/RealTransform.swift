private import CGSL

/// The discrete Fourier transform of real sequences of one length, from GSL's mixed-radix routines.
///
/// Transforms hold the frequencies 0 to length/2: real parts and imaginary parts. A class because it owns GSL's tables.
public final class RealTransform {
  /// Length of the sequences, even.
  public let length: Int
  private let forwardTable: UnsafeMutablePointer<gsl_fft_real_wavetable>
  private let backwardTable: UnsafeMutablePointer<gsl_fft_halfcomplex_wavetable>
  private let workspace: UnsafeMutablePointer<gsl_fft_real_workspace>
  private let buffer: UnsafeMutablePointer<Double>

  /// Transforms of a length that is a power of two from 2; nil when there is no memory for them.
  public init?(length: Int) {
    guard length >= 2, length.nonzeroBitCount == 1,
      let forward = gsl_fft_real_wavetable_alloc(length)
    else { return nil }
    guard let backward = gsl_fft_halfcomplex_wavetable_alloc(length) else {
      gsl_fft_real_wavetable_free(forward)
      return nil
    }
    guard let workspace = gsl_fft_real_workspace_alloc(length) else {
      gsl_fft_real_wavetable_free(forward)
      gsl_fft_halfcomplex_wavetable_free(backward)
      return nil
    }
    self.length = length
    forwardTable = forward
    backwardTable = backward
    self.workspace = workspace
    buffer = .allocate(capacity: length)
    buffer.initialize(repeating: 0, count: length)
  }

  deinit {
    gsl_fft_real_wavetable_free(forwardTable)
    gsl_fft_halfcomplex_wavetable_free(backwardTable)
    gsl_fft_real_workspace_free(workspace)
    buffer.deallocate()
  }

  /// Σ x_k e^{−2πi jk/n} for j from 0 to n/2; a shorter sequence is filled up with zeros.
  public func spectrum(of sequence: [Double]) -> Spectrum {
    let given = min(sequence.count, length)
    sequence.withUnsafeBufferPointer { sequence in
      if let first = sequence.baseAddress { buffer.update(from: first, count: given) }
    }
    (buffer + given).update(repeating: 0, count: length - given)
    gsl_fft_real_transform(buffer, 1, length, forwardTable, workspace)
    var result = Spectrum(count: length / 2 + 1)
    result.re.withUnsafeMutableBufferPointer { re in
      result.im.withUnsafeMutableBufferPointer { im in
        re[0] = buffer[0]
        for j in 1..<(length / 2) {
          re[j] = buffer[2 * j - 1]
          im[j] = buffer[2 * j]
        }
        re[length / 2] = buffer[length - 1]
      }
    }
    return result
  }

  /// The real sequence that has a spectrum.
  public func sequence(of spectrum: Spectrum) -> [Double] { Array(lent(spectrum)) }

  /// Lends the real sequence that has a spectrum, in memory that the next transform uses again.
  public func withSequence(of spectrum: Spectrum, _ body: (UnsafeBufferPointer<Double>) -> Void) {
    body(UnsafeBufferPointer(lent(spectrum)))
  }

  /// The sequence in memory that the next transform uses again.
  private func lent(_ spectrum: Spectrum) -> UnsafeMutableBufferPointer<Double> {
    spectrum.re.withUnsafeBufferPointer { re in
      spectrum.im.withUnsafeBufferPointer { im in
        buffer[0] = re[0]
        for j in 1..<(length / 2) {
          buffer[2 * j - 1] = re[j]
          buffer[2 * j] = im[j]
        }
        buffer[length - 1] = re[length / 2]
      }
    }
    gsl_fft_halfcomplex_inverse(buffer, 1, length, backwardTable, workspace)
    return UnsafeMutableBufferPointer(start: buffer, count: length)
  }
}

/// Complex values at the frequencies of a real sequence.
public struct Spectrum: Sendable {
  /// Real parts.
  public var re: [Double]
  /// Imaginary parts.
  public var im: [Double]

  /// Zeros.
  public init(count: Int) {
    re = Array(repeating: 0, count: count)
    im = Array(repeating: 0, count: count)
  }
}
