package fr.crmdata.platform.documents;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Lines break at spaces only: not behind an apostrophe, not within a reference such as C-2026-00007. */
final class SpaceBreaker implements FSTextBreaker {

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return -1;
        }
        var space = text.indexOf(' ', position);
        position = space < 0 ? text.length() : space + 1;
        return position;
    }
}
