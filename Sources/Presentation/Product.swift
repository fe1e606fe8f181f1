/// What the tool, the service and the libraries say of themselves.
public enum Product {
    /// The version, which CHANGELOG.md describes.
    public static let version = "0.1.0"
}
