package fr.crmdata.contacts.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The open index of one client. What was put is seen by the next question, and is safe on disk after {@link #commit}. */
final class ClientIndex implements Closeable {

    private static final double MEGABYTES = 32;

    /** Words are looked for in each piece by itself: half as many as usual make up for the work of merging them. */
    private static final int PIECES = 5;

    /** Changes that arrive in the wrong order are this close together. */
    private static final int RECENT = 20_000;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final WordLists lists;
    private final Map<String, Long> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > RECENT;
        }
    };

    private ClientIndex(Directory directory, IndexWriter writer, SearcherManager searchers, WordLists lists) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.lists = lists;
    }

    /** An empty one. */
    static ClientIndex create(Path folder) throws IOException {
        return open(folder, OpenMode.CREATE);
    }

    /** @throws IOException when there is none, or it cannot be read */
    static ClientIndex open(Path folder) throws IOException {
        return open(folder, OpenMode.APPEND);
    }

    private static ClientIndex open(Path folder, OpenMode mode) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            var lists = new WordLists();
            var writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(null)
                            .setOpenMode(mode)
                            .setRAMBufferSizeMB(MEGABYTES)
                            .setMergePolicy(new TieredMergePolicy()
                                    .setSegmentsPerTier(PIECES)
                                    .setMaxMergeAtOnce(PIECES))
                            .setMergedSegmentWarmer(lists::prepare)
                            .setCommitOnClose(false));
            return new ClientIndex(directory, writer, new SearcherManager(writer, true, false, null), lists);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** What was said at the last commit. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
        }
        return facts;
    }

    /** Contacts of which none is there yet. */
    void add(List<Entry> entries) throws IOException {
        for (var entry : entries) {
            writer.addDocument(Documents.of(entry));
        }
    }

    /** Puts contacts in the place of their earlier versions; what was overtaken by a later one is passed over. */
    synchronized void put(List<Entry> entries) throws IOException {
        for (var entry : entries) {
            var contact = entry.contact();
            if (recent.getOrDefault(contact.id(), 0L) <= contact.version()) {
                recent.put(contact.id(), contact.version());
                writer.updateDocument(new Term(InIndex.ID, Terms.id(contact.id())), Documents.of(entry));
            }
        }
    }

    void commit(Map<String, String> facts) throws IOException {
        writer.setLiveCommitData(facts.entrySet());
        writer.commit();
    }

    boolean hasUncommitted() {
        return writer.hasUncommittedChanges();
    }

    /** The index as it is now, and stays for its holder whatever happens to it. */
    State state() throws IOException {
        searchers.maybeRefreshBlocking();
        return new State(searchers.acquire(), lists);
    }

    /** One state of the index, to be given back. */
    record State(IndexSearcher searcher, WordLists lists) implements Closeable {
        @Override
        public void close() throws IOException {
            searcher.getIndexReader().decRef();
        }
    }

    /** What was not committed is forgotten. */
    @Override
    public void close() throws IOException {
        try (directory;
                writer) {
            searchers.close();
        }
    }
}
