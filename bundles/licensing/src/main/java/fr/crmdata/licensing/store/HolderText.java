package fr.crmdata.licensing.store;

import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.HolderWords;

/** A holder as it lies in its column. */
final class HolderText {

    private HolderText() {}

    static String of(Holder holder) {
        var words = HolderWords.of(holder);
        words.put("language", holder.language().name());
        return StoredText.of(words);
    }

    static Holder read(String text) {
        return HolderWords.read(StoredText.map(text));
    }
}
