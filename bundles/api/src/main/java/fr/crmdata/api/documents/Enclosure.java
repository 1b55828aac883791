package fr.crmdata.api.documents;

/**
 * A file inside a PDF.
 *
 * @param mediaType such as {@code text/xml}
 * @param content its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Enclosure(String name, String mediaType, String description, Relation relation, byte[] content) {

    /** What the file is to the document it lies in: AFRelationship of ISO 19005-3. */
    public enum Relation {
        /** The same in another form, such as the invoice for programs. */
        ALTERNATIVE("Alternative"),
        /** What the document was made of. */
        SOURCE("Source"),
        DATA("Data"),
        SUPPLEMENT("Supplement");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        /** As the standard writes it. */
        public String word() {
            return word;
        }
    }
}
