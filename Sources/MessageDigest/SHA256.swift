import CMessageDigest

/// The SHA-256 digest (FIPS 180-4), by which two contents are told to be the same.
package enum SHA256 {
    /// The digest of `bytes`, 32 bytes. Complexity: O(bytes).
    package static func digest(of bytes: [UInt8]) -> [UInt8] {
        var context = SHA2_CTX()
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        // Safe: the library reads as many bytes as there are, and writes as many as a digest has.
        unsafe SHA256Init(&context)
        unsafe SHA256Update(&context, bytes, bytes.count)
        unsafe SHA256Final(&digest, &context)
        return digest
    }
}
