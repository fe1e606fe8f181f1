import LinearAlgebra
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

#if OpenBLAS
    import COpenBLAS
#endif

@Suite struct BLASTests {
    @Test func `The description names what multiplies, and a missing library comes with a remedy`() {
        if DenseKernel.available.contains(.openBLAS) {
            #expect(BLAS.description.contains("OpenBLAS"))
            #expect(BLAS.description.contains("kernel"))
        } else {
            #expect(BLAS.description.hasPrefix("pure Swift. "))
        }
    }

    @Test(.enabled(if: unsafe getenv("NUTGRAF_BLAS") != nil))
    func `The environment can ask for the twins`() {
        #expect(DenseKernel.available == [.pureSwift])
    }

    #if OpenBLAS
        @Test(arguments: [
            ("Prescott", true, true, "SkylakeX"), ("Prescott", true, false, "Haswell"),
            ("Nehalem", true, true, "SkylakeX"), ("core2", true, false, "Haswell"),
            ("Prescott", false, false, nil), ("Haswell", true, true, nil), ("Zen", true, true, nil),
            ("SkylakeX", true, true, nil), ("Cooperlake", true, true, nil), ("", true, true, nil),
        ])
        func `Only a kernel from before AVX2 is replaced, by the best the processor can run`(
            reported: String, avx2: Bool, avx512: Bool, expected: String?
        ) {
            let better = unsafe openblas_better_core(reported, avx2, avx512).map { unsafe String(cString: $0) }
            #expect(better == expected)
        }
    #endif
}
