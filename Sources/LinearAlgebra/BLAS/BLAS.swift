#if OpenBLAS
    import COpenBLAS
#endif

/// What multiplies dense matrices in this process.
///
/// With the package trait `OpenBLAS` (on by default) it is OpenBLAS, opened at the first product of at least
/// 2¹⁸ multiply-adds; without the trait, where the library is missing, or with `NUTGRAF_BLAS=none` in the environment, it is a twin
/// of each call in plain Swift.
/// Both give the same answers but for rounding.
public enum BLAS {
    /// One line for people: the library, its version and its kernel, or why there is none and what to do about it.
    ///
    /// Opens the library if nothing has opened it yet.
    public static var description: String {
        #if OpenBLAS
            if openblas_load() {
                return unsafe String(cString: openblas_configuration()) + ", kernel "
                    + String(cString: openblas_core_name())
            }
            return "pure Swift. " + (warning ?? "")
        #else
            return "pure Swift. The package was built without its trait OpenBLAS"
        #endif
    }

    /// Why products are slower than this machine allows, with the remedy; nil where all is well.
    ///
    /// Opens the library if nothing has opened it yet.
    public static var warning: String? {
        #if OpenBLAS
            // Safe: the loader returns a string that lives as long as the process.
            let text = unsafe String(cString: openblas_problem())
            return text.isEmpty ? nil : text
        #else
            return nil
        #endif
    }
}

/// The two implementations of the dense kernels, with one meaning: matrices are row-major, and `…Stride` is the
/// distance in values from one row to the next.
package enum DenseKernel: CaseIterable, Sendable {
    case openBLAS
    case pureSwift

    /// Those that can run in this process.
    package static var available: [DenseKernel] {
        #if OpenBLAS
            if openblas_load() { return [.openBLAS, .pureSwift] }
        #endif
        return [.pureSwift]
    }

    /// The kernel for a product of so many multiply-adds.
    ///
    /// Opening OpenBLAS takes longer than the twin needs for a small product, and a run of the tool on one article
    /// has only small ones. The rule looks at nothing but the size, so a product has the same bits in every process.
    static func best(forMultiplyAdds count: Int) -> DenseKernel {
        #if OpenBLAS
            if count >= 1 << 18 && openblas_load() { return .openBLAS }
        #endif
        return .pureSwift
    }
}
