/// Finds the particles that Korean writes behind a noun without a space: `정부는`, `정부가`, `서울에서`.
///
/// Some particles have one form behind a vowel and another behind a consonant, which keeps most nouns that happen to end so whole
/// (`국가`, `작가`); others are told by a list.
public struct KoreanParticles: Sendable {
    private enum Sound { case any, vowel, consonant }

    /// The longest first.
    private static let particles: [(text: [UInt8], after: Sound)] = {
        let lists: [(Sound, String)] = [
            (
                .any,
                """
                에서부터 에게서는 에서는 에서도 에게는 에게서 로부터 까지는 까지도 에까지 에서의 에서 에게 에는 에도 에만 로서 로써 까지 부터 보다 처럼 마다 조차 뿐만
                밖에 께서 한테 만의 들은 들이 들을 들의 의 에 도 만
                """
            ),
            (.vowel, "와의 로는 라고 라는 와는 는 가 를 와 로"),
            (.consonant, "으로부터 이라면서 으로는 으로도 으로서 으로써 이라고 이라는 이라며 과의 으로 이나 이란 이며 과는 은 이 을 과"),
        ]
        let all = lists.flatMap { sound, list in
            list.split(whereSeparator: \.isWhitespace).map { (text: Array($0.utf8), after: sound) }
        }
        return all.sorted {
            $0.text.count != $1.text.count ? $0.text.count > $1.text.count : $0.text.lexicographicallyPrecedes($1.text)
        }
    }()

    /// Nouns that end like a noun with a particle.
    private static let whole: Set<[UInt8]> = Set(
        """
        가을 마을 노을 회의 합의 논의 주의 정의 문의 협의 강의 건의 동의 항의 유의 제의 민주주의 자본주의 사회주의 공산주의 결과 효과 성과 학과
        치과 안과 내과 외과 사과 통과 초과 경과 결의 제도 정도 속도 온도 태도 보도 지도 의도 강도 밀도 한도 기도 경기도 강원도 충청도 전라도 경상도
        제주도 독도 인도 고도 수도 철도 복도 부도 진도 도로 경로 통로 진로 불만 대만 오만 낙관 어린이 젊은이 늙은이 차이 사이 아이 나이 오이 종이 놀이
        길이 높이 깊이 넓이 원로 피로 회로 유로 야만 동양과 이번 자이 거북이 호랑이 고양이 멍멍이 은행 이은 하은 지은 다이 변이 전이 편의
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    /// How many bytes of the word `text[range]` are a particle; 0 where it has none, or less than two syllables before it, or one behind
    /// which a consonant or vowel should be another.
    static func length(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        guard range.count >= 9 || range.count == 6 else { return 0 }
        var word: [UInt8] = []
        word.reserveCapacity(range.count)
        for place in range { word.append(text[place]) }
        guard !whole.contains(word) else { return 0 }
        for (particle, sound) in particles
        where word.count > particle.count && word.suffix(particle.count).elementsEqual(particle) {
            let rest = word.dropLast(particle.count)
            // One syllable is left to particles that no noun ends in.
            guard rest.count >= 6 || (rest.count == 3 && particle.count > 3) else { continue }
            guard let closes = closesInConsonant(rest) else { continue }
            let isRight =
                switch sound {
                case .any: true
                case .vowel: !closes
                case .consonant: closes
                }
            if isRight { return particle.count }
        }
        return 0
    }

    /// Whether the last syllable of a word ends in a consonant; ㄹ is one. `nil` where the word does not end in Hangul.
    private static func closesInConsonant(_ word: ArraySlice<UInt8>) -> Bool? {
        guard word.count >= 3 else { return nil }
        let last = Array(word.suffix(3))
        guard last[0] & 0xF0 == 0xE0 else { return nil }
        let scalar = UInt32(last[0] & 0x0F) << 12 | UInt32(last[1] & 0x3F) << 6 | UInt32(last[2] & 0x3F)
        guard (0xAC00...0xD7A3).contains(scalar) else { return nil }
        return (scalar - 0xAC00) % 28 != 0
    }

    /// The word without its particle.
    public static func withoutParticle(_ word: String) -> String {
        let span = word.utf8Span.span
        let length = length(span, 0..<span.count)
        return length == 0 ? word : String(decoding: Array(word.utf8).dropLast(length), as: UTF8.self)
    }

    /// Whether a phrase of nouns ends with the word `text[range]`: it has a particle that does not join it to the next noun.
    package static func endsPhrase(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let length = length(text, range)
        guard length > 0 else { return false }
        let end = range.upperBound
        // 의
        return !(length >= 3 && text[end - 3] == 0xEC && text[end - 2] == 0x9D && text[end - 1] == 0x98)
    }
}
