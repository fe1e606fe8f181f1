/// Hands an object to a caller in C, who keeps it by an address.
///
/// - Returns: an address that `Handle.release` takes back once.
enum Handle {
    static func retained<Object: AnyObject>(_ object: Object) -> OpaquePointer {
        unsafe OpaquePointer(Unmanaged.passRetained(object).toOpaque())
    }

    /// The object of an address that `retained` gave; nil of NULL.
    static func object<Object: AnyObject>(_ handle: OpaquePointer?, as type: Object.Type) -> Object? {
        guard let handle = unsafe handle else { return nil }
        // Safe where the caller obeys the interface: a handle is what `retained` gave, and was not freed.
        return unsafe Unmanaged<Object>.fromOpaque(UnsafeRawPointer(handle)).takeUnretainedValue()
    }

    static func release<Object: AnyObject>(_ handle: OpaquePointer?, as type: Object.Type) {
        guard let handle = unsafe handle else { return }
        // Safe where the caller obeys the interface: each handle is freed once.
        unsafe Unmanaged<Object>.fromOpaque(UnsafeRawPointer(handle)).release()
    }
}
