/// Writes records as comma-separated values (RFC 4180), a line feed after each.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []

    mutating func record(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let special = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            guard special else {
                bytes.append(contentsOf: field.utf8)
                continue
            }
            bytes.append(0x22)
            for byte in field.utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        }
        bytes.append(0x0A)
    }
}

/// One record as bytes.
public func csvRecord(_ fields: [String]) -> [UInt8] {
    var csv = CSVWriter()
    csv.record(fields)
    return csv.bytes
}
