package fr.crmdata.contacts.search;

import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.model.Sort;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, between two contacts: where a page goes on. Written, it is a cursor.
 *
 * @param backwards whether the page before is meant
 * @param reach how far the search went that made the list
 * @param values by which the contact at its edge is ordered
 */
record Place(boolean backwards, Reach reach, List<@Nullable Object> values) {

    private static final int LONGEST = 2_000;
    private static final int SUM = 4;

    private static final byte NOTHING = 0;
    private static final byte NUMBER = 1;
    private static final byte TEXT = 2;

    /** @param sort of the list; a cursor holds for no other order */
    String print(Sort sort) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeBoolean(backwards);
            out.writeUTF(reach.name());
            out.writeByte(values.size());
            for (var value : values) {
                write(out, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var content = bytes.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SUM + content.length)
                        .putInt(sum(content, sort))
                        .put(content)
                        .array());
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value instanceof Long number) {
            out.writeByte(NUMBER);
            out.writeLong(number);
        } else if (value instanceof BytesRef text) {
            out.writeByte(TEXT);
            out.writeUTF(text.utf8ToString());
        } else {
            out.writeByte(NOTHING);
        }
    }

    /** @throws RequestRefusal.BadCursor when it was not printed by {@link #print} for this order */
    static Place parse(String cursor, Sort sort) {
        try {
            var all = Base64.getUrlDecoder().decode(cursor);
            if (cursor.length() > LONGEST || all.length <= SUM) {
                throw new RequestRefusal.BadCursor();
            }
            var content = Arrays.copyOfRange(all, SUM, all.length);
            if (ByteBuffer.wrap(all).getInt() != sum(content, sort)) {
                throw new RequestRefusal.BadCursor();
            }
            return read(new DataInputStream(new ByteArrayInputStream(content)));
        } catch (IllegalArgumentException | IOException e) {
            throw new RequestRefusal.BadCursor();
        }
    }

    private static Place read(DataInputStream in) throws IOException {
        var backwards = in.readBoolean();
        var reach = Reach.valueOf(in.readUTF());
        var values = new ArrayList<@Nullable Object>();
        for (var left = in.readByte(); left > 0; left--) {
            values.add(
                    switch (in.readByte()) {
                        case NUMBER -> in.readLong();
                        case TEXT -> new BytesRef(in.readUTF());
                        default -> null;
                    });
        }
        return new Place(backwards, reach, values);
    }

    private static int sum(byte[] content, Sort sort) {
        var sum = new CRC32();
        sum.update(InIndex.FORMAT.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sum.update(sort.print().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sum.update(content);
        return (int) sum.getValue();
    }
}
