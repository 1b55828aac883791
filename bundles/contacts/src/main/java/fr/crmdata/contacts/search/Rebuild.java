package fr.crmdata.contacts.search;

import java.io.IOException;
import java.nio.file.Path;

/** Builds an index from all that is in the database. */
public final class Rebuild {

    private static final int PIECE = 1_000;

    private final BookSource source;

    Rebuild(BookSource source) {
        this.source = source;
    }

    /** Told how many contacts are done, of how many; may throw to end it. */
    @FunctionalInterface
    public interface Progress {
        void reached(long done, long total);
    }

    /** What is changed meanwhile has higher numbers and is put by whoever opens the index. */
    void into(Path folder, Progress progress) throws IOException {
        var last = source.last();
        var total = source.count();
        try (var index = ClientIndex.create(folder)) {
            var done = 0L;
            for (var piece = source.after("", PIECE); !piece.isEmpty(); ) {
                index.add(piece);
                done += piece.size();
                progress.reached(done, Math.max(done, total));
                piece = source.after(piece.get(piece.size() - 1).contact().id(), PIECE);
            }
            index.commit(LiveIndex.facts(source.databaseId(), last));
        }
    }
}
