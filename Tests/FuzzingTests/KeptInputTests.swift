import Foundation
import TestSupport
import Testing

/// What the fuzzer begins with and what it has found once, read in this build by the targets of the fuzzer. They share a folder for files.
@Suite(.serialized, .timeLimit(.minutes(10))) struct `Kept inputs` {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fuzzing")

    private static func kept(_ folder: String) -> [[UInt8]] {
        let files = try? FileManager.default.contentsOfDirectory(
            at: Self.folder.appending(path: folder), includingPropertiesForKeys: nil)
        return (files ?? []).sorted { $0.path < $1.path }.compactMap { try? Data(contentsOf: $0) }.map { Array($0) }
    }

    @Test(arguments: FuzzTarget.all.map(\.name)) func `are read without a fault`(name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        // What the tool has made itself is no wrong usage.
        unsafe Scratch.isChecking = true
        let seeds = target.seeds()
        for seed in seeds { target.read(seed) }
        unsafe Scratch.isChecking = false
        for input in Self.kept("Kept/\(name)") + Self.kept("Seeds") {
            target.read(input)
            if let long = Stretching.stretched(input, to: target.longest) { target.read(long) }
        }
    }

    /// A few changes of each, the same in every run, where checks are on that an optimized build leaves out.
    @Test(arguments: FuzzTarget.all.map(\.name)) func `are read or refused after changes`(name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        var random = SeededGenerator(seed: name.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) })
        let inputs = (target.seeds() + Self.kept("Kept/\(name)") + Self.kept("Seeds")).filter { !$0.isEmpty }
        for _ in 0..<(target.jobs > 8 ? 6 : 20) {
            guard let input = inputs.randomElement(using: &random) else { return }
            target.read(Self.changed(input, &random))
        }
    }

    /// The bytes with one to four changes: flipped, set to an extreme, taken out, doubled.
    private static func changed(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let start = Int.random(in: 0..<bytes.count, using: &random)
            let end = Int.random(in: start...min(bytes.count, start + 40), using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[start] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 1: bytes[start] = [0x00, 0x7F, 0x80, 0xFF, 0x39, 0x0A].randomElement(using: &random) ?? 0
            case 2: for place in start..<min(end, start + 8) { bytes[place] = place % 8 == 7 ? 0x7F : 0xFF }
            case 3: bytes.removeSubrange(start..<end)
            default: bytes.insert(contentsOf: bytes[start..<end], at: end)
            }
        }
        return bytes
    }

    @Test func `are kept for targets that there are`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "Kept").path)
        #expect(Set(folders.filter { !$0.hasPrefix(".") }).subtracting(FuzzTarget.all.map(\.name)) == [])
        #expect(Self.kept("Seeds").count > 5)
    }

    @Test func `become long by a stretch that is repeated`() {
        var count = 0
        for number in 0..<2000 {
            let bytes = Array("input \(number)".utf8)
            guard let long = Stretching.stretched(bytes, to: 1000) else { continue }
            count += 1
            #expect(long.count >= 1000 && long.count < 1000 + bytes.count)
            #expect(long == Stretching.stretched(bytes, to: 1000))
            // Nothing is in it that was not in the input, and it begins as that does.
            #expect(Set(long).isSubset(of: bytes) && long[0] == bytes[0])
        }
        #expect((10...80).contains(count), "One in 64 or so.")
        #expect(Stretching.stretched([], to: 1000) == nil)
    }
}
