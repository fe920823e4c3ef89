private import CGSL

/// GSL's default error handler aborts the process; this turns it off, once, and statuses are looked at instead.
public enum GSLErrors {
  private static let handlerIsOff: Bool = {
    gsl_set_error_handler_off()
    return true
  }()

  /// Makes sure that no GSL call can abort the process; to be called before the first.
  public static func returnInsteadOfAborting() { _ = handlerIsOff }
}
