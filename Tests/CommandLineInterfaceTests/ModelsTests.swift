import Foundation
import Testing

/// `nutgraf models`, and binary models where commands take a model.
@Suite struct ModelsTests {
    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("all.jsonl", Stories.jsonLines)
        let lines = Stories.jsonLines.split(separator: "\n")
        try workspace.write("a.jsonl", lines[..<2].joined(separator: "\n") + "\n")
        try workspace.write("b.jsonl", lines[2...].joined(separator: "\n") + "\n")
        return workspace
    }

    @Test(arguments: [
        "", "--fields title,text --ngrams 1-2 --min-df 2", "--stop-words auto --stem --max-terms 7 --norm l1",
        "--tokenizer scikit-learn --keep-case --max-df 0.5 --plain-idf", "--binary --sublinear-tf --no-idf",
    ])
    func `parts merge to the model and the rows of all`(options: String) throws {
        let workspace = try workspace()
        let run = try workspace.shell(
            """
            set -e
            for part in a b; do $NUTGRAF vectorize --quiet \(options) --save-model $part.bin $part.jsonl; done
            $NUTGRAF vectorize --quiet \(options) --save-model text.tfidf -o whole.svmlight all.jsonl
            $NUTGRAF vectorize --quiet \(options) --save-model all.bin all.jsonl
            $NUTGRAF models merge a.bin b.bin -o m.bin --quiet; cmp m.bin all.bin
            $NUTGRAF models merge b.bin text.tfidf a.bin -o twice.bin --quiet
            $NUTGRAF models print m.bin | cmp - text.tfidf
            $NUTGRAF models merge a.bin b.bin --final -o f.bin --quiet
            for model in m.bin f.bin text.tfidf; do
              $NUTGRAF vectorize --quiet --model $model -o rows.svmlight all.jsonl; cmp rows.svmlight whole.svmlight
              $NUTGRAF vectorize --every-line --model $model all.jsonl | cmp - <($NUTGRAF vectorize --every-line --model all.bin all.jsonl)
            done
            $NUTGRAF vectorize --quiet --update a.bin --save-model u.bin b.jsonl; cmp u.bin all.bin
            """)
        #expect(run.status == 0 && run.errors.isEmpty && run.text.isEmpty, "\(run.errors)\(run.text)")
    }

    @Test func `what is no model is told in one line`() throws {
        let workspace = try workspace()
        let made = try workspace.shell(
            """
            $NUTGRAF vectorize --quiet --save-model a.bin a.jsonl; $NUTGRAF vectorize --quiet --save-model l1.bin --norm l1 b.jsonl
            $NUTGRAF models merge a.bin --final -o f.bin --quiet; head -c 700 a.bin > cut.bin; : > empty.bin
            head -c 90 a.bin > heading.bin; (head -c 20 a.bin; printf XX; tail -c +23 a.bin) > damaged.bin
            """)
        #expect(made.status == 0)
        for (arguments, error) in [
            ("merge a.bin cut.bin -o m.bin", "cut.bin: is cut: 700 bytes of"),
            ("merge empty.bin -o m.bin", "empty.bin"), ("merge heading.bin -o m.bin", "heading.bin: ends within its heading"),
            ("merge damaged.bin -o m.bin", "damaged.bin: is damaged"), ("merge nowhere.bin -o m.bin", "nowhere.bin"),
            ("merge a.bin l1.bin -o m.bin", "l1.bin has “norm l1” and a.bin “norm l2”"),
            ("merge a.bin f.bin -o m.bin", "f.bin lacks the counts"), ("merge a.bin -o a.bin", "would overwrite an input"),
            ("merge a.bin", "-o MODEL"), ("merge -o m.bin", "needs models"), ("print", "one model"),
            ("print --final a.bin", "--final"), ("split a.bin", "merge or print"), ("", "merge or print"),
        ] {
            let run = try workspace.shell("$NUTGRAF models \(arguments)")
            #expect(run.status == 2 && run.errorLines.count == 1 && run.errors.contains(error), "\(arguments): \(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appendingPathComponent("m.bin").path))
        for options in ["--update f.bin -o m.npz", "--model cut.bin -o m.npz", "--model a.bin --fields title,text -o m.npz"] {
            let run = try workspace.shell("$NUTGRAF vectorize \(options) b.jsonl")
            #expect(run.status == 2 && run.errorLines.count == 1)
        }
    }
}
